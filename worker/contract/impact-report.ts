import type { ImpactPolicy } from "./impact-policy-schema.ts";
import type { ImpactResult } from "./impact-result.ts";
import type { Report } from "./report.ts";

type Named = { id: string; title: string };
type Summed = Named & { summary: string };

/** A register as it was filled in, every cell in words; null where a cell is empty. */
export type FilledRegister = {
  question: string;
  title: string;
  columns: { id: string; title: string }[];
  rows: (string | null)[][];
};

/** Something to do, for a tenant that may advise; `about` is what it concerns, in the respondent's words. */
export type ImpactTask = {
  code: "find_out" | "name_evidence" | "put_to_work" | "rate_party" | "answer" | "fulfil" | "add_element";
  about: string;
};

/**
 * A stored snapshot of an impact assessment with every word needed to read it. Levels, floors and the like are ids in
 * the result; `titles` says what they are called.
 */
export type ImpactReport = Pick<
  Report,
  "id" | "assessment" | "created_at" | "locale" | "tenant" | "questionnaire" | "standard" | "policy" | "asked"
> & {
  kind: "impact";
  result: ImpactResult;
  system: { name: string | null; owner: string | null };
  /** The day by which the assessment is done again at the latest; null where no level says so. */
  review_by: string | null;
  titles: {
    levels: Summed[];
    depth: string;
    tier: Summed;
    raises: Record<string, string>;
    row_floors: Record<string, string>;
    floors: Record<string, string>;
    elements: Record<string, string>;
    /** Of questions that the result mentions by id. */
    questions: Record<string, string>;
  };
  /** What a reader needs to follow the figures. */
  rules: Pick<ImpactPolicy, "bands" | "gravity" | "scales" | "rows" | "parties" | "measures"> & {
    raises: { id: string; title: string; source: string; certainty: string }[];
    row_floors: { id: string; title: string; source: string; certainty: string }[];
    floors: { id: string; title: string; source: string; certainty: string }[];
    /** Which questions answer each element of a fundamental rights impact assessment; older reports lack it. */
    elements?: { id: string; questions: string[] }[];
  };
  registers: FilledRegister[];
  /** Duties of the law by article, each with the days from which it applies, as of which day, and the source. */
  duties: {
    id: string;
    requirement: string;
    text: string;
    certainty: string;
    applies: { date: string; as_of: string; source: string }[];
  }[];
  conditions: { id: string; text: string; status: ImpactResult["conditions"][number]["status"] }[];
  /** The section of `asked` that holds conclusion and approval. */
  approval: string;
  sources: Record<string, { title: string; note?: string | undefined; url?: string | undefined }>;
  /** Empty for a certification body, which may not advise (ISO/IEC 17021-1, clause 5.2). */
  tasks: ImpactTask[];
};

/** What lists show of an impact assessment. */
export type ImpactStanding = {
  kind: "impact";
  system: string | null;
  /** False while something is missing: then a level is the least that it can be. */
  complete: boolean;
  inherent: Named;
  residual: Named;
  exposure: number;
  tier: Named;
  review_by: string | null;
};
