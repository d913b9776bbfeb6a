// v1-overlay.js: how the widget comes onto the page when it does not stand in its place. Loaded for those modes only.
import type { OverlayPorts } from "../seam.ts";
import { lockScroll } from "./scroll-lock.ts";
import { overlaySheet } from "./styles.ts";

function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Puts a button and a `<dialog>` into the widget's root, and returns where the widget is drawn from now on. The dialog has
 * a shadow root of its own, so that its style and the widget's do not meet; what is drawn stays in the widget's root and is
 * slotted. What is open is what the element's `open` attribute says, whoever sets it.
 */
export function open({ host, root, mode, config, given, signal, announce }: OverlayPorts): Element {
  const isModal = mode !== "slide-in";
  const label = given("label") ?? config.questionnaire.title;
  /** Selects the page's own buttons that open it; without one, a button is made. */
  const trigger = given("trigger");
  const stage = made("div", {});
  const { copy } = config;
  const frame = made(
    "div",
    { exportparts: "launcher, dialog, close", lang: copy.locale, dir: copy.dir },
    stage,
  );
  const inner = frame.attachShadow({ mode: "open" });
  const launcher = made("button", { type: "button", part: "launcher", "aria-haspopup": "dialog" }, label);
  const close = made(
    "button",
    { type: "button", part: "close", "aria-label": copy.close, title: copy.close },
    "×",
  );
  const dialog = made("dialog", { part: "dialog", "aria-label": label }, close, made("slot", {}));
  // Outside of a modal dialog is its backdrop: a click there asks to close it. A panel leaves the page in use.
  dialog.setAttribute("closedby", isModal ? "any" : "closerequest");
  inner.adoptedStyleSheets = [overlaySheet(isModal ? "dialog" : "slide-in")];
  inner.append(...(trigger ? [] : [launcher]), dialog);

  let unlock: (() => void) | undefined;
  const follow = () => {
    const isWanted = host.hasAttribute("open");
    if (isWanted === dialog.open) return;
    if (!isWanted) return dialog.close();
    if (isModal) {
      dialog.showModal();
      unlock = lockScroll();
    } else dialog.show();
    // The heading rather than the first button: a screen reader begins where the text does.
    root.getElementById("heading")?.focus();
  };
  const closed = () => {
    unlock?.();
    unlock = undefined;
  };
  const set = (isOpen: boolean) => host.toggleAttribute("open", isOpen);

  launcher.addEventListener("click", () => set(true));
  close.addEventListener("click", () => set(false));
  // Escape, a click outside and close() all end here.
  dialog.addEventListener("close", () => {
    closed();
    set(false);
    announce("plumbline:closed", {});
  });
  if (!isModal) {
    // Browsers close only modal dialogs on Escape.
    dialog.addEventListener("keydown", ({ key }) => key === "Escape" && set(false));
  }
  if (trigger) {
    const opens = ({ target }: Event) => {
      if (target instanceof Element && target.closest(trigger)) set(true);
    };
    document.addEventListener("click", opens, { signal });
  }
  const observer = new MutationObserver(follow);
  observer.observe(host, { attributeFilter: ["open"] });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    closed();
    frame.remove();
  });
  root.append(frame);
  queueMicrotask(follow);
  return stage;
}
