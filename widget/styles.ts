import type { Theme } from "../worker/contract/theme.ts";

// Constructed stylesheets: a host page's Content-Security-Policy has no say about them, its own CSS no way in.
// The owner of the page decides by `--plumbline-…` and `color-scheme`, which is why all other colours are mixed from
// ink and surface. What inherits is set back on the page in the shadow root and not on the host, where a `*` rule of
// the page's would win; only whether it is seen stays the page's affair.
const css = `
:host{display:block}
:host([hidden]){display:none}
*{box-sizing:border-box;margin:0}
.page{all:initial;visibility:inherit;color-scheme:inherit;--surface:var(--plumbline-surface,Canvas);--ink:var(--plumbline-ink,color-mix(in srgb,CanvasText 88%,Canvas));--soft:color-mix(in srgb,var(--ink) 75%,var(--surface));--edge:color-mix(in srgb,var(--ink) 55%,var(--surface));--line:color-mix(in srgb,var(--ink) 16%,var(--surface));--accent:var(--plumbline-accent);--radius:var(--plumbline-radius,8px);display:block;box-sizing:border-box;font:medium/1.5 var(--plumbline-font,system-ui,sans-serif);max-width:46em;margin:auto;padding:clamp(16px,5%,36px);background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:var(--radius);overflow-wrap:anywhere}
h2,p,.question,.text{margin-bottom:16px}
h2{font-size:1.5em;line-height:1.25}
h3{margin-top:24px}
.muted,details{color:var(--soft);font-size:.875em;font-weight:400}
.line{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:center}
.fault{margin-top:6px;color:var(--plumbline-fault);font-weight:600}
fieldset{border:0;padding:0;min-width:0}
.question{margin-top:32px}
legend,label{display:block;padding:0;margin-bottom:6px;font-weight:600}
summary{padding-block:4px}
legend+p,label+p,details,.options,ul{margin-bottom:8px}
.options{display:grid;gap:8px}
.many{grid-template-columns:repeat(auto-fill,minmax(min(100%,14em),1fr))}
.option{display:flex;gap:12px;margin:0;padding:10px 12px;border:1px solid var(--edge);border-radius:var(--radius);font-weight:400;cursor:pointer}
.option:hover,.option:has(:checked){border-color:var(--accent);background:color-mix(in srgb,var(--accent) 9%,var(--surface))}
.option input{flex:none;width:18px;height:18px;margin-top:3px;accent-color:var(--accent)}
label.plain{border-color:#0000;background:none;padding-inline:0}
.text{margin-top:12px}
input,textarea,button,select{font:inherit;color:inherit}
[id]:is(input:not([type=checkbox]),textarea),button,select,.primary{min-height:44px;padding:8px 14px;border:1px solid var(--edge);border-radius:var(--radius);background:none}
input:not([type=number],[type=date],[type=checkbox],[type=radio]),textarea{width:100%}
[type=number]{width:9em}
textarea{height:96px;display:block}
select{display:block;margin:0 0 16px;margin-inline-start:auto}
[aria-invalid=true]{border-color:currentcolor}
button,.primary{display:inline-block;font-weight:600;cursor:pointer;text-decoration:none}
.primary{padding-inline:24px;background:var(--accent);border-color:var(--accent);color:var(--plumbline-on-accent)}
[aria-disabled=true]{opacity:.6}
a{color:inherit}
:focus-visible:not(h2),[type=date]:focus-within{outline:3px solid var(--ink);outline-offset:2px}
h2:focus{outline:0}
progress{display:block;width:100%;height:8px;margin:4px 0 20px;accent-color:var(--accent)}
`;

let shared: CSSStyleSheet | undefined;

function made(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** For what the second file draws. */
export const addStyles = (more: string): void => sheet().replaceSync(css + more);

/** One for all elements of a page. */
export function sheet(): CSSStyleSheet {
  shared ??= made(css);
  return shared;
}

/** The embed's theme, as defaults that the page's own `--plumbline-…` on the element overrides. */
export const themeSheet = ({ css }: Theme): CSSStyleSheet => made(css);
