import type { WidgetEvent } from "../announce.ts";
import { standingOf } from "../sections.ts";
import type { Run, State } from "../state.ts";

const countOf = ({ config, answers }: Run) => standingOf(config.questionnaire, answers, 0);

/** What the host page is told past the first answers: how many there are and not which, that it was scored, handed in. */
export function laterEvents(before: State & Run, after: State & Run): WidgetEvent[] {
  const events: WidgetEvent[] = [];
  // On from a result, they are answers to other questions.
  if (before.phase !== "result" && before.answers !== after.answers) {
    const { answered, total } = countOf(after);
    if (answered !== countOf(before).answered) events.push(["plumbline:answered", { answered, total }]);
  }
  if (after.phase === "result" && !after.elsewhere) {
    const { result } = after.completed;
    const { band, score } = result.kind === "gap" ? result.readiness : { band: result.outcome, score: null };
    if (before.phase !== "result") events.push(["plumbline:completed", { band, score }]);
    if (after.lead && !("lead" in before && before.lead)) events.push(["plumbline:lead", {}]);
  }
  return events;
}
