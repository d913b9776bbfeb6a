import type { SuggestedAction } from "../contract/report.ts";
import { counted } from "./report-format.ts";
import { RequirementList, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { type Supposed, WhatIf } from "./report-what-if.tsx";

const FIRST = 10;

/** Advice: the whole section is absent where the report holds none, as for a certification body. */
export const Actions = ({ view, supposed }: { view: View; supposed: Supposed | undefined }) => {
  const { actions, effort_size: size } = view.report;
  if (actions.length === 0) return null;
  const rest = actions.slice(FIRST);
  const step = (action: SuggestedAction) => (
    <Step view={view} action={action} closed={supposed?.closed.includes(action.question) ?? false} />
  );
  return (
    <section id="actions" aria-labelledby="actions-title">
      <h2 id="actions-title">Next steps</h2>
      <p>
        First what a failed gate waits for, then what adds most for its effort. Person-days are rough
        estimates
        {size === null ? "" : ` for a ${size} organisation`}. Points are what closing the gaps behind a step
        adds at most to the readiness score; steps that serve the same requirement share them.
      </p>
      {supposed && <WhatIf view={view} supposed={supposed} />}
      <form method="get" action="#actions">
        <ol class="actions">{actions.slice(0, FIRST).map(step)}</ol>
        {rest.length > 0 && (
          <details class="more" open={supposed !== undefined}>
            <summary>{counted(rest.length, "more step")}</summary>
            <ol class="actions" start={FIRST + 1}>
              {rest.map(step)}
            </ol>
          </details>
        )}
        <p class="screen-only">
          <button type="submit">What if the ticked steps were done?</button>
        </p>
      </form>
    </section>
  );
};

const Step = ({ view, action, closed }: { view: View; action: SuggestedAction; closed: boolean }) => (
  <li>
    <p class="action-text">
      <Said text={action.text} lang={view.lang} />
    </p>
    <p class="screen-only">
      <label class="suppose">
        <input type="checkbox" name="done" value={action.question} checked={closed} /> Suppose this is done
      </label>
    </p>
    {action.evidence_missing && (
      <p class="remark">
        You say that this works already, but no record was named. Naming one that shows it may be all that is
        missing.
      </p>
    )}
    <dl class="action-facts">
      <div>
        <dt>Effort</dt>
        <dd>
          about {view.format.number(action.effort_days)} person-{action.effort_days === 1 ? "day" : "days"}
        </dd>
      </div>
      <div>
        <dt>Gain</dt>
        <dd>up to {view.format.number(action.gain)} points</dd>
      </div>
      <div class="serves">
        <dt>Serves</dt>
        <dd>
          <RequirementList view={view} ids={action.requirements} />
        </dd>
      </div>
    </dl>
  </li>
);
