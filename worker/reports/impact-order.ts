import type { RowResult } from "../contract/impact-result.ts";
import type { Fold } from "./impact-block.ts";
import { type ImpactView, levelTitle } from "./impact-view.ts";

/** So few are read at a glance: none of them is folded away. */
const FEW = 12;
/** Of the worst level so many are open; more of them are folded like the others. */
const OPEN = 40;

/** Harms, the worst first: by level without measures, then by how they are rated, then as they remain. */
export function worstFirst({ report }: ImpactView): RowResult[] {
  const ranks = new Map(report.titles.levels.map(({ id }, rank) => [id, rank]));
  const rank = (rating: RowResult["inherent"]) => (rating ? (ranks.get(rating.level) ?? -1) : -1);
  return report.result.rows
    .filter(({ harm }) => harm)
    .sort(
      (a, b) =>
        rank(b.inherent) - rank(a.inherent) ||
        (b.inherent?.product ?? 0) - (a.inherent?.product ?? 0) ||
        rank(b.residual) - rank(a.residual) ||
        a.row - b.row,
    );
}

/** Where a long list is folded: all but the worst level, each level by itself with the number of its harms. */
export function foldsOf(view: ImpactView, harms: readonly RowResult[], shown: number): Fold[] {
  if (harms.length <= FEW) return [];
  const { say, format } = view;
  const levels = Map.groupBy(harms, ({ inherent }) => inherent?.level ?? "");
  const folds: Fold[] = [];
  let from = 0;
  for (const [level, of] of levels) {
    const open = from === 0 ? Math.min(OPEN, of.length) : 0;
    if (open < of.length) {
      const words = open > 0 ? say.fold.more : say.fold.harms;
      folds.push({
        from: from + open,
        title: format.counted(words, of.length - open, { level: levelTitle(view, level) }),
      });
    }
    from += of.length;
  }
  return folds.filter((fold) => fold.from < shown);
}
