import { type Standard, standardSchema } from "../contract/standard-schema.ts";
import { digestOf } from "./canonical.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Fault } from "./fault.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { parseContent } from "./parse-content.ts";
import { pointerTo } from "./pointer.ts";
import { crosswalksIn, datesIn, groupsIn, type Path, partsIn, requirementsIn } from "./standard-places.ts";

const quoted = (id: string) => JSON.stringify(id);

function repeated(code: string, places: readonly { item: { id: string }; path: Path }[]): Fault[] {
  return duplicatesIn(places.map(({ item }) => item.id)).map(({ index, value }) => ({
    pointer: pointerTo([...(places[index]?.path ?? []), "id"]),
    code,
    message: `The id ${quoted(value)} is used before.`,
  }));
}

function unknownSources(standard: Standard): Fault[] {
  const sources = new Set(Object.keys(standard.sources ?? {}));
  return [...crosswalksIn(standard), ...datesIn(standard)].flatMap(({ item, path }) =>
    sources.has(item.source)
      ? []
      : [
          {
            pointer: pointerTo([...path, "source"]),
            code: "source_unknown",
            message: `The standard lists no source ${quoted(item.source)}.`,
          },
        ],
  );
}

/** Two pairs of the same two requirements would leave open which strength holds. */
function repeatedPairs(standard: Standard): Fault[] {
  return requirementsIn(standard).flatMap(({ item, path }) =>
    duplicatesIn((item.crosswalks ?? []).map(({ standard: other, ref }) => `${other} ${ref}`)).map(
      ({ index, value }) => ({
        pointer: pointerTo([...path, "crosswalks", index]),
        code: "crosswalk_duplicate",
        message: `There is a pair with ${value} before.`,
      }),
    ),
  );
}

/** A title for what the standard does not have would be read by nobody. */
function unusedWords(standard: Standard): Fault[] {
  const ids = {
    parts: new Set(partsIn(standard).map(({ item }) => item.id)),
    groups: new Set(groupsIn(standard).map(({ item }) => item.id)),
    requirements: new Set(requirementsIn(standard).map(({ item }) => item.id)),
  };
  return Object.entries(standard.translations ?? {}).flatMap(([locale, words]) =>
    (Object.keys(ids) as (keyof typeof ids)[]).flatMap((kind) =>
      Object.keys(words[kind] ?? {})
        .filter((id) => !ids[kind].has(id))
        .map((id) => ({
          pointer: pointerTo(["translations", locale, kind, id]),
          code: "translation_unused",
          message: `The standard has no ${quoted(id)} there.`,
        })),
    ),
  );
}

/** Ids stand alone in weights, gates and reports, so they are unique in the whole standard and not only in their group. */
const findFaults = (standard: Standard): Fault[] => [
  ...repeated("part_duplicate", partsIn(standard)),
  ...repeated("group_duplicate", groupsIn(standard)),
  ...repeated("requirement_duplicate", requirementsIn(standard)),
  ...unknownSources(standard),
  ...repeatedPairs(standard),
  ...unusedWords(standard),
];

/**
 * A catalogue of requirements, checked and content-addressed; faults point into `source`. Whether what it refers to in
 * other standards exists is for `findCrosswalkFaults`, which needs those.
 */
export function compileStandard(source: unknown): Outcome<{ standard: Standard; digest: string }, Fault[]> {
  const parsed = parseContent(standardSchema, source);
  if (!parsed.ok) return parsed;
  const faults = findFaults(parsed.value);
  return faults.length > 0 ? fail(faults) : ok({ standard: parsed.value, digest: digestOf(parsed.value) });
}
