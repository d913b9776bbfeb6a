import type { Plural, ToldCode, WidgetCopy } from "../worker/contract/copy.ts";
import type { Ui } from "./ui.ts";

/** A sentence of the copy with its {places} filled in. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/{(\w+)}/g, (_, name: string) => `${values[name]}`);

/** The form of a sentence that its {count} calls for. */
export const counted = (
  { copy, number }: Pick<Ui, "copy" | "number">,
  { other, ...forms }: Plural,
  count: number,
): string =>
  filled(forms[new Intl.PluralRules(copy.locale).select(count) as keyof typeof forms] ?? other, {
    count: number(count),
  });

export const tell = ({ messages }: WidgetCopy, code: string): string =>
  messages[code as ToldCode] ?? messages.internal;
