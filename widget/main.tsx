import { defineElement, TAG } from "./element.tsx";

/** The element goes where the script tag is; a second tag with the same key changes nothing. */
function insert(script: HTMLScriptElement, key: string, api: string): void {
  if (document.querySelector(`${TAG}[key="${CSS.escape(key)}"]`)) return;
  const element = document.createElement(TAG);
  element.setAttribute("api", api);
  for (const name in script.dataset) element.setAttribute(name, script.dataset[name] ?? "");
  // Page builders like to move scripts to the head, where nothing can be seen.
  if (script.closest("head")) (document.querySelector("main") ?? document.body).append(element);
  else script.after(element);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const base = new URL(".", script.src);
  defineElement(base);
  const { key } = script.dataset;
  if (key && document.body) insert(script, key, base.origin);
  else if (key) addEventListener("DOMContentLoaded", () => insert(script, key, base.origin), { once: true });
}
