import type { ComponentChildren } from "preact";
import type { Teaser as GapTeaser, PlainTeaser } from "../../worker/contract/completion.ts";
import { Form } from "../form.tsx";
import { Heading } from "../labelled.tsx";
import type { StateIn } from "../state.ts";
import type { Ui } from "../ui.ts";
import { filled } from "../words.ts";
import { ContactFields } from "./contact.tsx";
import { FollowOn } from "./follow-on.tsx";
import { Gauge } from "./gauge.tsx";
import { OutLink } from "./out-link.tsx";

/** 0 to 100: the score, and around its end what it may still turn out to be. Its numbers stand beside it as text. */
const Bar = ({ score, low, high }: { score: number | null; low: number; high: number }) => (
  <svg aria-hidden="true" width="100%" height="10">
    <rect width={`${score ?? 0}%`} height="10" />
    <rect class="range" x={`${low}%`} width={`${high - low}%`} height="10" />
  </svg>
);

type Told<T> = { result: T; ui: Ui; link: ComponentChildren };

function Readiness({ result, ui, link }: Told<GapTeaser>) {
  const { copy } = ui;
  const { readiness, groups, band, group_titles } = result;
  const { score, low, high, provisional } = readiness;
  const number = (percent: number) => ui.number(Math.round(percent));
  return (
    <>
      {score === null ? (
        <p class="figure">{copy.noScore}</p>
      ) : (
        <Gauge
          {...readiness}
          score={score}
          text={filled(copy.score, { score: number(score), max: number(100) })}
        />
      )}
      {low < high && <p class="muted">{filled(copy.bounds, { low: number(low), high: number(high) })}</p>}
      <h3 dir="auto">{band.title}</h3>
      <p dir="auto">{band.summary}</p>
      {provisional && <p>{copy.provisional}</p>}
      {link}
      <h3>{copy.groups}</h3>
      <ul class="groups">
        {groups.map((group) => (
          <li key={group.id}>
            <span class="line">
              <span dir="auto">{group_titles[group.id] ?? group.id}</span>
              <span>{group.score === null ? "–" : number(group.score)}</span>
            </span>
            <Bar {...group} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of whatever kind: what came out, what it means, and a few facts, all in the server's words. */
const Plain = ({ result: { headline, summary, lines }, link }: Told<PlainTeaser>) => (
  <>
    <p class="figure">{headline}</p>
    <p dir="auto">{summary}</p>
    <ul class="groups">
      {lines.map(({ label, value }) => (
        <li key={label}>
          <span class="line">
            <span>{label}</span>
            <span>{value}</span>
          </span>
        </li>
      ))}
    </ul>
    {link}
  </>
);

/** In place of the report's link, where the embed asks for the contact after the result. */
function Unlock({ state, ui }: { state: StateIn<"result">; ui: Ui }) {
  const { copy, send } = ui;
  return (
    <section class="box">
      <h3>{copy.unlock}</h3>
      <p>{filled(copy.unlockIntro, { tenant: state.config.tenant.name })}</p>
      <Form
        run={state}
        ui={ui}
        submit={() => send({ type: "submit" })}
        label={state.sending ? copy.submitting : copy.unlock}
        busy={state.sending}
      >
        <ContactFields state={state} ui={ui} />
      </Form>
    </section>
  );
}

export function Teaser({ state, ui }: { state: StateIn<"result">; ui: Ui }) {
  const { report, result } = state.completed;
  const link = report ? (
    <OutLink to={report.url} text={ui.copy.openReport} ui={ui} look="primary" />
  ) : (
    <Unlock state={state} ui={ui} />
  );
  return (
    <>
      <Heading>{ui.copy.resultTitle}</Heading>
      {result.kind === "gap" ? (
        <Readiness result={result} ui={ui} link={link} />
      ) : (
        <Plain result={result} ui={ui} link={link} />
      )}
      {report && <FollowOn state={state} ui={ui} />}
    </>
  );
}
