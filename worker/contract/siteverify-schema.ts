import * as z from "zod";

/** What Cloudflare's siteverify answers about a token of Turnstile, as far as it decides anything here. */
export const siteverifiedSchema = z.object({
  success: z.boolean(),
  /** Of the page that the token is from. */
  hostname: z.string().optional(),
  action: z.string().optional(),
  "error-codes": z.array(z.string()).optional(),
});
export type Siteverified = z.infer<typeof siteverifiedSchema>;
