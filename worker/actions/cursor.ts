import type { Work } from "./work.ts";

/** A place in a list, opaque to clients and bound to their tenant: another tenant's cursor is none. */
const cursorAt = (work: Work, id: string): string => btoa(JSON.stringify([work.db.tenant, id]));

/** Null for the beginning, undefined for what this list has not made. */
export function placeOf(work: Work, cursor: string | undefined): string | null | undefined {
  if (cursor === undefined) return null;
  try {
    const [tenant, id] = JSON.parse(atob(cursor)) as unknown[];
    return tenant === work.db.tenant && typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}

/** What is shown of rows that are one more than asked for, if there is a next page. */
export function pageOf<T extends { id: string }>(
  work: Work,
  rows: readonly T[],
  limit: number,
): { shown: T[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next_cursor: rows.length > limit && last ? cursorAt(work, last.id) : null };
}
