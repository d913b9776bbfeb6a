/** Another look than the product's own, so that the demo shows how the widget sits in a foreign page. */
export const demoStyles = `
:root { color-scheme: light; --ink: #22302b; --soft: #56655f; --green: #1d5c49; --sand: #f6f3ec; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.05rem/1.65 Georgia, "Times New Roman", serif; }
h1, h2, p, ul { margin: 0; }
.demo { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; padding: .6rem 1.25rem; background: #16211d; color: #e9efec; font: .85rem/1.5 system-ui, sans-serif; }
.demo code { padding: .2rem .6rem; border-radius: .25rem; background: #2c3c35; color: #fff; overflow-wrap: anywhere; user-select: all; font-size: .8rem; }
.site { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; align-items: baseline; max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
.brand { font-size: 1.3rem; font-weight: 700; color: var(--green); letter-spacing: -.01em; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none; color: var(--soft); }
nav [aria-current] { color: var(--ink); box-shadow: 0 2px 0 var(--green); }
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
.kicker { color: var(--green); font: 600 .85rem/1.5 system-ui, sans-serif; letter-spacing: .06em; }
h1 { font-size: clamp(2.2rem, 1.5rem + 3vw, 3.4rem); line-height: 1.15; letter-spacing: -.02em; font-weight: 400; }
.lead { max-width: 42rem; margin-top: 1rem; font-size: 1.15rem; color: var(--soft); }
.widget { max-width: 46rem; min-height: 24rem; margin: 2.5rem 0 3.5rem; }
.reasons { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2rem; }
.reasons h2 { font-size: 1.15rem; } .reasons p { margin-top: .35rem; color: var(--soft); }
footer { padding: 2rem 1.25rem; background: var(--sand); color: var(--soft); text-align: center; font-size: .9rem; }
`;
