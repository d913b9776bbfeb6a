import type { Block } from "./impact-tables.ts";

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
.grid { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3px; }
.square { display: flex; align-items: center; justify-content: center; min-height: 3rem; border-radius: 3px; background: #e3f0e7; font-weight: 650; font-variant-numeric: tabular-nums; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.square.level-medium { background: #fbeecd; } .square.level-high { background: #f6d3c4; } .square.level-very-high { background: #e7aca6; }
`;
