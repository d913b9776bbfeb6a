import type { Standard } from "../contract/standard-schema.ts";

export type Path = readonly (string | number)[];

const at = <T>(items: readonly T[] | undefined, path: Path): { item: T; path: Path }[] =>
  (items ?? []).map((item, i) => ({ item, path: [...path, i] }));

export const partsIn = (standard: Standard) => at(standard.parts, ["parts"]);

export const groupsIn = (standard: Standard) =>
  partsIn(standard).flatMap(({ item, path }) => at(item.groups, [...path, "groups"]));

export const requirementsIn = (standard: Standard) =>
  groupsIn(standard).flatMap(({ item, path }) => at(item.requirements, [...path, "requirements"]));

export const crosswalksIn = (standard: Standard) =>
  requirementsIn(standard).flatMap(({ item, path }) => at(item.crosswalks, [...path, "crosswalks"]));

export const datesIn = (standard: Standard) =>
  requirementsIn(standard).flatMap(({ item, path }) => at(item.applies, [...path, "applies"]));
