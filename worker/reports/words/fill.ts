import { remembering } from "./remembering.ts";

/** One text per plural category of a language (CLDR); `{count}` stands for the figure. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export const forms = (one: string, other: string): Forms => ({ one, other });

/** A template cut at its places: texts at even positions, names of places at odd ones. */
export const piecesOf: (template: string) => readonly string[] = remembering((template) =>
  template.split(/\{(\w+)\}/),
);

/** `fill("of {total}", { total: 3 })` → "of 3"; what is filled in is never read as a template. */
export const fill = (template: string, values: Record<string, string | number>): string =>
  piecesOf(template)
    .map((piece, i) => (i % 2 === 0 ? piece : String(values[piece] ?? "")))
    .join("");
