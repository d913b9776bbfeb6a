import { type Standard, standardSchema } from "../contract/standard-schema.ts";
import { digestOf } from "./canonical.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Fault } from "./fault.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { parseContent } from "./parse-content.ts";
import { pointerTo } from "./pointer.ts";

type Place = { id: string; path: (string | number)[] };

function repeated(code: string, places: Place[]): Fault[] {
  return duplicatesIn(places.map((place) => place.id)).map(({ index, value }) => ({
    pointer: pointerTo(places[index]?.path ?? []),
    code,
    message: `The id ${JSON.stringify(value)} is used before.`,
  }));
}

/** Ids stand alone in weights, gates and reports, so they are unique in the whole standard and not only in their group. */
function findFaults(standard: Standard): Fault[] {
  const parts = standard.parts.map((part, i) => ({ part, path: ["parts", i] }));
  const groups = parts.flatMap(({ part, path }) =>
    part.groups.map((group, i) => ({ group, path: [...path, "groups", i] })),
  );
  const requirements = groups.flatMap(({ group, path }) =>
    group.requirements.map(({ id }, i) => ({ id, path: [...path, "requirements", i, "id"] })),
  );
  return [
    ...repeated(
      "part_duplicate",
      parts.map(({ part, path }) => ({ id: part.id, path: [...path, "id"] })),
    ),
    ...repeated(
      "group_duplicate",
      groups.map(({ group, path }) => ({ id: group.id, path: [...path, "id"] })),
    ),
    ...repeated("requirement_duplicate", requirements),
  ];
}

/** A catalogue of requirements, checked and content-addressed; faults point into `source`. */
export function compileStandard(source: unknown): Outcome<{ standard: Standard; digest: string }, Fault[]> {
  const parsed = parseContent(standardSchema, source);
  if (!parsed.ok) return parsed;
  const faults = findFaults(parsed.value);
  return faults.length > 0 ? fail(faults) : ok({ standard: parsed.value, digest: digestOf(parsed.value) });
}
