import type { CriticalLink, Range } from "../contract/roadmap.ts";

/** Something that takes time; `needs` name activities that stand before it in the list. */
export type Activity = {
  id: string;
  needs: string[];
  /** Weeks in which the people work on it and on nothing else; null where they are not needed. */
  busy: Range | null;
  /** Weeks that pass after that until what needs it may start. */
  passing: Range;
};
export type Times = Map<string, { start: number; end: number }>;

/**
 * The people work on one step after another in the order given, and a step starts when they are free and what it needs
 * has ended. So a start is the longest way to it through a network that neither capacity nor answers redraw: shorter
 * activities, or fewer, can only shorten ways. (A list from which whoever is free takes what is ready redraws the
 * network as it goes, and may take longer with more people: Graham's anomalies.)
 */
export function scheduleBy(bound: keyof Range, activities: readonly Activity[]): Times {
  const times: Times = new Map();
  let free = 0;
  for (const { id, needs, busy, passing } of activities) {
    const ends = needs.map((need) => times.get(need)?.end ?? 0);
    const start = Math.max(busy === null ? 0 : free, ...ends);
    const left = start + (busy?.[bound] ?? 0);
    if (busy !== null) free = left;
    times.set(id, { start, end: left + passing[bound] });
  }
  return times;
}

/** What the end of the last activity hangs on, back to the start: of two reasons to wait, a need is told first. */
export function criticalLinks(activities: readonly Activity[], times: Times): CriticalLink[] {
  const at = (id: string) => times.get(id) ?? { start: 0, end: 0 };
  const before = new Map<string, string>();
  const busy = activities.filter((one) => one.busy !== null);
  for (const [i, { id }] of busy.entries()) before.set(id, busy[i - 1]?.id ?? id);
  const needsOf = new Map(activities.map(({ id, needs }) => [id, needs]));

  const last = activities.at(-1)?.id;
  if (last === undefined) return [];
  const links: CriticalLink[] = [{ step: last, from: at(last).start, to: at(last).end, holds: null }];
  for (let id = last; at(id).start > 0; ) {
    const { start } = at(id);
    const need = needsOf.get(id)?.find((one) => at(one).end === start);
    const step = need ?? before.get(id) ?? id;
    // Nothing takes no time, so each link starts earlier than the one after it.
    if (at(step).start >= start) break;
    links.unshift({ step, from: at(step).start, to: start, holds: need === undefined ? "people" : "need" });
    id = step;
  }
  return links;
}
