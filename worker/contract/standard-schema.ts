import { z } from "zod";
import { slugPattern } from "./patterns.ts";

const requirement = z.strictObject({
  id: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  intent: z.string().max(400).optional(),
  documents: z.array(z.string().max(300)).optional(),
  /** Controls only: whether the control calls for documentation once it applies. */
  documentation: z.boolean().optional(),
});

/** A catalogue of requirements: identifiers and short titles are facts, every other sentence is our own. */
export const standardSchema = z.strictObject({
  id: z.string().regex(slugPattern),
  title: z.string().min(1).max(200),
  parts: z
    .array(
      z.strictObject({
        id: z.string().regex(slugPattern),
        title: z.string().min(1).max(200),
        mandatory: z.boolean(),
        groups: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(20),
              title: z.string().min(1).max(200),
              requirements: z.array(requirement).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export type Standard = z.infer<typeof standardSchema>;
export type Requirement = z.infer<typeof requirement>;
