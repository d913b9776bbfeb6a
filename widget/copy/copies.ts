import type { Copy, ToldCode } from "./copy.ts";
import { en } from "./en.ts";

const copies: Record<string, Copy> = { en };

/** The widget's words in the language of the questionnaire, else in English. */
export const copyFor = (locale: string): Copy => copies[locale.split("-", 1)[0] ?? ""] ?? en;

export const tell = ({ messages }: Copy, code: string): string =>
  messages[code as ToldCode] ?? messages.internal;
