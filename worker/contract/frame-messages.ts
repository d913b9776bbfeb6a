import type { WidgetEvents } from "./events.ts";

/** Of the hosted page, when it stands in a frame, to the page around it. The first one says nothing and goes to anybody. */
export type FrameMessage =
  | { type: "plumbline:frame" }
  | { type: "plumbline:height"; height: number }
  | { type: "plumbline:event"; name: keyof WidgetEvents; detail: unknown };

/** Of the page around it: the answer to the first one, from which its origin is known. */
export type HostMessage = { type: "plumbline:host" };

/** A record, so that a new event is not forgotten here. */
const NAMES: Record<keyof WidgetEvents, true> = {
  "plumbline:ready": true,
  "plumbline:started": true,
  "plumbline:section": true,
  "plumbline:answered": true,
  "plumbline:completed": true,
  "plumbline:lead": true,
  "plumbline:error": true,
  "plumbline:closed": true,
};
export const EVENT_NAMES = Object.keys(NAMES) as (keyof WidgetEvents)[];
