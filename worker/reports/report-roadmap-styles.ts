/** Its own print rules included; the rest of the report's styles are taken for granted. */
export const roadmapStyles = `
.roadmap-total { font-size: 1.15rem; } section > p.roadmap-total { color: var(--ink); }
.roadmap-drivers { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .6rem 1.5rem; margin-top: 1rem; }
.roadmap-drivers dt { color: var(--soft); font-size: .85rem; }
.roadmap-chart { margin-top: 1.5rem; }
.roadmap-grid { stroke: var(--line); } .roadmap-label { fill: var(--ink); font-size: .85rem; paint-order: stroke; stroke: var(--paper); stroke-width: 4; stroke-linejoin: round; }
.roadmap-low { fill: var(--accent); } .roadmap-high { fill: var(--range); stroke: var(--range-end); stroke-width: 1; }
.roadmap-critical { stroke: var(--ink); stroke-width: 2; }
.roadmap-legend { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin-top: .75rem; color: var(--soft); font-size: .88rem; }
.roadmap-key { display: inline-flex; gap: .5rem; align-items: center; }
#roadmap h3 { margin-top: 1.75rem; }
.roadmap-path { margin-top: .5rem; padding-inline-start: 1.4rem; } .roadmap-path li { padding: .15rem 0; }
.roadmap-weeks { color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
.roadmap-steps td { font-variant-numeric: tabular-nums; } .roadmap-mark { font-weight: 650; }
@media print, (min-width: 44.01rem) {
  .roadmap-steps { table-layout: fixed; } .roadmap-steps th, .roadmap-steps td { padding-inline-end: .8rem; }
  .roadmap-steps thead th:first-child { width: 42%; } .roadmap-steps thead th:last-child { width: 24%; }
  .roadmap-steps tbody th { min-width: 0; } .roadmap-bar { margin-top: .3rem; }
}
@media screen and (max-width: 44rem) { .roadmap-label { font-size: .78rem; } .roadmap-steps td:last-child::before { content: none; } }
@media print {
  .roadmap-chart > svg, .roadmap-legend, .roadmap-drivers, .roadmap-path li, .roadmap-steps tr { break-inside: avoid; }
  .roadmap-drivers { grid-template-columns: repeat(3, 1fr); } #roadmap h3 { break-after: avoid; }
  .roadmap-steps tbody th, .roadmap-steps td { padding-block: .25rem; }
}
`;
