/** What an estimate's page has beyond other reports. */
export const scopeStyles = `
.total { font-weight: 650; } .audit { padding-inline-start: 1rem; }
.cycle td:last-child, .cycle th:last-child { text-align: end; } .cycle td:nth-child(3) { white-space: nowrap; }
.aside { color: var(--soft); font-size: .92rem; }
.moves { padding: 0; margin-top: .75rem; list-style: none; max-width: 46rem; }
.moves li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 1.5rem; padding: .45rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.moves li > :first-child { flex: 1 1 20rem; } .narrows { color: var(--soft); font-size: .92rem; } .moves .number { white-space: nowrap; }
.taken, .source { font-weight: 400; } .taken { color: var(--soft); } .source { display: block; margin-top: .15rem; color: var(--soft); font-size: .85rem; line-height: 1.45; }
.sum td { overflow-wrap: normal; } .later { margin-top: 1.75rem; }
@media print, (min-width: 44.01rem) { .sum td { white-space: nowrap; } }
@media screen and (max-width: 44rem) { .cycle td:last-child { text-align: start; } .audit { padding: 0; } }
`;
