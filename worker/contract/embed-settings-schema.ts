import * as z from "zod";
import { EMBED_MODES, GATES, PAGINGS } from "./embed-settings.ts";

/** As CSS writes colours: #0b5fff, rgb(11 95 255), rebeccapurple. Nothing that could end a declaration. */
const colour = z
  .string()
  .max(60)
  .regex(/^#?[a-z0-9]+(?:\([a-z0-9 .,%/-]*\))?$/i, "a colour of CSS is expected");

/** What is not named stays as it is; null goes back to the default. */
export const changeSettingsSchema = z.strictObject({
  mode: z.enum(EMBED_MODES).nullish(),
  theme: z.strictObject({ accent: colour.nullish() }).nullish(),
  paging: z.enum(PAGINGS).nullish(),
  gate: z.enum(GATES).nullish(),
});
export type ChangeSettings = z.infer<typeof changeSettingsSchema>;

/** Delivered with every default filled in. */
export const embedThemeSchema = z.object({ accent: z.string().nullable() });
export const widgetSettingsSchema = z.object({
  mode: z.enum(EMBED_MODES),
  paging: z.enum(PAGINGS),
  gate: z.enum(GATES),
});
