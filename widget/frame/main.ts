// v1-frame.js: on a page that has the hosted page in an <iframe>. Makes the frame as high as what is in it, and hands on
// its events as events of the <iframe> element.
import { EVENT_NAMES, type FrameMessage, type HostMessage } from "../../worker/contract/frame-messages.ts";

/** Whatever a frame says, it does not push the rest of the page out of reach. */
const HEIGHT_MAX = 20_000;

const script = document.currentScript;
const api = script instanceof HTMLScriptElement ? new URL(script.src).origin : undefined;

addEventListener("message", ({ source, origin, data }: MessageEvent<FrameMessage | undefined>) => {
  if (!data || origin !== api) return;
  const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
  if (!frame) return;
  if (data.type === "plumbline:frame") {
    frame.contentWindow?.postMessage({ type: "plumbline:host" } satisfies HostMessage, origin);
  } else if (data.type === "plumbline:height" && data.height > 0) {
    frame.style.height = `${Math.min(Math.ceil(data.height), HEIGHT_MAX)}px`;
  } else if (data.type === "plumbline:event" && EVENT_NAMES.includes(data.name)) {
    frame.dispatchEvent(new CustomEvent(data.name, { detail: data.detail, bubbles: true }));
  }
});
