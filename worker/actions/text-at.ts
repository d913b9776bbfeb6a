/** The text at a place in content that is not checked yet, to find what it has to be checked against. */
export function textAt(source: unknown, path: readonly string[]): string | undefined {
  let value = source;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === "string" ? value : undefined;
}
