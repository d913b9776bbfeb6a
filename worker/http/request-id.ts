import type { Context } from "hono";

/** What a problem and the log both name; made when one of them first asks, for most requests need none. */
export function requestIdOf(c: Context): string {
  const known = c.get("requestId") as string | undefined;
  if (known !== undefined) return known;
  const id = crypto.randomUUID();
  c.set("requestId", id);
  return id;
}
