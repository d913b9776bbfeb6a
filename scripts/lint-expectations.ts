import type { Source } from "./lint-source.ts";

/** What a questionnaire of ours promises beyond what every tenant's has to. */
export type Expectations = {
  /** Which requirements are measured: each one by a question of its own, or at least one in each group. */
  measures?: "each" | "groups";
  /** Levels that every maturity question describes. */
  levels?: number;
  /** Evidence and action stand on every maturity question. */
  complete?: boolean;
  /** Words an option may have. */
  optionWords: number;
  /** Languages that the latest version is offered in, beside its own. */
  languages: readonly string[];
};

const DEFAULTS: Expectations = { optionWords: 40, languages: [] };
const EXPECTED: Record<string, Expectations> = {
  "iso42001-gap": { measures: "each", levels: 6, complete: true, optionWords: 40, languages: ["de"] },
  // Answered standing up, on a telephone: an option is read at a glance.
  "iso42001-readiness": {
    measures: "groups",
    complete: true,
    optionWords: 16,
    languages: ["ar", "de", "es", "fr"],
  },
  "ai-impact": { optionWords: 40, languages: ["de"] },
  "ai-impact-default": { optionWords: 40, languages: ["de"] },
  "audit-scope": { optionWords: 20, languages: ["de"] },
  "audit-time": { optionWords: 40, languages: ["de"] },
  "iso42001-default": { optionWords: 40, languages: ["ar", "de", "es", "fr"] },
};

/** French and Spanish say the same in about a quarter more words; the others need as many. */
const LONGER: Record<string, number> = { es: 1.25, fr: 1.25 };

export function expectedOf({ name }: Source): Expectations {
  const expected = EXPECTED[name.slug] ?? DEFAULTS;
  return { ...expected, optionWords: expected.optionWords * (LONGER[name.locale ?? ""] ?? 1) };
}
