import type { Definition } from "./definition-schema.ts";

/** `GET /v1/questionnaires`, `…/{slug}/versions` */
export type PublishedQuestionnaire = {
  slug: string;
  kind: Definition["kind"];
  title: string;
  /** Null while every version is retired. */
  latest: string | null;
  /** Offered to every tenant, not the tenant's own. */
  library: boolean;
};

export type PublishedVersion = {
  version: string;
  digest: string;
  status: "published" | "retired";
  drafts: DraftRule;
  rolled_back_at: string | null;
  published_at: string;
};

/** What becomes of drafts of older versions: they stay, or follow when their respondents come back. */
export type DraftRule = "stay" | "forward";

/** `GET …/versions/{version}/definition`, for those who own it or may use it. */
export type VersionDetail = PublishedVersion & { slug: string; definition: Definition };

/** `GET …/diff` */
export type VersionDiff = {
  from: string;
  to: string;
  /** The smallest number that these changes allow. */
  demanded: string;
  changes: PublishedEdition["changes"];
};

/** `POST …/dry-run`: what a forward to this questionnaire would mean for the drafts that there are. */
export type DryRun = {
  drafts: number;
  /** Carried with every answer and complete as far as they go. */
  whole: number;
  /** Carried, and then asked something new. */
  needs_answers: number;
  /** Would lose answers, so they stay. */
  cannot: number;
  lost: { question: string; reason: string; drafts: number }[];
  /** There were more drafts than one run looks at. */
  more: boolean;
};

/** What a publish did; `unchanged` when the same content was there already. */
export type Published = { digest: string; status: "published" | "unchanged" };

export type PublishedEdition = Published & {
  slug: string;
  version: string;
  /** What the diff to the version before found. */
  changes: { level: "patch" | "minor" | "major"; path: string; message: string }[];
};
