/** A table where there is room for one, cards where there is not. */
export const tableStyles = `
table { width: 100%; margin-top: 1rem; border-collapse: collapse; font-size: .95rem; }
th, td { padding-block: .6rem; padding-inline: 0 1.25rem; text-align: start; vertical-align: top; border-top: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { padding-top: 0; border-top: 0; color: var(--soft); font-size: .85rem; font-weight: 600; overflow-wrap: normal; }
tbody th { min-width: 12rem; } tbody tr:last-child > * { border-bottom: 1px solid var(--line); }
td .number, td > .status { white-space: nowrap; } .reasons p:not(:first-child) { margin-top: .4rem; } .reasons p { color: var(--soft); }
@media print, (min-width: 44.01rem) {
  .gates td:last-child { width: 40%; } .trace-body td { min-width: 5rem; } .trace-body td:last-child { width: 25%; }
}
.systems td { overflow-wrap: normal; }
.changes h3 { margin-top: 1.75rem; }
.levels tbody th { min-width: 0; width: 4rem; } .trace-body table { font-size: inherit; }
@media screen and (max-width: 44rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, tbody th, td { display: block; }
  tbody tr { padding: .75rem 0; border-top: 1px solid var(--line); }
  tbody th, td { padding: .1rem 0; border: 0; min-width: 0; width: auto; }
  tbody tr:last-child > * { border-bottom: 0; }
  td::before { content: attr(data-column) ": "; color: var(--soft); font-size: .85rem; }
  tbody th { font-weight: 600; }
}
`;
