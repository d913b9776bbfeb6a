import type { Source } from "../../worker/contract/api.ts";

/** As much as the server takes; a longer address is no reason not to start. */
const MAX = 200;
const ADDRESS_MAX = 500;

/** Where the respondent came from: page, referrer (without queries, they may hold anything) and campaign parameters. */
export function sourceOf({ origin, pathname, search }: Location | URL, referrer: string): Source {
  const source: Source = {};
  if (origin !== "null") source.page = (origin + pathname).slice(0, ADDRESS_MAX);
  if (referrer) source.referrer = referrer.replace(/[?#].*/, "").slice(0, ADDRESS_MAX);
  const query = new URLSearchParams(search);
  for (const name of ["source", "medium", "campaign", "term", "content"]) {
    const value = query.get(`utm_${name}`);
    if (value) source.utm = { ...source.utm, [`utm_${name}`]: value.slice(0, MAX) };
  }
  return source;
}
