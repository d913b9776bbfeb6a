import { copyFor } from "./copy/copies.ts";
import type { Copy } from "./copy/copy.ts";
import type { Event } from "./state.ts";

/** What every part of the page needs: words, number format, and a way to say what the respondent did. */
export type Ui = {
  locale: string;
  copy: Copy;
  number: (value: number) => string;
  send: (event: Event) => void;
};

export function uiFor(locale: string, send: Ui["send"]): Ui {
  const format = new Intl.NumberFormat(locale);
  return { locale, copy: copyFor(locale), number: (value) => format.format(value), send };
}
