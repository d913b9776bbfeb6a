import * as z from "zod";
import { time } from "./reply-schema.ts";
import type { StartedSystems, StartSystems, SystemsOverview } from "./systems.ts";

export const startSystemsSchema: z.ZodType<StartSystems> = z.strictObject({ embed: z.string().max(80) });

export const systemsOverviewSchema: z.ZodType<SystemsOverview> = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      status: z.enum(["not_started", "draft", "completed"]),
      assessment: z.string().nullable(),
      level: z.string().nullable(),
      at_least: z.string().nullable(),
      residual: z.string().nullable(),
      exposure: z.number().nullable(),
      missing: z.int().nullable(),
      unknown: z.int().nullable(),
      review_by: z.string().nullable(),
      report: z.string().nullable(),
    }),
  ),
});
export const startedSystemsSchema: z.ZodType<StartedSystems> = z.object({
  data: z.array(z.object({ name: z.string(), assessment: z.string(), link: z.string(), expires_at: time })),
});
