import type { Source } from "../../worker/contract/api.ts";

const MAX = 200;

/** Where the respondent came from: page, referrer (without queries, they may hold anything) and campaign parameters. */
export function sourceOf({ origin, pathname, search }: Location | URL, referrer: string): Source {
  const source: Source = {};
  if (origin !== "null") source.page = origin + pathname;
  if (referrer) source.referrer = referrer.replace(/[?#].*/, "");
  const query = new URLSearchParams(search);
  for (const name of ["source", "medium", "campaign", "term", "content"]) {
    const value = query.get(`utm_${name}`);
    if (value) source.utm = { ...source.utm, [`utm_${name}`]: value.slice(0, MAX) };
  }
  return source;
}
