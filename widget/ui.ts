import type { EmbedConfig } from "../worker/contract/api.ts";
import type { WidgetCopy } from "../worker/contract/copy.ts";
import type { Parts } from "./seam.ts";
import type { Event } from "./state.ts";

/** What every part of the page needs: words, number format, and a way to say what the respondent did. */
export type Ui = {
  locale: string;
  copy: WidgetCopy;
  number: (value: number) => string;
  send: (event: Event) => void;
  /** What the second file draws, once it is there. */
  parts: () => Parts | undefined;
};

export function uiFor(
  { copy, questionnaire: { locale } }: EmbedConfig,
  send: Ui["send"],
  parts: Ui["parts"],
): Ui {
  const format = new Intl.NumberFormat(locale);
  return { locale, copy, number: (value) => format.format(value), send, parts };
}
