import type { Answer } from "./answers.ts";
import type { Rescoring, Trend } from "./changes.ts";
import type { Size } from "./definition-schema.ts";
import type { AnyAhead } from "./kinds.ts";
import type { Reassessment } from "./reassessment.ts";
import type { Relation } from "./relation.ts";
import type { Result } from "./result.ts";
import type { Roadmap } from "./roadmap.ts";
import type { SoaRow } from "./soa.ts";

/**
 * A certification body may not advise (ISO/IEC 17021-1, clause 5.2), so its reports state findings only; a publisher
 * owns questionnaires that all tenants may use and takes no assessments of its own.
 */
export type TenantKind = "certification_body" | "consultancy" | "publisher";

export type AskedQuestion = {
  id: string;
  text: string;
  type: string;
  /** The answer in words; null while unanswered. */
  answered: string | null;
  answer: Answer | null;
};

export type SuggestedAction = {
  question: string;
  text: string;
  effort_days: number;
  /** What closing it adds at most to the readiness score, in points. */
  gain: number;
  requirements: string[];
  /** The respondent claims it but named no record, so the record may be all that is missing. */
  evidence_missing?: true;
};

/** What of the policy a reader needs to follow the figures; shares are 0..1. */
export type ReportRules = {
  /** What each maturity level 0..5 is worth. */
  levels: number[];
  /** Claims from this level on that name no evidence are worth no more than cap_level. */
  evidence: { from_level: number; cap_level: number } | null;
  findings: { major_below: number; minor_below: number };
  provisional_below: number;
  gates: Record<string, { min: number; requirements: string[] }>;
};

/**
 * A stored snapshot of a result with every word needed to read it, so that it never changes when a questionnaire, a
 * policy or a tenant does.
 */
export type Report = {
  /** Reports made before there were kinds have none. */
  kind?: "gap";
  id: string;
  assessment: string;
  created_at: string;
  locale: string;
  tenant: { name: string; kind: TenantKind; url: string | null };
  questionnaire: { title: string; slug: string; version: string };
  standard: { id: string; title: string };
  policy: { slug: string; version: string };
  result: Result;
  rules: ReportRules;
  /** The standard's order and structure, as far as the result mentions it. */
  outline: { id: string; groups: { id: string; requirements: string[] }[] }[];
  titles: {
    parts: Record<string, string>;
    groups: Record<string, string>;
    requirements: Record<string, string>;
    gates: Record<string, string>;
    bands: { id: string; min: number; title: string; summary: string }[];
  };
  /** Sections with the questions that were asked, in their order. */
  asked: { id: string; title: string; questions: AskedQuestion[] }[];
  /** What the crosswalks of the standard lead to; empty where it has none. */
  relations: Relation[];
  /** The draft Statement of Applicability: every control of the policy, asked about or not, in its order. */
  soa: SoaRow[];
  /** Null for a certification body. */
  roadmap: Roadmap | null;
  /** Best first; empty for a certification body. */
  actions: SuggestedAction[];
  /** The size of organisation that the person-days are told for; null where there are none. */
  effort_size: Size | null;
  /** Where another policy scored the answers of an earlier report: what it changed, and why. */
  rescoring?: Rescoring;
  /** Where the client was assessed before, and that is proven: what changed since. */
  trend?: Trend;
  /** Where questions were asked ahead for other questionnaires, and answered: what these answers tell there. */
  ahead?: AnyAhead[];
  /** When it is due again, as it was planned at the completion; absent where it never is. */
  reassessment?: Reassessment;
};
