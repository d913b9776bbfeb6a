import { defineElement, TAG } from "./element.tsx";

/** The element goes where the script tag is; a second tag with the same key changes nothing. */
function insert(script: HTMLScriptElement, key: string, api: string): void {
  const named = CSS.escape(key);
  if (document.querySelector(`${TAG}:is([key="${named}"],[data-key="${named}"])`)) return;
  const element = document.createElement(TAG);
  element.setAttribute("api", api);
  for (const { name, value } of script.attributes) {
    if (name.startsWith("data-")) element.setAttribute(name, value);
  }
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
