import { HIDDEN_VALUE_MAX } from "../contract/embed-settings.ts";

/** An address of a person has its place in the contact form. The widget may have cut one off after the @. */
const ADDRESS = /\S@/;

/**
 * What is kept of a page's hidden fields: those that the embed lists. Values that hold an e-mail address are dropped, for
 * links from mailings carry them by accident, and nobody consented to their being here.
 */
export const keptHidden = (
  names: readonly string[],
  given: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      return value && !ADDRESS.test(value) ? [[name, value.slice(0, HIDDEN_VALUE_MAX)]] : [];
    }),
  );
