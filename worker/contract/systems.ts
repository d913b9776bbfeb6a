/** One AI system of a register, and how far its impact assessment has come. */
export type AssessedSystem = {
  name: string;
  status: "not_started" | "draft" | "completed";
  assessment: string | null;
  /** Null while it is not known; for a draft the least that its answers make it so far. */
  level: string | null;
  at_least: string | null;
  residual: string | null;
  exposure: number | null;
  /** Answers, ratings and parties that the level still needs, and what nobody knows. */
  missing: number | null;
  unknown: number | null;
  /** The day by which it is assessed again, or earlier on a change. */
  review_by: string | null;
  report: string | null;
};
/** What a page shows beyond that: the title of the level, or of the least that it is. */
export type TitledSystem = AssessedSystem & { title: string | null };
export type SystemsOverview = { data: AssessedSystem[] };

/** `POST /v1/assessments/{id}/systems`: which embed asks, one of a questionnaire of kind impact. */
export type StartSystems = { embed: string };
export type StartedSystems = {
  /** Only those that were started now; a link opens a draft once. */
  data: { name: string; assessment: string; link: string; expires_at: string }[];
};
