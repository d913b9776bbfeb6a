import { progressOf } from "../../worker/contract/answer-check.ts";
import type { WidgetEvent } from "../announce.ts";
import type { Run } from "../state.ts";

/** What the host page is told when more or fewer required questions are answered than before: how many, not which. */
export function countEvent(before: Run, after: Run): WidgetEvent | undefined {
  const [had, has] = [before, after].map(({ config, answers }) =>
    progressOf(config.questionnaire.sections, answers),
  );
  return has && had?.answered !== has.answered
    ? ["plumbline:answered", { answered: has.answered, total: has.total }]
    : undefined;
}
