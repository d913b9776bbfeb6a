import type { Readiness } from "./result.ts";

/** `POST /v1/assessments/{id}/reports`: without a policy, under the one that the assessment pinned. */
export type NewReport = { policy?: { slug: string; version: string } | undefined };

/** `GET /v1/assessments/{id}/reports` */
export type StoredReportHead = {
  id: string;
  created_at: string;
  expires_at: string;
  policy: { slug: string; version: string; digest: string };
  /** The earlier assessment that its trend starts from. */
  since: string | null;
  /** Of kind gap; null for the others. */
  readiness: Readiness | null;
  /** Null once the link leads nowhere. */
  url: string | null;
};
