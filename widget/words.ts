import type { Plural, ToldCode, WidgetCopy } from "../worker/contract/copy.ts";

/** A sentence of the copy with its {places} filled in. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/{(\w+)}/g, (_, name: string) => `${values[name]}`);

/** The form of a sentence that its {count} calls for. */
export const counted = (locale: string, { other, ...forms }: Plural, count: number): string =>
  filled(forms[new Intl.PluralRules(locale).select(count) as keyof typeof forms] ?? other, { count });

export const tell = ({ messages }: WidgetCopy, code: string): string =>
  messages[code as ToldCode] ?? messages.internal;
