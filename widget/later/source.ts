import type { Source } from "../../worker/contract/assessment.ts";

/** As much as the server takes; a longer address is no reason not to start. */
const MAX = 200;
const ADDRESS_MAX = 500;

/** On one line, as the server takes it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it refuses
const line = (text: string) => text.replace(/[\0-\x1f\x7f]+/g, " ").slice(0, MAX);

/** Where the respondent came from: page, referrer (without queries, they may hold anything) and campaign parameters. */
export function sourceOf({ origin, pathname, search }: Location | URL, referrer: string): Source {
  const source: Source = {};
  if (origin !== "null") source.page = (origin + pathname).slice(0, ADDRESS_MAX);
  if (referrer) source.referrer = referrer.replace(/[?#].*/, "").slice(0, ADDRESS_MAX);
  const query = new URLSearchParams(search);
  for (const name of ["source", "medium", "campaign", "term", "content"]) {
    const value = query.get(`utm_${name}`);
    if (value) source.utm = { ...source.utm, [`utm_${name}`]: line(value) };
  }
  return source;
}

/** What the page says of itself, under the names that the embed lists: `data-hidden-campaign` and the like. */
export function hiddenOf(names: readonly string[], given: (name: string) => string | null): Source {
  const hidden: Record<string, string> = {};
  for (const name of names) {
    // From a script tag it comes as `hiddencampaign`: a data set has no dashes.
    const value = given(`hidden-${name}`) ?? given(`hidden${name}`);
    if (value) hidden[name] = line(value);
  }
  return { hidden };
}
