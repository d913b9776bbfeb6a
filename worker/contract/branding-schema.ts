import * as z from "zod";
import { localePattern, slugPattern } from "./patterns.ts";

const words = (max: number) =>
  z
    .record(z.string().regex(localePattern), z.string().trim().min(1).max(max))
    .refine((texts) => Object.keys(texts).length > 0, "a text in at least one language is expected");
const address = z.url({ protocol: /^https?$/ }).max(500);

/** A requirement or a group of them: "7.2", "8", "A.6.2.4", "A.7". */
const place = z.string().regex(/^(?:A\.)?\d{1,2}(?:\.\d{1,2}){0,3}$/);

const offer = z.strictObject({
  id: z.string().regex(slugPattern).max(64),
  title: words(120),
  text: words(400),
  url: address.optional(),
  /** It is shown where the answers leave a gap in one of these. */
  requirements: z.array(place).min(1).max(70),
});

/** How a tenant's reports look and whom they name, by language where it is said in words. */
export const brandingSchema = z.strictObject({
  /** Reports take the nearest colour that can be read on white. */
  accent: z
    .string()
    .regex(/^#(?:[\da-f]{3}){1,2}$/i, "a colour like #0b5fff is expected")
    .nullable()
    .default(null),
  /** A PNG picture in base64: at most 64 KiB and 1200 × 600 pixels, 8 bits a channel, not interlaced. */
  logo: z.base64().max(87_400).nullable().default(null),
  contact: z
    .strictObject({
      name: z.string().trim().min(1).max(120).optional(),
      email: z.email().max(254).optional(),
      phone: z
        .string()
        .regex(/^[+()\d][\d ()/.-]{4,38}$/)
        .optional(),
      url: address.optional(),
    })
    .nullable()
    .default(null),
  call_to_action: z
    .strictObject({ label: words(80), url: address })
    .nullable()
    .default(null),
  /** What helps with gaps: for tenants that may advise. */
  offers: z
    .array(offer)
    .max(20)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "offers need ids of their own")
    .default([]),
});

export type Branding = z.infer<typeof brandingSchema>;
export type LocalWords = Record<string, string>;
export const NO_BRANDING: Branding = {
  accent: null,
  logo: null,
  contact: null,
  call_to_action: null,
  offers: [],
};
