import * as z from "zod";
import type * as changes from "./changes.ts";
import type { AssessmentTrend, CompanyLink } from "./client.ts";
import type { Page } from "./page.ts";
import { percent, readiness, time } from "./reply-schema.ts";
import type { StoredReportHead } from "./stored-report.ts";

/** What routes answer about the reports of an assessment and how they compare. */
const policy = z.object({ slug: z.string(), version: z.string(), digest: z.string() });
export const reportHeadSchema: z.ZodType<StoredReportHead> = z.object({
  id: z.string(),
  created_at: time,
  expires_at: time,
  policy,
  since: z.string().nullable(),
  readiness: readiness.nullable(),
  url: z.string().nullable(),
});
export const reportsSchema: z.ZodType<Page<StoredReportHead>> = z.object({
  data: z.array(reportHeadSchema),
  next_cursor: z.string().nullable(),
});
export const companyLinkSchema: z.ZodType<CompanyLink> = z.object({
  assessment: z.string(),
  company: z.string().nullable(),
});

const sides = <T extends z.ZodType>(side: T) => ({ before: side, after: side });
const score = z.object(sides(percent.nullable()));
const bound = z.object(sides(percent));
const scores = z.array(z.object({ id: z.string(), ...sides(percent.nullable()) }));
const band = z.object({ id: z.string(), title: z.string() });
const trend: z.ZodType<changes.Trend> = z.object({
  readiness: z.object({
    score,
    low: bound,
    high: bound,
    coverage: bound,
    provisional: z.object(sides(z.boolean())),
  }),
  parts: scores,
  groups: scores,
  requirements: z.array(
    z.object({
      id: z.string(),
      status: z.object(sides(z.enum(["scored", "unanswered", "not_applicable"]).nullable())),
      score,
      finding: z.object(sides(z.enum(["major", "minor", "opportunity", "none"]).nullable())),
    }),
  ),
  gates: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      ...sides(z.enum(["passed", "failed", "unknown"]).nullable()),
    }),
  ),
  gaps: z.object({ closed: z.array(z.string()), opened: z.array(z.string()) }),
  since: z.object({
    assessment: z.string(),
    completed_at: time,
    version: z.string(),
    policy,
    score: percent.nullable(),
  }),
  policy_changed: z.boolean(),
  version_changed: z.boolean(),
  compared: z.int(),
  band: z.object(sides(band)).nullable(),
  apart: z.array(
    z.object({
      requirement: z.string(),
      title: z.string(),
      reason: z.enum(["measured_since", "measured_no_more", "not_scored_before", "not_scored_now"]),
    }),
  ),
});
export const assessmentTrendSchema: z.ZodType<AssessmentTrend> = z.object({
  assessment: z.string(),
  trend: trend.nullable(),
});
