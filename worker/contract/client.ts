import type { Trend } from "./changes.ts";

/** `PUT /v1/assessments/{id}/company`: a key of the tenant's own that all assessments of one client have. */
export type CompanyLink = { assessment: string; company: string | null };

/** `GET /v1/assessments/{id}/trend`: null where no earlier assessment is linked, or none that compares. */
export type AssessmentTrend = { assessment: string; trend: Trend | null };
