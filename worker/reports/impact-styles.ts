import type { Block } from "./impact-block.ts";

/** Each list's columns as wide as in the PDF: so that a short one leaves room, and no word breaks for want of it. */
export const widthsOf = (blocks: readonly Block[]): string => {
  const widths = blocks.flatMap(({ id, columns }) =>
    columns.map(
      ({ share }, i) => `.list-${id} thead th:nth-child(${i + 1}) { width: ${share.toFixed(2)}%; }`,
    ),
  );
  return `@media print, (min-width: 44.01rem) {
.list { table-layout: fixed; } .list th, .list td { min-width: 0; padding-inline-end: .75rem; }
${widths.join("\n")}
}`;
};

/** What an impact assessment's page has beyond other reports. Levels differ in words first, in colour second. */
export const impactStyles = `
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1.25rem; margin-top: 1rem; }
.judged { padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; }
.verdict-level { font-size: 1.9rem; line-height: 1.25; font-weight: 600; }
.verdict-level.level-low { color: var(--good); } .verdict-level.level-medium { color: var(--warn); }
.verdict-level.level-high, .verdict-level.level-very-high, .verdict-level.level-prohibited { color: var(--bad); }
.judged .label { margin-top: .6rem; } .judged .label:first-child { margin-top: 0; }
.reasons { padding: 0; list-style: none; } .headline > .summary { margin-top: 1rem; }
.facts-list { padding: 0; margin-top: 1rem; list-style: none; } .facts-list li { padding: .15rem 0; }
.headline h3 { margin-top: 2rem; } .aside, .nothing { color: var(--soft); font-size: .92rem; }
.matrix figcaption { font-weight: 600; margin-bottom: .4rem; }
.grid { display: grid; grid-template-columns: 1.1rem repeat(4, minmax(0, 1fr)); gap: 3px; }
.axis, .step { color: var(--soft); font-size: .8rem; line-height: 1.3; font-variant-numeric: tabular-nums; } .axis { grid-column: 1 / -1; } .axis-along { text-align: end; }
.step { display: flex; align-items: center; justify-content: center; } .crowd { font-size: .8rem; font-weight: 500; text-align: center; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin-top: .6rem; list-style: none; color: var(--soft); font-size: .88rem; }
.legend li { display: flex; align-items: center; gap: .45rem; } .swatch { width: 1rem; height: 1rem; border-radius: 2px; }
.swatch, .pill { background: #e3f0e7; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.pill { display: inline-block; padding: 0 .5rem; border-radius: .25rem; font-weight: 550; }
:is(.swatch, .pill).level-medium { background: #fbeecd; } :is(.swatch, .pill).level-high { background: #f6d3c4; }
:is(.swatch, .pill):is(.level-very-high, .level-prohibited) { background: #e7aca6; }
.fold { margin-top: .75rem; border-top: 1px solid var(--line); } .fold > summary { padding: .6rem 0; font-weight: 600; }
.fold > table { margin-top: .4rem; } .detail { color: var(--soft); font-size: .88rem; line-height: 1.45; } .reasons p.detail:not(:first-child) { margin-top: 0; } .reasons li + li { margin-top: .5rem; }
.list .status { font-weight: 550; }
.by-hand { display: none; }
@media print {
  #level { break-inside: auto; } .judged, .matrix, .matrix .grid { break-inside: avoid; } .legend, #level .aside { break-after: avoid; }
  .fold thead, .fold thead tr { break-after: avoid; } .fold tbody tr:first-child { break-before: avoid; }
  .by-hand { display: flex; gap: 2rem; margin-top: 3rem; break-inside: avoid; } .by-hand span { flex: 1; padding-top: .25rem; border-top: 1px solid var(--ink); color: var(--soft); font-size: .85rem; }
}
.square { display: flex; align-items: center; justify-content: center; min-height: 3rem; border-radius: 3px; background: #e3f0e7; font-weight: 650; font-variant-numeric: tabular-nums; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.square.level-medium { background: #fbeecd; } .square.level-high { background: #f6d3c4; } .square.level-very-high { background: #e7aca6; }
`;
