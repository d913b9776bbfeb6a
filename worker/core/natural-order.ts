const isNumber = (segment: string) => /^\d+$/.test(segment);

function compareSegments(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  // Clauses are numbers and come before the annexes, which are letters.
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders ids as a reader of the standard does: 4.2 before 4.10, clauses before A. */
export function compareIds(a: string, b: string): number {
  const left = a.split(".");
  const right = b.split(".");
  for (const [i, segment] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    const order = compareSegments(segment, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
