import type { WidgetCopy } from "../contract/copy.ts";
import { de } from "./copy-de.ts";
import { en } from "./copy-en.ts";
import { fr } from "./copy-fr.ts";

const copies: Record<string, WidgetCopy> = { de, en, fr };

/** The widget's words in the language of this locale, else in English. */
export const copyFor = (locale: string): WidgetCopy => copies[locale.slice(0, 2).toLowerCase()] ?? en;
