// v1-take.js: on the hosted page, when it stands in a frame. Tells the page around it how high it is and what happens, once
// that page has shown that its origin is one of the embed's.
import { EVENT_NAMES, type FrameMessage, type HostMessage } from "../../worker/contract/frame-messages.ts";

/** The page around may load its script later than this one. */
const ASK_EVERY_MS = 300;
const ASKS_MAX = 100;

function connect(origins: readonly string[]): void {
  const waiting: FrameMessage[] = [];
  let host: string | undefined;
  const tell = (message: FrameMessage) => {
    if (host) parent.postMessage(message, host);
    else waiting.push(message);
  };
  const page = document.documentElement;
  page.toggleAttribute("data-framed", true);
  new ResizeObserver(() =>
    tell({ type: "plumbline:height", height: Math.ceil(page.getBoundingClientRect().height) }),
  ).observe(page);
  for (const name of EVENT_NAMES) {
    document.addEventListener(name, (event) =>
      tell({ type: "plumbline:event", name, detail: (event as CustomEvent<unknown>).detail }),
    );
  }

  let asks = 0;
  const ask = () => {
    parent.postMessage({ type: "plumbline:frame" } satisfies FrameMessage, "*");
    if (++asks >= ASKS_MAX) clearInterval(timer);
  };
  const timer = setInterval(ask, ASK_EVERY_MS);
  addEventListener("message", ({ source, origin, data }: MessageEvent<HostMessage | undefined>) => {
    if (source !== parent || !origins.includes(origin) || data?.type !== "plumbline:host") return;
    clearInterval(timer);
    host = origin;
    for (const message of waiting.splice(0)) tell(message);
  });
  ask();
}

const origins: unknown = JSON.parse(document.currentScript?.dataset.origins ?? "[]");
if (parent !== window && Array.isArray(origins)) connect(origins);
