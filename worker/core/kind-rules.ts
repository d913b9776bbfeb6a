import type { Answers } from "../contract/answers.ts";
import type { Rescoring, Trend } from "../contract/changes.ts";
import type { PlainTeaser, Teaser } from "../contract/completion.ts";
import type { Definition } from "../contract/definition-schema.ts";
import type { AnyAhead, Kind, Kinds } from "../contract/kinds.ts";
import type { ProblemError } from "../contract/problem.ts";
import type { Reassessment } from "../contract/reassessment.ts";
import type { Report, TenantKind } from "../contract/report.ts";
import type { Standard } from "../contract/standard-schema.ts";
import type { VerifiableReport } from "../contract/verifiable-report-schema.ts";
import type { DefinitionCheck } from "./definition-check.ts";
import type { Fault } from "./fault.ts";
import type { Outcome } from "./outcome.ts";

export type ScoringInput<K extends Kind> = {
  definition: Definition;
  definitionDigest: string;
  policy: Kinds[K]["policy"];
  policyDigest: string;
  answers: Answers;
};

/** Definition and policy in the words of `locale`. */
export type ReportingInput<K extends Kind> = {
  id: string;
  assessment: string;
  createdAt: string;
  locale: string;
  tenant: Report["tenant"];
  definition: Definition;
  policy: Kinds[K]["policy"];
  standardTitle: string;
  /** The standard with its crosswalks, and the catalogues they lead to, as far as they are at hand. */
  standard?: Standard | undefined;
  others?: readonly Standard[] | undefined;
  answers: Answers;
  result: Kinds[K]["result"];
  /** What kind gap says of earlier results. */
  rescoring?: Rescoring | undefined;
  trend?: Trend | undefined;
  ahead?: AnyAhead[] | undefined;
  reassessment?: Reassessment | undefined;
};

/** Questions of a questionnaire that were answered in another one, in the words of that one. */
export type Told = ReadonlyMap<string, { text: string; answered: string }>;
/** Definition and policy in the words of a locale; a part of the answers, in general. */
export type AheadInput<K extends Kind> = ScoringInput<K> & { told: Told };

/** What somebody compares with the paper: a score, or for other kinds the outcome in words. */
export type Headline = { score: number | null; outcome: string | null };

/** All that the rest of the house asks of a kind; `core/kinds.ts` has the table. */
export type KindRules<K extends Kind> = {
  /** Changes whenever the same definition, policy and answers would give another result. */
  engine: string;
  compilePolicy: (
    source: unknown,
    standard: Standard,
  ) => Outcome<{ policy: Kinds[K]["policy"]; digest: string }, Fault[]>;
  /** What a questionnaire of this kind needs, besides what all need. */
  checks: readonly DefinitionCheck<Kinds[K]["policy"]>[];
  /** Whether a policy that is for the same standard can score all that the questionnaire asks for. */
  scoresAll: (policy: Kinds[K]["policy"], definition: Definition) => boolean;
  /** From which maturity level on the form asks for evidence, if so. */
  evidenceFrom: (policy: Kinds[K]["policy"]) => number | undefined;
  /** Answers that can not all be true, each with its place: they are refused before anything is scored. */
  contradictions: (input: Pick<ScoringInput<K>, "definition" | "policy" | "answers">) => ProblemError[];
  localisePolicy: (policy: Kinds[K]["policy"], locale: string) => Kinds[K]["policy"];
  score: (input: ScoringInput<K>) => Kinds[K]["result"];
  report: (input: ReportingInput<K>) => Kinds[K]["report"];
  /** The result as a report for such a tenant states it: who may not advise leaves out what is advice. */
  stated: (tenant: TenantKind, result: Kinds[K]["result"]) => Kinds[K]["result"];
  teaser: (report: Kinds[K]["report"]) => K extends "gap" ? Teaser : PlainTeaser;
  standing: (report: Kinds[K]["report"]) => Kinds[K]["standing"];
  /** What answers that came from another questionnaire tell by themselves; null where a part tells nothing. */
  ahead: (input: AheadInput<K>) => Kinds[K]["ahead"] | null;
  /** Requirements with a gap, the one that closing gains most first. */
  gaps: (report: Kinds[K]["report"]) => string[];
  headline: (report: VerifiableReport<K>) => Headline;
};
