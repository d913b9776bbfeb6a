import type { SuggestedAction } from "../contract/report.ts";
import { RequirementList, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { type Supposed, WhatIf } from "./report-what-if.tsx";
import { actionsIntro, FIRST_ACTIONS } from "./report-words.ts";

/** Advice: the whole section is absent where the report holds none, as for a certification body. */
export const Actions = ({ view, supposed }: { view: View; supposed: Supposed | undefined }) => {
  const { actions } = view.report;
  if (actions.length === 0) return null;
  const words = view.words.actions;
  const rest = actions.slice(FIRST_ACTIONS);
  const step = (action: SuggestedAction) => (
    <Step view={view} action={action} closed={supposed?.closed.includes(action.question) ?? false} />
  );
  return (
    <section id="actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{view.words.titles.actions}</h2>
      <p>{actionsIntro(view)}</p>
      {supposed && <WhatIf view={view} supposed={supposed} />}
      <form method="get" action="#actions">
        <ol class="actions">{actions.slice(0, FIRST_ACTIONS).map(step)}</ol>
        {rest.length > 0 && (
          <details class="more" open={supposed !== undefined}>
            <summary>{view.format.counted(words.more, rest.length)}</summary>
            <ol class="actions" start={FIRST_ACTIONS + 1}>
              {rest.map(step)}
            </ol>
          </details>
        )}
        <p class="screen-only">
          <button type="submit">{words.ask}</button>
        </p>
      </form>
    </section>
  );
};

const Step = ({ view, action, closed }: { view: View; action: SuggestedAction; closed: boolean }) => {
  const words = view.words.actions;
  return (
    <li>
      <p class="action-text">
        <Said text={action.text} lang={view.lang} />
      </p>
      <p class="screen-only">
        <label class="suppose">
          <input type="checkbox" name="done" value={action.question} checked={closed} /> {words.suppose}
        </label>
      </p>
      {action.evidence_missing && <p class="remark">{words.claimed}</p>}
      <dl class="action-facts">
        <div>
          <dt>{words.effort}</dt>
          <dd>{view.format.counted(words.days, action.effort_days)}</dd>
        </div>
        <div>
          <dt>{words.gain}</dt>
          <dd>{view.format.counted(words.points, action.gain)}</dd>
        </div>
        <div class="serves">
          <dt>{words.serves}</dt>
          <dd>
            <RequirementList view={view} ids={action.requirements} />
          </dd>
        </div>
      </dl>
    </li>
  );
};
