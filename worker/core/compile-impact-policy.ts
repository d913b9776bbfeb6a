import type { Condition } from "../contract/condition.ts";
import {
  type ImpactPolicy,
  type ImpactPolicySource,
  type ImpactPolicyWords,
  impactPolicySourceSchema,
} from "../contract/impact-policy-schema.ts";
import type { Standard } from "../contract/standard-schema.ts";
import { digestOf } from "./canonical.ts";
import { findWordFaults } from "./check-translations.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Fault } from "./fault.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { parseContent } from "./parse-content.ts";
import { pointerTo } from "./pointer.ts";
import { requirementsIn } from "./standard-places.ts";

type Common = Omit<ImpactPolicySource, "duties"> & { duties: { id: string; text: string }[] };

const byId = <T extends { id: string }, W>(items: readonly T[], wordsOf: (item: T) => W): Record<string, W> =>
  Object.fromEntries(items.map((item) => [item.id, wordsOf(item)]));
const titled = ({ title, summary }: { title: string; summary: string }) => ({ title, summary });
const title = (item: { title: string }) => item.title;
const text = (item: { text: string }) => item.text;

/** Everything that a policy of kind impact says, in the form of a translation. */
const impactPolicyWordsOf = (policy: Common): ImpactPolicyWords => ({
  levels: byId(policy.levels, titled),
  depths: byId(policy.depths, title),
  raises: byId(policy.raises, title),
  rowFloors: byId(policy.rowFloors, title),
  floors: byId(policy.floors, title),
  tiers: byId(policy.tiers, titled),
  duties: byId(policy.duties, text),
  conditions: byId(policy.conditions, text),
  elements: byId(policy.fundamentalRights.elements, title),
  contradictions: byId(policy.contradictions, ({ message }) => message),
});

export function localiseImpactPolicy(policy: ImpactPolicy, locale: string): ImpactPolicy {
  const { translations } = policy;
  const words = translations && Object.hasOwn(translations, locale) ? translations[locale] : undefined;
  if (!words) return policy;
  const named = <T extends { id: string; title: string }>(items: T[], of: Record<string, string>): T[] =>
    items.map((item) => ({ ...item, title: of[item.id] ?? item.title }));
  return {
    ...policy,
    levels: policy.levels.map((level) => ({ ...level, ...words.levels[level.id] })),
    depths: named(policy.depths, words.depths),
    raises: named(policy.raises, words.raises),
    rowFloors: named(policy.rowFloors, words.rowFloors),
    floors: named(policy.floors, words.floors),
    tiers: policy.tiers.map((tier) => ({ ...tier, ...words.tiers[tier.id] })),
    duties: policy.duties.map((duty) => ({ ...duty, text: words.duties[duty.id] ?? duty.text })),
    conditions: policy.conditions.map((one) => ({ ...one, text: words.conditions[one.id] ?? one.text })),
    fundamentalRights: {
      ...policy.fundamentalRights,
      elements: named(policy.fundamentalRights.elements, words.elements),
    },
    contradictions: policy.contradictions.map((one) => ({
      ...one,
      message: words.contradictions[one.id] ?? one.message,
    })),
  };
}

const fault = (code: string, message: string, ...path: PropertyKey[]): Fault => ({
  pointer: pointerTo(path),
  code,
  message,
});
const LISTS = [
  "levels",
  "depths",
  "raises",
  "rowFloors",
  "floors",
  "tiers",
  "duties",
  "conditions",
  "contradictions",
] as const;
type Check = (policy: ImpactPolicySource, standard: Standard) => Fault[];

/** Every place that names a level, with the levels that it names. */
const namedLevels = (policy: ImpactPolicySource): { path: PropertyKey[]; level: string }[] => [
  ...(["bands", "rowFloors", "floors"] as const).flatMap((list) =>
    policy[list].map(({ level }, i) => ({ path: [list, i, "level"], level })),
  ),
  ...policy.conditions.flatMap(({ levels }, i) =>
    levels.map((level, j) => ({ path: ["conditions", i, "levels", j], level })),
  ),
];

const sourcedIn = (policy: ImpactPolicySource): { path: PropertyKey[]; source: string }[] => [
  ...(["levels", "bands", "raises", "rowFloors", "floors", "tiers", "duties", "conditions"] as const).flatMap(
    (list) => policy[list].map(({ source }, i) => ({ path: [list, i, "source"], source })),
  ),
  ...(["measures", "gravity", "exposure", "fundamentalRights"] as const).map((key) => ({
    path: [key, "source"],
    source: policy[key].source,
  })),
];

const checks: Check[] = [
  (policy, standard) =>
    policy.standard === standard.id
      ? []
      : [fault("standard_mismatch", `The policy is for ${JSON.stringify(policy.standard)}.`, "standard")],
  (policy) =>
    LISTS.flatMap((list) =>
      duplicatesIn(policy[list].map(({ id }) => id)).map(({ index, value }) =>
        fault("id_duplicate", `The id ${JSON.stringify(value)} is used before.`, list, index, "id"),
      ),
    ),
  (policy) =>
    namedLevels(policy)
      .filter(({ level }) => !policy.levels.some(({ id }) => id === level))
      .map(({ path, level }) =>
        fault("level_unknown", `There is no level ${JSON.stringify(level)}.`, ...path),
      ),
  (policy, standard) =>
    sourcedIn(policy)
      .filter(({ source }) => !policy.sources[source] && !standard.sources?.[source])
      .map(({ path, source }) =>
        fault("source_unknown", `There is no source ${JSON.stringify(source)}.`, ...path),
      ),
  ({ bands }) =>
    bands.every(({ upTo }, i) => i === 0 || upTo > (bands[i - 1]?.upTo ?? 0)) && bands.at(-1)?.upTo === 16
      ? []
      : [fault("bands_order", "Bands ascend, and the last one goes up to 16.", "bands")],
  ({ depths }) =>
    depths.flatMap(({ asked }, i) =>
      (asked === undefined) === (i === depths.length - 1)
        ? []
        : [fault("depths_order", "The last depth, and no other, is for all the rest.", "depths", i)],
    ),
  ({ tiers }) =>
    tiers.flatMap(({ when }, i) =>
      (when === undefined) === (i === tiers.length - 1)
        ? []
        : [fault("tiers_order", "The last class, and no other, is for all the rest.", "tiers", i)],
    ),
  ({ raises }) =>
    raises.flatMap(({ extentFrom, vulnerable }, i) =>
      extentFrom === undefined && vulnerable === undefined
        ? [fault("raise_always", "What always holds raises nothing.", "raises", i)]
        : [],
    ),
  ({ duties, tiers }) =>
    duties.flatMap((duty, i) =>
      duty.tiers.flatMap((tier, j) =>
        tiers.some(({ id }) => id === tier)
          ? []
          : [fault("tier_unknown", `There is no class ${JSON.stringify(tier)}.`, "duties", i, "tiers", j)],
      ),
    ),
  ({ duties }, standard) =>
    duties.flatMap(({ requirement, dates }, i) => {
      const found = requirementsIn(standard).find(({ item }) => item.id === requirement);
      const place = ["duties", i] as const;
      if (!found) {
        const message = `The standard has no requirement ${JSON.stringify(requirement)}.`;
        return [fault("requirement_unknown", message, ...place, "requirement")];
      }
      const count = found.item.applies?.length ?? 0;
      return (dates ?? []).some((at) => at >= count)
        ? [fault("date_unknown", `The requirement has ${count} dates.`, ...place, "dates")]
        : [];
    }),
];

/** Duties take their dates along, so that the policy is all that computing a result again needs. */
function expand({ duties, ...common }: ImpactPolicySource, standard: Standard): ImpactPolicy {
  const known = new Map(requirementsIn(standard).map(({ item }) => [item.id, item.applies ?? []]));
  return {
    ...common,
    sources: { ...standard.sources, ...common.sources },
    duties: duties.map(({ dates, ...duty }) => ({
      ...duty,
      applies: (known.get(duty.requirement) ?? [])
        .filter((_, i) => dates === undefined || dates.includes(i))
        .map(({ date, asOf, source }) => ({ date, asOf, source })),
    })),
  };
}

/** A policy of kind impact as its author writes it, checked, with dates, and content-addressed. */
export function compileImpactPolicy(
  source: unknown,
  standard: Standard,
): Outcome<{ policy: ImpactPolicy; digest: string }, Fault[]> {
  const parsed = parseContent(impactPolicySourceSchema, source);
  if (!parsed.ok) return parsed;
  const faults = [
    ...checks.flatMap((check) => check(parsed.value, standard)),
    ...findWordFaults(impactPolicyWordsOf(parsed.value), parsed.value.translations),
  ];
  if (faults.length > 0) return fail(faults);
  const policy = expand(parsed.value, standard);
  return ok({ policy, digest: digestOf(policy) });
}

/** Every condition of a policy, with where it stands. */
export const conditionsOf = (policy: ImpactPolicy): { name: string; condition: Condition }[] => [
  ...policy.floors.map(({ id, when }) => ({ name: `floor ${id}`, condition: when })),
  ...policy.tiers.flatMap(({ id, when }) => (when ? [{ name: `class ${id}`, condition: when }] : [])),
  ...policy.duties.flatMap(({ id, when }) => (when ? [{ name: `duty ${id}`, condition: when }] : [])),
  ...policy.conditions.flatMap(({ id, shownWhen }) =>
    shownWhen ? [{ name: `condition ${id}`, condition: shownWhen }] : [],
  ),
  { name: "fundamental rights", condition: policy.fundamentalRights.when },
  ...policy.contradictions.map(({ id, when }) => ({ name: `contradiction ${id}`, condition: when })),
];
