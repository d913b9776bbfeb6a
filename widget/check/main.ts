// v1-check.js: has Cloudflare's Turnstile look at the visitor. Loaded only where the embed asks for that, with the contact form.
import { TURNSTILE_ACTION } from "../../worker/contract/embed-settings.ts";
import type { CheckPorts } from "../seam.ts";
import { type Box, type Turnstile, turnstileFrom } from "./turnstile.ts";

type Shown = { ports: CheckPorts; token: string; box?: Box | undefined; turnstile?: Turnstile };
const shown = new WeakMap<HTMLSlotElement, Shown>();

/** Puts a box into the light DOM, where the slot shows it, until the slot is gone. */
async function start(slot: HTMLSlotElement, one: Shown, host: Element): Promise<void> {
  const place = document.createElement("div");
  place.slot = slot.name;
  host.append(place);
  const root = slot.getRootNode();
  const end = () => {
    observer.disconnect();
    shown.delete(slot);
    if (one.box !== undefined) one.turnstile?.remove(one.box);
    place.remove();
  };
  const observer = new MutationObserver(() => slot.isConnected || end());
  observer.observe(root, { childList: true, subtree: true });
  const tell = (token: string) => {
    one.token = token;
    one.ports.pass(token);
  };
  const block = () => {
    end();
    one.ports.block(true);
    // What it is good for is handled: without this, Turnstile throws.
    return true;
  };
  try {
    const turnstile = await turnstileFrom(one.ports.script);
    if (!slot.isConnected) return end();
    one.turnstile = turnstile;
    one.box = turnstile.render(place, {
      sitekey: one.ports.sitekey,
      action: TURNSTILE_ACTION,
      language: one.ports.locale,
      size: "flexible",
      // Its hidden field is for forms that are sent natively.
      "response-field": false,
      callback: tell,
      // It begins anew by itself.
      "expired-callback": () => tell(""),
      "error-callback": block,
      "unsupported-callback": block,
    });
  } catch {
    block();
  }
}

export function show(slot: HTMLSlotElement, ports: CheckPorts): void {
  const root = slot.getRootNode();
  if (!(root instanceof ShadowRoot) || !slot.isConnected) return;
  const one = shown.get(slot);
  if (!one) {
    const first: Shown = { ports, token: "" };
    shown.set(slot, first);
    void start(slot, first, root.host);
    return;
  }
  one.ports = ports;
  // It was handed in and refused.
  if (one.token && !ports.token && one.box !== undefined) {
    one.token = "";
    one.turnstile?.reset(one.box);
  }
}
