const common = `
*{box-sizing:border-box}
:host{all:initial;display:block;color-scheme:inherit;font:medium/1.5 var(--plumbline-font,system-ui,sans-serif);--radius:var(--plumbline-radius,8px)}
button{font:inherit;cursor:pointer}
button:focus-visible{outline:3px solid;outline-offset:2px}
[part=launcher]{min-height:44px;padding:8px 24px;border:1px solid #0000;border-radius:var(--radius);background:var(--plumbline-accent,#2a6fbb);color:var(--plumbline-on-accent,#fff);font-weight:600}
dialog{padding:0;border:0;color:inherit;background:none;overflow:auto;overscroll-behavior:contain}
[part=close]{position:sticky;top:8px;z-index:1;float:inline-end;margin:8px;width:44px;height:44px;border:0;border-radius:50%;background:color-mix(in srgb,var(--plumbline-surface,Canvas) 85%,#0000);color:var(--plumbline-ink,CanvasText);font-size:1.5em;line-height:1}
@media (forced-colors:active){button{border:1px solid}}
`;

const byMode = {
  dialog: `
dialog{width:min(46em,100%);max-width:100%;max-height:100%;max-height:100dvh;margin:auto}
dialog::backdrop{background:#000a}
@media (max-width:40em){dialog{height:100%;margin:0;background:var(--plumbline-surface,Canvas)}}
`,
  "slide-in": `
[part=launcher]{position:fixed;z-index:2147483000;inset-block-end:max(16px,env(safe-area-inset-bottom));inset-inline-end:16px;max-width:calc(100vw - 32px);box-shadow:0 4px 20px #0005}
dialog{position:fixed;z-index:2147483001;inset:0 0 0 auto;margin:0;width:min(30em,100%);max-width:100%;height:100%;max-height:100%;background:var(--plumbline-surface,Canvas);box-shadow:0 0 32px #0006}
:host(:dir(rtl)) dialog{inset:0 auto 0 0}
@media (prefers-reduced-motion:no-preference){dialog{transition:translate .2s ease-out}@starting-style{dialog[open]{translate:100%}:host(:dir(rtl)) dialog[open]{translate:-100%}}}
`,
};

export function overlaySheet(mode: keyof typeof byMode): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(common + byMode[mode]);
  return sheet;
}
