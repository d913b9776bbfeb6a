import type { RequirementResult, Trace } from "../contract/result.ts";
import type { Child } from "./jsx-runtime.ts";
import { Method } from "./report-method.tsx";
import { Table } from "./report-table.tsx";
import { Said } from "./report-text.tsx";
import { traceAnchor, type View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

export const HowItCameAbout = ({ view }: { view: View }) => (
  <section id="method" aria-labelledby="method-title">
    <h2 id="method-title">{view.words.titles.method}</h2>
    <Method view={view} />
    {view.report.outline.flatMap((part) =>
      part.groups.map((group) => (
        <div class="traces">
          <h3>
            <span class="requirement-id">{group.id}</span>{" "}
            <Said text={view.report.titles.groups[group.id] ?? ""} />
          </h3>
          {group.requirements.map((id) => {
            const requirement = view.requirements.get(id);
            return requirement && <RequirementTrace view={view} requirement={requirement} />;
          })}
        </div>
      )),
    )}
  </section>
);

const RequirementTrace = ({ view, requirement }: { view: View; requirement: RequirementResult }) => (
  <details class="trace">
    <summary>
      <span class="trace-title">
        <span class="requirement-id">{requirement.id}</span>{" "}
        <Said text={view.report.titles.requirements[requirement.id] ?? ""} lang={view.standardLang} />
      </span>
      <span class="trace-score">{outcome(view, requirement)}</span>
    </summary>
    <div id={traceAnchor(requirement.id)} class="trace-body">
      <p>{calculation(view, requirement)}</p>
      {requirement.trace.length > 0 && (
        <Table
          caption={fill(view.words.trace.caption, { id: requirement.id })}
          columns={columns(view)}
          rows={requirement.trace.map((trace) => ({ cells: cells(view, trace) }))}
        />
      )}
    </div>
  </details>
);

const columns = ({ words: { trace, method } }: View) => [
  trace.question,
  trace.weight,
  trace.value,
  method.level,
];

function outcome({ format, words }: View, { status, finding, score }: RequirementResult): string {
  if (status === "not_applicable") return words.figures.notApplicable;
  if (status === "unanswered") return words.figures.notAnswered;
  const found = finding === null ? "" : ` · ${words.findings.words[finding]}`;
  return `${format.score(score)}${found}`;
}

function cells(view: View, trace: Trace) {
  const { format, report, words } = view;
  return [
    <Said text={view.questions.get(trace.question)?.text ?? trace.question} lang={view.lang} />,
    <span class="number">{format.number(trace.weight)}</span>,
    <span class="number">
      {trace.not_applicable === true
        ? words.figures.notApplicable
        : trace.value === null
          ? words.figures.notAnswered
          : format.number(trace.value)}
    </span>,
    <>
      {trace.level ?? "–"}
      {trace.capped === true && (
        <span class="possible">
          {" "}
          {fill(words.trace.held, { level: report.rules.evidence?.cap_level ?? "–" })}
        </span>
      )}
    </>,
  ];
}

/** Somebody said so, or the other answers left nothing to ask: a reader must be able to tell these apart. */
const excluded = ({ words }: View, trace: Trace[]): string =>
  trace.length > 0 ? words.trace.allExcluded : words.trace.notAsked;

/** The sum itself, so that a reader with a pencil comes to the same figure. */
function calculation(view: View, requirement: RequirementResult): Child {
  const { format, words } = view;
  const { status, trace, low, high, weight } = requirement;
  if (status === "not_applicable") return excluded(view, trace);
  const place = fill(words.trace.place, { weight: format.number(weight) });
  const counting = trace.flatMap(({ value, weight: m, not_applicable }) =>
    value === null || not_applicable === true ? [] : [{ value, m }],
  );
  if (counting.length === 0) return `${words.trace.unanswered} ${place}`;
  const products = counting
    .map(({ value, m }) => `${format.number(m)} × ${format.number(value)}`)
    .join(" + ");
  const total = format.number(counting.reduce((sum, { m }) => sum + m, 0));
  const range =
    low === high
      ? ""
      : ` ${fill(words.trace.range, { low: format.exactPercent(low), high: format.exactPercent(high) })}`;
  const sum = `(${products}) ÷ ${total} = ${format.exactPercent(requirement.score ?? 0)}`;
  return (
    <>
      <bdi dir="ltr">{sum}</bdi>
      {`.${range} ${place}`}
    </>
  );
}
