/** Besides the report's own styles. */
export const verifyStyles = `
.verify { max-width: 46rem; padding: 3rem 0 5rem; } .verify .lead { margin-top: 1rem; color: var(--soft); }
.verify form { margin-top: 2rem; } .verify label { display: block; font-weight: 600; }
.drop { padding: 1.25rem; margin-bottom: 1.5rem; border: 2px dashed var(--control); border-radius: .5rem; }
.dropping .drop { border-color: var(--accent); background: var(--wash); }
.verify { --control: #76828f; } .hint { margin-top: .35rem; color: var(--soft); font-size: .9rem; }
.verify input, .verify textarea { margin-top: .5rem; max-width: 100%; font: inherit; color: inherit; }
.verify textarea { display: block; width: 100%; padding: .6rem .75rem; border: 1px solid var(--control); border-radius: .3rem; background: var(--paper); font: .85rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.verify button { min-height: 2.75rem; margin-top: 1.25rem; padding: .5rem 1.4rem; border: 0; border-radius: .3rem; background: var(--accent); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
.verify pre { margin: 1rem 0; padding: .75rem 1rem; background: var(--wash); border-radius: .3rem; white-space: pre-wrap; }
.verify noscript p { margin-top: 1.5rem; } #outcome > * { margin-top: 1.75rem; }
.verdict-card { padding: 1.25rem 1.4rem; border: 1px solid var(--line); border-inline-start: .4rem solid var(--soft); border-radius: .3rem; }
.verdict-card > * + * { margin-top: .75rem; }
.verdict-good { border-inline-start-color: var(--good); } .verdict-good h2 { color: var(--good); }
.verdict-bad { border-inline-start-color: var(--bad); } .verdict-bad h2 { color: var(--bad); }
.verdict-open { border-inline-start-color: var(--warn); } .verdict-open h2 { color: var(--warn); }
.verdict-card dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .15rem 0; } .verdict-card dt { color: var(--soft); }
.verdict-card table { border-collapse: collapse; font-size: .9rem; } .verdict-card caption { text-align: start; font-weight: 600; padding-bottom: .35rem; }
.verdict-card th, .verdict-card td { padding: .3rem 1rem .3rem 0; border-top: 1px solid var(--line); text-align: start; font-weight: 400; vertical-align: top; }
.verdict-card thead th { color: var(--soft); }
@media (max-width: 40rem) { .verdict-card dl div { grid-template-columns: 1fr; } }
`;
