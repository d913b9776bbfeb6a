/** For what only the second file draws: the rows of a register, the review, the result and what stands below each page. */
export const css = `
.row{padding:12px;margin:12px 0;border:1px solid var(--line);border-radius:var(--radius)}
.row>legend{padding:0 6px;margin:0 -6px}
.row .question{margin:8px 0 16px}
[dir=rtl] svg{scale:-1 1}
svg{display:block;border-radius:5px;fill:var(--accent);background:var(--line)}
.range{fill:var(--ink);opacity:.4}
.figure{font-size:2.25em;font-weight:700;margin:0}
.gauge{position:relative;max-width:320px;margin:0 auto 16px;text-align:center}
.gauge svg{width:100%;background:none;border-radius:0;fill:none;stroke-width:18}
.gauge .figure{margin-top:-1.6em}
.track{stroke:var(--line)}
.value{stroke:var(--accent)}
.spread{stroke:var(--ink);stroke-width:4;opacity:.5}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.groups .line{flex-wrap:nowrap;align-items:start}
.groups .line>:last-child{flex:none}
.groups{list-style:none;padding:0;margin-bottom:20px;display:grid;gap:8px 24px;grid-template-columns:repeat(auto-fill,minmax(min(100%,16em),1fr))}
.notice{margin-top:16px;padding:10px 14px;border-inline-start:4px solid var(--accent);background:color-mix(in srgb,var(--accent) 9%,var(--surface))}
.notice:empty{display:none}
.quiet{margin-top:16px;padding-inline:0;border-color:#0000;font-weight:400;text-decoration:underline}
.box{margin-top:16px;padding:16px;border:1px solid var(--line);border-radius:var(--radius)}
.box>h3{margin-top:0}
.box .line{margin:12px 0 0}
.box p:empty,.box>:last-child{margin:0}
.carried{margin:8px 0 0}
.part{margin-bottom:12px;padding:0 16px;border:1px solid var(--line);border-radius:var(--radius);color:inherit;font-size:1em}
.part summary{padding:12px 0;font-weight:600;cursor:pointer}
dl,dd{margin:0}
dl>div{display:grid;grid-template-columns:1fr auto;gap:2px 16px;align-items:start;padding:12px 0;border-top:1px solid var(--line)}
dt{color:var(--soft);font-size:.875em}
dd{grid-column:1}
dd .muted{margin:2px 0 0}
dd:last-child{grid-area:1/2/span 2}
dd .quiet{margin:0}
@media (prefers-reduced-motion:no-preference){.page>*{animation:appear .2s ease-out}}
@keyframes appear{from{opacity:0;transform:translateY(6px)}}
@media (forced-colors:active){svg{fill:Highlight;border:1px solid}.gauge svg{border:0}.value{stroke:Highlight}.track{stroke:GrayText}}
`;
