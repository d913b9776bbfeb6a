import * as z from "zod";
import {
  EMBED_MODES,
  FOLLOW_ON_MAX,
  GATES,
  HIDDEN_FIELDS_MAX,
  hiddenNamePattern,
  PAGINGS,
} from "./embed-settings.ts";
import { slugPattern } from "./patterns.ts";
import { CORNERS, SCHEMES } from "./theme.ts";

/** #rgb or #rrggbb, because its contrast is computed. */
const colourPattern = /^#(?:[\da-f]{3}){1,2}$/i;
const colour = z.string().regex(colourPattern, "a colour such as #0b5fff is expected");
/** Names of families with commas between; nothing that could end a declaration. */
const font = z
  .string()
  .max(120)
  .regex(/^[\p{L}\d ,"_-]+$/u, "a list of font families is expected")
  .refine((list) => (list.split('"').length - 1) % 2 === 0, "a quotation mark is missing");

const sitekey = z.string().regex(/^[\w-]{10,100}$/, "a Turnstile site key is expected");

/** What is not named stays as it is; null goes back to the default. */
export const changeSettingsSchema = z.strictObject({
  mode: z.enum(EMBED_MODES).nullish(),
  theme: z
    .strictObject({
      scheme: z.enum(SCHEMES).nullish(),
      accent: colour.nullish(),
      surface: colour.nullish(),
      corners: z.enum(CORNERS).nullish(),
      font: font.nullish(),
    })
    .nullish(),
  paging: z.enum(PAGINGS).nullish(),
  gate: z.enum(GATES).nullish(),
  work_email: z.boolean().nullish(),
  hidden: z
    .array(z.string().regex(hiddenNamePattern, "a name such as campaign_id is expected"))
    .max(HIDDEN_FIELDS_MAX)
    .refine((names) => new Set(names).size === names.length, "a name stands there twice")
    .nullish(),
  follow_on: z
    .array(z.string().regex(slugPattern).max(64))
    .max(FOLLOW_ON_MAX)
    .refine((slugs) => new Set(slugs).size === slugs.length, "a questionnaire stands there twice")
    .nullish(),
  turnstile: z.strictObject({ sitekey }).nullish(),
});
export type ChangeSettings = z.infer<typeof changeSettingsSchema>;

/** The wishes, for those whose embed it is. */
const embedThemeSchema = z.object({
  scheme: z.enum(SCHEMES),
  accent: z.string().nullable(),
  surface: z.string().nullable(),
  corners: z.enum(CORNERS),
  font: z.string().nullable(),
});

/** Delivered with every default filled in. */
export const widgetSettingsSchema = z.object({
  mode: z.enum(EMBED_MODES),
  paging: z.enum(PAGINGS),
  gate: z.enum(GATES),
  work_email: z.boolean(),
  hidden: z.array(z.string()),
  turnstile: z.object({ sitekey: z.string(), script: z.string() }).nullable(),
});

/** As those see them whose embed it is. */
export const embedSettingsSchema = widgetSettingsSchema.extend({
  theme: embedThemeSchema,
  follow_on: z.array(z.string()),
  turnstile: z.object({ sitekey: z.string() }).nullable(),
});
