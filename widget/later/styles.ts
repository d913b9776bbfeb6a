/** For what only the second file draws: the rows of a register and the result. */
export const css = `
.row{padding:12px;margin-bottom:12px;border:1px solid var(--line);border-radius:var(--radius)}
.row .question{margin:8px 0 16px}
[dir=rtl] svg{scale:-1 1}
svg{display:block;border-radius:5px;fill:var(--accent);background:var(--line)}
.range{fill:var(--ink);opacity:.4}
.figure{font-size:2.25em;font-weight:700;margin:0}
.groups .line{flex-wrap:nowrap}
.groups .line>:last-child{flex:none}
.groups{list-style:none;padding:0;display:grid;gap:8px 24px;grid-template-columns:repeat(auto-fill,minmax(min(100%,16em),1fr))}
@media (forced-colors:active){svg{fill:Highlight;border:1px solid}}
`;
