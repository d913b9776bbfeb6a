import { describe, expect, it } from "vitest";
import type { Standard } from "../../worker/contract/standard-schema.ts";
import { localiseTitles } from "../../worker/core/report-titles.ts";

const titles = {
  parts: { clauses: "Clauses" },
  groups: { "4": "Context", "5": "Leadership" },
  requirements: { "4.3": "Scope" },
  gates: {},
  bands: [],
};
const standard = {
  translations: { de: { groups: { "4": "Kontext" } }, pt: {}, "pt-BR": { parts: { clauses: "Seções" } } },
} as unknown as Standard;

describe("what a standard calls its parts and groups", () => {
  it("is told in the report's language, as far as the standard says it", () => {
    expect(localiseTitles(titles, standard, "de").groups).toEqual({ "4": "Kontext", "5": "Leadership" });
    expect(localiseTitles(titles, standard, "de-AT").groups["4"]).toBe("Kontext");
    expect(localiseTitles(titles, standard, "pt-BR").parts).toEqual({ clauses: "Seções" });
  });

  it("stays as it is in a language that the standard does not speak, or without a standard", () => {
    for (const locale of ["fr", "constructor", ""])
      expect(localiseTitles(titles, standard, locale)).toEqual(titles);
    expect(localiseTitles(titles, undefined, "de")).toEqual(titles);
  });
});
