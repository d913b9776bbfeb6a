/** Where a value appears that was there before; the first appearance is not named. */
export function duplicatesIn<T>(values: readonly T[]): { index: number; value: T }[] {
  const seen = new Set<T>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [{ index, value }];
    seen.add(value);
    return [];
  });
}
