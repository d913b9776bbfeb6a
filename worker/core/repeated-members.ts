const TEXT_OR_NAME = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

function namesIn(json: string): number {
  let names = 0;
  for (const [, colon] of json.matchAll(TEXT_OR_NAME)) if (colon !== undefined) names++;
  return names;
}

/** Without recursion: what comes from outside may be nested as deep as it is long. */
function membersOf(value: unknown): number {
  let members = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    const inner: unknown[] = Object.values(next);
    if (!Array.isArray(next)) members += inner.length;
    for (const one of inner) if (typeof one === "object") waiting.push(one);
  }
  return members;
}

/**
 * Whether some object of this JSON text names a member twice. Parsers differ in which of the two they keep (RFC 8259,
 * section 4), so that one signed text could tell two stories; I-JSON (RFC 7493), which RFC 8785 builds on, forbids it.
 *
 * @param value what the text was parsed to.
 */
export const repeatsMembers = (json: string, value: unknown): boolean => namesIn(json) > membersOf(value);
