import type { WidgetCopy } from "../contract/copy.ts";
import type { Notice } from "../contract/embed.ts";
import { ar } from "./copy-ar.ts";
import { de } from "./copy-de.ts";
import { en } from "./copy-en.ts";
import { es } from "./copy-es.ts";
import { fr } from "./copy-fr.ts";
import { languageOf } from "./language.ts";

const copies: Record<string, WidgetCopy> = { ar, de, en, es, fr };

/** The widget's words in the language of this locale, else in English. */
export const copyFor = (locale: string): WidgetCopy => copies[languageOf(locale)] ?? en;

/** That the questions are not to be had in the language asked for; undefined where they are, or without words for it. */
export function noticeFor(asked: string | undefined, given: string): Notice | undefined {
  const copy = copies[languageOf(asked ?? "")];
  if (!copy || copy.locale === languageOf(given)) return undefined;
  return { text: copy.shownIn, locale: copy.locale, dir: copy.dir };
}
