import type { Work } from "./work.ts";

/** A place in a list, opaque to clients and bound to their tenant: another tenant's cursor is none. */
export const cursorAt = (work: Work, id: string): string => btoa(JSON.stringify([work.db.tenant, id]));

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
