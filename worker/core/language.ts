import type { Direction } from "../contract/copy.ts";

/** The language alone of a tag: `pt` of `pt-BR`, of `pt_BR` and of `PT`. */
export const languageOf = (locale: string): string => locale.split(/[-_]/)[0]?.toLowerCase() ?? "";

/** Languages that content may be in (two letters) and that are written from right to left. */
const RIGHT_TO_LEFT = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

export const directionOf = (locale: string): Direction =>
  RIGHT_TO_LEFT.includes(languageOf(locale)) ? "rtl" : "ltr";

const names = new Map<string, string>();

/** A language by its own name, for those who read no other. */
export function ownName(locale: string): string {
  const name = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  names.set(locale, name);
  return name;
}
