import { canonicalJson } from "./canonical.ts";
import type { Level } from "./semver.ts";

/** `path` leads by ids and field names, e.g. `/questions/scope.systems/options/few/score`. */
export type Change = { level: Level; path: string; message: string };
/** What became of one field; asked only where the two differ. */
export type Comparer = (before: unknown, after: unknown, path: string) => Change[];
export type Comparers = Record<string, Comparer>;

export const sameJson = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson([a]) === canonicalJson([b]);

export const always =
  (level: Level, message: string): Comparer =>
  (_before, _after, path) => [{ level, path, message }];

/** Compares every field of two records by a table; a field without a comparer is a change nobody thought of: major. */
export function compareFields(before: object, after: object, comparers: Comparers, path: string): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.flatMap((field) => {
    const was = (before as Record<string, unknown>)[field];
    const is = (after as Record<string, unknown>)[field];
    if (sameJson(was, is)) return [];
    const compare = comparers[field] ?? always("major", `${field} changed`);
    return compare(was, is, `${path}/${field}`);
  });
}

type ListRules<T> = {
  idOf: (item: T) => string;
  added: (item: T) => Change["level"];
  compare: (before: T, after: T, path: string) => Change[];
};

/** Compares two lists by the ids of their items: removed is major, another order is no more than a patch. */
export function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  { idOf, added, compare }: ListRules<T>,
  path: string,
): Change[] {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const now = new Map(after.map((item) => [idOf(item), item]));
  const changes: Change[] = [];
  for (const id of old.keys()) {
    if (!now.has(id)) changes.push({ level: "major", path: `${path}/${id}`, message: "removed" });
  }
  for (const [id, item] of now) {
    const was = old.get(id);
    if (was === undefined) changes.push({ level: added(item), path: `${path}/${id}`, message: "added" });
    else changes.push(...compare(was, item, `${path}/${id}`));
  }
  const stayed = [...old.keys()].filter((id) => now.has(id));
  const order = [...now.keys()].filter((id) => old.has(id));
  if (!sameJson(stayed, order)) changes.push({ level: "patch", path, message: "order changed" });
  return changes;
}
