import { directionStyles } from "./report-direction-styles.ts";
import { tableStyles } from "./report-table-styles.ts";

const ground = `
:root {
  color-scheme: light; --ink: #1a2430; --soft: #52606d; --line: #d9e0e7; --wash: #f4f6f9; --paper: #fff;
  --accent: #1f4e9e; --range: #b9cdec; --range-end: #5d7fb8; --good: #1b6b3a; --bad: #a3242b; --warn: #8a5300;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0 auto; padding: 0 1.25rem; max-width: 62rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.5rem); line-height: 1.2; font-weight: 650; letter-spacing: -.015em; }
h2 { font-size: 1.4rem; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; }
h3 { font-size: 1.05rem; line-height: 1.4; font-weight: 650; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.said { white-space: pre-line; }
.number, .figure, .bar-figures, .lens-figure, .counts strong { font-variant-numeric: tabular-nums; }
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.absent { padding: 20vh 0; max-width: 36rem; } .absent p { margin-top: 1rem; color: var(--soft); }
`;

const frame = `
.masthead { padding: 2.5rem 0 1.75rem; border-bottom: 3px solid var(--accent); }
.issuer { margin-bottom: .75rem; font-weight: 600; color: var(--soft); } .issuer a { color: inherit; }
.facts { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; align-items: center; margin-top: .9rem; color: var(--soft); }
.button { padding: .3rem .8rem; border: 1px solid var(--line); border-radius: .3rem; text-decoration: none; font-size: .9rem; }
.button:hover { border-color: var(--accent); }
nav { margin-top: 1.5rem; font-size: .9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .2rem 0; }
section { padding: 2.75rem 0 0; scroll-margin-top: 1rem; }
section > h2 + * { margin-top: .6rem; } section > p { max-width: 44rem; margin-top: .6rem; }
section > h2 + p { color: var(--soft); }
footer { margin-top: 3.5rem; padding-bottom: 4rem; border-top: 1px solid var(--line); font-size: .92rem; }
footer section { padding-top: 2rem; } footer h2 { font-size: 1.1rem; }
.versions { margin-top: 1rem; } .versions div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1rem; padding: .2rem 0; }
.versions dt { color: var(--soft); } .versions dd { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .85rem; }
@media screen and (max-width: 40rem) { .versions div { grid-template-columns: 1fr; padding: .35rem 0; } }
`;

const headline = `
.verdict { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: center; }
.verdict > div { flex: 1 1 20rem; }
.figure { font-size: clamp(3.2rem, 2.2rem + 5vw, 5rem); line-height: 1.1; font-weight: 300; letter-spacing: -.03em; color: var(--accent); }
.figure-unknown { font-size: 2.2rem; color: var(--soft); }
.band { font-size: 1.3rem; font-weight: 650; } .summary { color: var(--soft); max-width: 36rem; }
.tag { display: inline-block; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--wash); font-size: .8rem; font-weight: 600; white-space: nowrap; }
.remark { padding: .6rem .9rem; border-inline-start: 3px solid var(--warn); background: #fff8ec; }
.scale { margin: 1.5rem 0 1rem; } svg { display: block; overflow: visible; }
.zone { fill: #e7ecf2; stroke: #fff; } .zone-odd { fill: #d3dce6; } .track { fill: #e7ecf2; } .range { fill: var(--range); }
.range-end { stroke: var(--range-end); stroke-width: 2; } .score { fill: var(--accent); }
.marker { fill: var(--accent); stroke: var(--accent); stroke-width: 2; } .tick { fill: var(--soft); font-size: .8rem; }
.bands { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; padding: 0; margin-top: .5rem; list-style: none; font-size: .9rem; color: var(--soft); }
.bands [aria-current] { color: var(--ink); font-weight: 650; } .band-from { font-variant-numeric: tabular-nums; }
`;

const parts = `
.status { display: inline-flex; gap: .4rem; align-items: baseline; font-weight: 600; }
.status svg { flex: none; position: relative; top: .15em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.status-passed, .status-none { color: var(--good); } .status-failed, .status-major { color: var(--bad); }
.status-minor { color: var(--warn); } .status-opportunity { color: var(--accent); } .status-unknown { color: var(--soft); }
.requirement-id { font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.requirements { padding: 0; list-style: none; } .requirements li { padding: .1rem 0; }
.columns { columns: 20rem; column-gap: 2rem; margin-top: .5rem; } .columns li { break-inside: avoid; }
.part { margin-top: 1.5rem; } .part-score { color: var(--soft); font-weight: 400; }
.bars { padding: 0; margin-top: .5rem; list-style: none; }
.bars li { display: grid; grid-template-columns: 17rem 1fr 13rem; gap: .25rem 1.25rem; align-items: center; padding: .5rem 0; border-top: 1px solid var(--line); }
.bar-figures { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; } .bar-figures > * { white-space: nowrap; } .possible { color: var(--soft); font-size: .85rem; }
.lenses, .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; padding: 0; margin-top: 1rem; list-style: none; }
.lenses li, .counts li { padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: .5rem; }
.lens-figure { font-size: 1.7rem; font-weight: 300; } .lens-unknown { font-size: 1.2rem; color: var(--soft); }
.lens-meaning { margin-top: .4rem; color: var(--soft); font-size: .88rem; }
.counts strong { display: block; font-size: 1.9rem; line-height: 1.2; font-weight: 300; }
.more { margin-top: 1rem; } .findings { margin-top: 1.25rem; }
.actions { padding: 0; margin-top: 1rem; list-style-position: inside; }
.actions > li { padding: 1.1rem 1.25rem; margin-top: .8rem; border: 1px solid var(--line); border-radius: .5rem; }
.actions > li::marker { font-weight: 650; color: var(--accent); }
.relation summary strong { font-weight: 650; } .cautions { margin: .5rem 0; color: var(--soft); font-size: .92rem; }
.files { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
.suppose { display: inline-flex; gap: .5rem; align-items: center; min-height: 1.75rem; font-size: .92rem; color: var(--soft); cursor: pointer; }
.suppose input { width: 1.1rem; height: 1.1rem; accent-color: var(--accent); }
.actions + .more { margin-top: 1rem; } form button { margin-top: 1rem; padding: .6rem 1.1rem; border: 1px solid var(--accent); border-radius: .4rem; background: var(--accent); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
.what-if { margin-top: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--accent); border-radius: .5rem; background: var(--wash); }
.action-text { display: inline; font-weight: 550; } .actions .remark { margin-top: .6rem; font-size: .92rem; }
.action-facts { display: grid; grid-template-columns: 10.5rem 9.5rem 1fr; gap: .5rem 1.5rem; margin-top: .75rem; font-size: .92rem; }
.action-facts dt, .label { color: var(--soft); font-size: .85rem; }
.asked { margin-top: 1.75rem; } .questions { padding: 0; margin-top: .5rem; list-style: none; }
.questions li { padding: .75rem 0; border-top: 1px solid var(--line); }
.question { color: var(--soft); } .answer { margin-top: .15rem; font-weight: 550; }
.unanswered { color: var(--soft); font-weight: 400; font-style: italic; } .answer-remark { margin-top: .3rem; font-size: .92rem; }
.traces { margin-top: 1.75rem; } .traces h3 { margin-bottom: .4rem; }
summary { cursor: pointer; padding: .25rem 0; } .trace { border-top: 1px solid var(--line); }
.trace summary { padding: .5rem 0; } .trace-score { float: inline-end; margin-inline-start: 1rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.trace-body { padding-block: 0 1rem; padding-inline: 1.1rem 0; font-size: .92rem; scroll-margin-top: 4rem; }
.trace-body:target { border-inline-start: 3px solid var(--accent); }
.levels { max-width: 26rem; margin-top: 1rem; }
@media screen and (max-width: 44rem) {
  .bars li { grid-template-columns: 1fr; } .action-facts { grid-template-columns: 1fr 1fr; } .serves { grid-column: 1 / -1; }
  .trace-score { float: none; display: block; margin: 0; margin-inline-start: 1.1rem; }
}
`;

/** For screens; what paper needs besides is in the print styles. */
export const reportStyles = ground + frame + headline + parts + tableStyles + directionStyles;
