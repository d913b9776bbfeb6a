/** A4 and Letter: nothing cut in two, everything that is folded away on a screen opened, no controls. */
export const printStyles = `
@page { margin: 18mm 16mm 20mm; }
@media print {
  :root { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 9.5pt; scroll-behavior: auto; }
  body { max-width: none; padding: 0; line-height: 1.45; }
  .skip, .button, nav, .screen-only { display: none; }
  .masthead { padding-top: 0; } section > p { max-width: none; } section { padding-top: 1.6rem; } footer { padding-bottom: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, summary, section > h2 + p, .part > h3 { break-after: avoid; }
  tr, .headline, .bars li, .lenses li, .counts li, .actions > li, .questions li, .scale, .remark, .versions div,
  .counts, .levels, section > p, footer section { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .bars li { grid-template-columns: 14rem 1fr 12rem; padding: .25rem 0; }
  .counts { grid-template-columns: repeat(4, 1fr); }
  .actions > li { padding: .7rem .9rem; } .questions li { padding: .45rem 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { list-style: none; } summary::-webkit-details-marker { display: none; }
  .trace { break-inside: avoid; } .trace summary { padding: .3rem 0; font-weight: 600; }
  .trace-body { padding: 0 0 .5rem; font-size: .92rem; } .trace-body th, .trace-body td { padding-block: .2rem; }
  .trace-body table { margin-top: .3rem; } .trace-body:target { border: 0; }
  thead { display: table-header-group; }
}
`;
