import * as z from "zod";
import type { Embed } from "./embed.ts";
import { EMBED_MODES } from "./embed-settings.ts";
import { changeSettingsSchema, embedSettingsSchema } from "./embed-settings-schema.ts";
import type { LeadForm } from "./lead-form.ts";
import { localePattern, originPattern, semverPattern, slugPattern } from "./patterns.ts";
import { HOSTS, type Snippets } from "./snippets.ts";

const ORIGINS_MAX = 50;
const CONSENTS_MAX = 20;

const isDistinct = (list: readonly string[]) => new Set(list).size === list.length;

const slug = z.string().regex(slugPattern).max(64);
const origins = z
  .array(
    z.string().max(255).regex(originPattern, "an exact origin such as https://www.acme.example is expected"),
  )
  .max(ORIGINS_MAX)
  .refine(isDistinct, "an origin is named twice");

const rule = z.enum(["required", "optional", "hidden"]);
const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .max(40);
const consentWords = {
  text: z.string().trim().min(1).max(2_000),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
};
const leadForm: z.ZodType<LeadForm> = z.strictObject({
  name: rule,
  company: rule,
  phone: rule,
  consents: z
    .array(
      z.strictObject({
        id: name,
        version: name,
        required: z.boolean(),
        ...consentWords,
        translations: z.record(z.string().regex(localePattern), z.strictObject(consentWords)).optional(),
      }),
    )
    .max(CONSENTS_MAX)
    .refine((consents) => isDistinct(consents.map(({ id }) => id)), "a consent is named twice"),
});

export const createEmbedSchema = z.strictObject({
  questionnaire: slug,
  origins,
  lead_form: leadForm.optional(),
  settings: changeSettingsSchema.optional(),
});
export type CreateEmbed = z.infer<typeof createEmbedSchema>;

/** What is not named stays as it is. */
export const changeEmbedSchema = z.strictObject({
  questionnaire: slug.optional(),
  origins: origins.optional(),
  lead_form: leadForm.optional(),
  settings: changeSettingsSchema.optional(),
  revoked: z.boolean().optional(),
});
export type ChangeEmbed = z.infer<typeof changeEmbedSchema>;

export const embedSchema: z.ZodType<Embed> = z.object({
  id: z.string(),
  key: z.string(),
  questionnaire: z.string(),
  origins: z.array(z.string()),
  lead_form: leadForm,
  settings: embedSettingsSchema,
  created_at: z.string().meta({ format: "date-time" }),
  revoked_at: z.string().meta({ format: "date-time" }).nullable(),
});
export const embedsSchema = z.object({ data: z.array(embedSchema), next_cursor: z.string().nullable() });

export const snippetsQuerySchema = z.strictObject({
  /** Else the embed's settings decide, on the page as well. */
  mode: z.enum(EMBED_MODES).optional(),
  version: z.string().regex(semverPattern).optional(),
  locale: z.string().max(60).optional(),
});
export const snippetsSchema: z.ZodType<Snippets> = z.object({
  mode: z.enum(EMBED_MODES),
  version: z.string().nullable(),
  integrity: z.record(z.string(), z.string()).nullable(),
  snippets: z.array(
    z.object({ host: z.enum(HOSTS), code: z.string(), content_security_policy: z.string().nullable() }),
  ),
});
