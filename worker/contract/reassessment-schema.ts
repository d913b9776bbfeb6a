import * as z from "zod";
import type { Page } from "./page.ts";
import type { DueReassessment, ReassessmentInterval } from "./reassessment.ts";
import { time } from "./reply-schema.ts";

const day = z.string().meta({ format: "date" });

export const dueReassessmentSchema: z.ZodType<DueReassessment> = z.object({
  assessment: z.string(),
  completed_on: day,
  due_on: day.nullable(),
  interval_months: z.int(),
  round: z.int(),
  occasion: z.enum(["surveillance-1", "surveillance-2", "recertification", "between"]),
  questionnaire: z.string(),
  lead: z
    .object({
      id: z.string(),
      email: z.string(),
      name: z.string().nullable(),
      company: z.string().nullable(),
    })
    .nullable(),
  report: z.object({ id: z.string(), url: z.string() }),
  link: z.object({ url: z.string(), expires_at: time }).nullable(),
});
export const reassessmentsSchema: z.ZodType<Page<DueReassessment>> = z.object({
  data: z.array(dueReassessmentSchema),
  next_cursor: z.string().nullable(),
});
export const intervalSchema: z.ZodType<ReassessmentInterval> = z.object({
  embed: z.string().nullable(),
  months: z.int().nullable(),
  effective_months: z.int(),
});
