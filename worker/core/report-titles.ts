import type { Policy } from "../contract/policy-schema.ts";
import type { Report, ReportRules } from "../contract/report.ts";
import type { Result } from "../contract/result.ts";
import type { Standard } from "../contract/standard-schema.ts";
import { languageOf } from "./language.ts";

type Titled = { id: string; title: string };

const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

const titlesOf = (all: readonly Titled[], mentioned: readonly string[]): Record<string, string> => {
  const ids = new Set(mentioned);
  return Object.fromEntries(all.filter(({ id }) => ids.has(id)).map(({ id, title }) => [id, title]));
};

/**
 * The words for what the result and its gates mention by id, and no others. A group of which nothing applies is not
 * in the result's groups, but its requirements are.
 */
export function reportTitles(policy: Policy, result: Result): Report["titles"] {
  const outline = reportOutline(policy, result);
  const gated = policy.gates.flatMap((gate) => gate.requirements);
  return {
    parts: titlesOf(policy.parts, idsOf(outline)),
    groups: titlesOf(policy.groups, idsOf(outline.flatMap((part) => part.groups))),
    requirements: titlesOf(policy.requirements, [...idsOf(result.requirements), ...gated]),
    gates: titlesOf(policy.gates, idsOf(result.gates)),
    bands: policy.bands.map(({ id, min, title, summary }) => ({ id, min, title, summary })),
  };
}

/** As the standard is called in the report's language, as far as it says so. */
export function localiseTitles(
  titles: Report["titles"],
  standard: Standard | undefined,
  locale: string,
): Report["titles"] {
  const translations = standard?.translations ?? {};
  const words = [locale, languageOf(locale)].flatMap((one) =>
    Object.hasOwn(translations, one) ? (translations[one] ?? []) : [],
  )[0];
  const worded = (own: Record<string, string>, known: Record<string, string> = {}) =>
    Object.fromEntries(Object.entries(own).map(([id, title]) => [id, known[id] ?? title]));
  return {
    ...titles,
    parts: worded(titles.parts, words?.parts),
    groups: worded(titles.groups, words?.groups),
    requirements: worded(titles.requirements, words?.requirements),
  };
}

/** Parts, groups and requirements in the standard's order, without what the result does not mention. */
export function reportOutline(policy: Policy, result: Result): Report["outline"] {
  const known = new Set(result.requirements.map(({ id }) => id));
  return policy.parts
    .map((part) => ({
      id: part.id,
      groups: policy.groups
        .filter((group) => group.part === part.id)
        .map((group) => ({
          id: group.id,
          requirements: policy.requirements
            .filter((requirement) => requirement.group === group.id && known.has(requirement.id))
            .map(({ id }) => id),
        }))
        .filter((group) => group.requirements.length > 0),
    }))
    .filter((part) => part.groups.length > 0);
}

export function reportRules(policy: Policy): ReportRules {
  const { evidence, findings } = policy;
  return {
    levels: policy.levels,
    evidence:
      evidence === undefined ? null : { from_level: evidence.fromLevel, cap_level: evidence.capLevel },
    findings: { major_below: findings.majorBelow, minor_below: findings.minorBelow },
    provisional_below: policy.provisionalBelow,
    gates: Object.fromEntries(policy.gates.map(({ id, min, requirements }) => [id, { min, requirements }])),
  };
}
