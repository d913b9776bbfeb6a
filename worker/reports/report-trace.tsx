import type { RequirementResult, Trace } from "../contract/result.ts";
import { Method } from "./report-method.tsx";
import { Table } from "./report-table.tsx";
import { Said } from "./report-text.tsx";
import { FINDINGS, traceAnchor, type View } from "./report-view.ts";

export const HowItCameAbout = ({ view }: { view: View }) => (
  <section id="method" aria-labelledby="method-title">
    <h2 id="method-title">How the score came about</h2>
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
        <Said text={view.report.titles.requirements[requirement.id] ?? ""} />
      </span>
      <span class="trace-score">{outcome(view, requirement)}</span>
    </summary>
    <div id={traceAnchor(requirement.id)} class="trace-body">
      <p>{calculation(view, requirement)}</p>
      {requirement.trace.length > 0 && (
        <Table
          caption={`Questions that measure ${requirement.id}`}
          columns={["Question", "Weight", "Value", "Level"]}
          rows={requirement.trace.map((trace) => ({ cells: cells(view, trace) }))}
        />
      )}
    </div>
  </details>
);

function outcome({ format }: View, requirement: RequirementResult): string {
  if (requirement.status === "not_applicable") return "not applicable";
  if (requirement.status === "unanswered") return "not answered";
  const finding = requirement.finding === null ? "" : ` · ${FINDINGS[requirement.finding].toLowerCase()}`;
  return `${format.score(requirement.score)}${finding}`;
}

function cells(view: View, trace: Trace) {
  const { format, report } = view;
  return [
    <Said text={view.questions.get(trace.question)?.text ?? trace.question} lang={view.lang} />,
    <span class="number">{format.number(trace.weight)}</span>,
    <span class="number">
      {trace.not_applicable === true
        ? "not applicable"
        : trace.value === null
          ? "not answered"
          : format.number(trace.value)}
    </span>,
    <>
      {trace.level ?? "–"}
      {trace.capped === true && (
        <span class="possible">
          {" "}
          held at the worth of level {report.rules.evidence?.cap_level ?? "–"}: no evidence named
        </span>
      )}
    </>,
  ];
}

/** Somebody said so, or the other answers left nothing to ask: a reader must be able to tell these apart. */
const excluded = (trace: Trace[]): string =>
  trace.length > 0
    ? "Every question about it that was asked was answered with not applicable; it counts nowhere."
    : "By the answers about the organisation no question about it was asked; it counts nowhere.";

/** The sum itself, so that a reader with a pencil comes to the same figure. */
function calculation({ format }: View, requirement: RequirementResult): string {
  const { status, trace, low, high, weight } = requirement;
  if (status === "not_applicable") return excluded(trace);
  const place = `Its weight in its part is ${format.number(weight)}.`;
  const counting = trace.flatMap(({ value, weight: m, not_applicable }) =>
    value === null || not_applicable === true ? [] : [{ value, m }],
  );
  if (counting.length === 0) return `No question about it was answered, so its score is not known. ${place}`;
  const products = counting
    .map(({ value, m }) => `${format.number(m)} × ${format.number(value)}`)
    .join(" + ");
  const total = format.number(counting.reduce((sum, { m }) => sum + m, 0));
  const range =
    low === high
      ? ""
      : ` With the unanswered questions it can end at ${format.exactPercent(low)}–${format.exactPercent(high)}.`;
  return `(${products}) ÷ ${total} = ${format.exactPercent(requirement.score ?? 0)}.${range} ${place}`;
}
