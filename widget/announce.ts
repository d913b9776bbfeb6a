import type { WidgetEvents } from "../worker/contract/events.ts";
import { standingOf } from "./sections.ts";
import { isEmpty, isRun, type State } from "./state.ts";

export type WidgetEvent = {
  [N in keyof WidgetEvents]: [name: N, detail: WidgetEvents[N]];
}[keyof WidgetEvents];

/** Tells the host page. */
export type Announce = (...event: WidgetEvent) => void;

/**
 * What the host page is told about a step from one state to the next: never an answer, never a person. What can only come
 * when the second file is there is told by later/announce.ts.
 */
export function eventsOf(before: State, after: State): WidgetEvent[] {
  const events: WidgetEvent[] = [];
  if (isRun(after)) {
    const { questionnaire } = after.config;
    const { slug, version, sections } = questionnaire;
    const edition = { questionnaire: slug, version };
    if (!isRun(before)) events.push(["plumbline:ready", edition]);
    else if (isEmpty(before.answers) && !isEmpty(after.answers)) events.push(["plumbline:started", edition]);
    if (after.phase === "section" && !(before.phase === "section" && before.section === after.section)) {
      const section = sections[after.section]?.id ?? "";
      const standing = standingOf(questionnaire, after.answers, after.section);
      events.push(["plumbline:section", { section, ...standing }]);
    }
  }
  if (after.told && after.told !== before.told) events.push(["plumbline:error", { code: after.told.code }]);
  return events;
}
