// Constructed stylesheets: a host page's Content-Security-Policy has no say about them, its own CSS no way in.
// The owner of the page decides by `--plumbline-accent`, `--plumbline-font` and `color-scheme`, which is why all
// other colours are mixed from the system's two.
const css = `
:host{all:initial;display:block;color-scheme:inherit;container-type:inline-size;font:medium/1.5 var(--plumbline-font,system-ui,sans-serif);--ink:color-mix(in srgb,CanvasText 88%,Canvas);--soft:color-mix(in srgb,CanvasText 66%,Canvas);--edge:color-mix(in srgb,CanvasText 48%,Canvas);--line:color-mix(in srgb,CanvasText 14%,Canvas);--accent:var(--plumbline-accent,#2a6fbb)}
:host([hidden]){display:none}
*{box-sizing:border-box;margin:0}
.page{max-width:46em;margin:auto;padding:clamp(16px,5cqi,36px);background:Canvas;color:var(--ink);border:1px solid var(--line);border-radius:12px;overflow-wrap:anywhere}
h2,p,.question,.text{margin-bottom:16px}
h2{font-size:1.5em;line-height:1.25}
h3{margin-top:24px}
.muted,details{color:var(--soft);font-size:.875em;font-weight:400}
.line{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:center}
.fault{margin-top:6px;color:#c62828;color:light-dark(#b3261e,#ff9d94);font-weight:600}
fieldset{border:0;padding:0;min-width:0}
.question{margin-top:32px}
legend,label{display:block;padding:0;margin-bottom:6px;font-weight:600}
legend+p,label+p,details,.options,ul{margin-bottom:8px}
.options{display:grid;gap:8px}
.many{grid-template-columns:repeat(auto-fill,minmax(min(100%,14em),1fr))}
.option{display:flex;gap:12px;margin:0;padding:10px 12px;border:1px solid var(--edge);border-radius:8px;font-weight:400;cursor:pointer}
.option:hover,.option:has(:checked){border-color:var(--accent);background:color-mix(in srgb,var(--accent) 9%,Canvas)}
.option input{flex:none;width:18px;height:18px;margin-top:3px;accent-color:var(--accent)}
label.plain{border-color:#0000;background:none;padding-inline:0}
.text{margin-top:12px}
input,textarea,button{font:inherit;color:inherit}
[id]:is(input:not([type=checkbox]),textarea),button,.primary{min-height:44px;padding:8px 14px;border:1px solid var(--edge);border-radius:8px;background:none}
input:not([type=number],[type=date],[type=checkbox],[type=radio]),textarea{width:100%}
[type=number]{width:9em}
textarea{height:96px;display:block}
[aria-invalid=true]{border-color:currentcolor}
button,.primary{display:inline-block;font-weight:600;cursor:pointer;text-decoration:none}
.primary{padding-inline:24px;background:var(--accent);border-color:var(--accent);color:#fff;color:contrast-color(var(--accent))}
[aria-disabled=true]{opacity:.6}
.row{padding:12px;margin-bottom:12px;border:1px solid var(--line);border-radius:8px}
.row .question{margin:8px 0 16px}
a{color:inherit}
:focus-visible:not(h2){outline:3px solid var(--ink);outline-offset:2px}
h2:focus{outline:0}
progress{display:block;width:100%;height:8px;margin:4px 0 20px;accent-color:var(--accent)}
svg{display:block;border-radius:5px;fill:var(--accent);background:var(--line)}
.range{fill:var(--ink);opacity:.4}
.figure{font-size:2.25em;font-weight:700;margin:0}
.groups .line{flex-wrap:nowrap}
.groups .line>:last-child{flex:none}
.groups{list-style:none;padding:0;display:grid;gap:8px 24px;grid-template-columns:repeat(auto-fill,minmax(min(100%,16em),1fr))}
@media (forced-colors:active){svg{fill:Highlight;border:1px solid}}
`;

let shared: CSSStyleSheet | undefined;

function made(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** One for all elements of a page. */
export function sheet(): CSSStyleSheet {
  shared ??= made(css);
  return shared;
}

/** The embed's accent, as a default that the page's own `--plumbline-accent` overrides. */
export const accentSheet = (accent: string): CSSStyleSheet =>
  made(CSS.supports("color", accent) ? `:host{--plumbline-accent:${accent}}` : "");
