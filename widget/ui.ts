import type { Direction, WidgetCopy } from "../worker/contract/copy.ts";
import type { EmbedConfig } from "../worker/contract/embed.ts";
import type { Parts } from "./seam.ts";
import type { Event, Run } from "./state.ts";

/** What every part of the page needs: words, number format, and a way to say what the respondent did. */
export type Ui = {
  copy: WidgetCopy;
  /** The language of the questionnaire's own texts. */
  own: { lang: string; dir: Direction };
  number: (value: number) => string;
  send: (event: Event) => void;
  /** All that there is so far: some questions are about the answer to another, or were answered elsewhere. */
  run: () => Run;
  /** What the second file draws, once it is there. */
  parts: () => Parts | undefined;
};

/** Languages and numbers that are written as their digits. The first use of Intl for one takes a phone 0.1 s. */
const PLAIN = /^(en|de|fr|es)\b\S* \d{1,3}$/;

function numbersIn(locale: string): Ui["number"] {
  let format: Ui["number"] | undefined;
  return (value) => {
    if (PLAIN.test(`${locale} ${value}`)) return `${value}`;
    // A getter that gives a function of its own (ECMA-402): it needs no object to be called on.
    format ??= new Intl.NumberFormat(locale).format;
    return format(value);
  };
}

export function uiFor(
  { copy, questionnaire: { locale, dir } }: EmbedConfig,
  send: Ui["send"],
  run: Ui["run"],
  parts: Ui["parts"],
): Ui {
  const own = { lang: locale, dir };
  return { copy, own, number: numbersIn(copy.locale), send, run, parts };
}

/** The language of what the widget says itself. */
export const said = ({ locale, dir }: { locale: string; dir: Direction }) => ({ lang: locale, dir });
