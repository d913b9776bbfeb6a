import type { Finding, RequirementResult } from "../contract/result.ts";
import { counted } from "./report-format.ts";
import { Table } from "./report-table.tsx";
import { RequirementLink, Status } from "./report-text.tsx";
import { FINDINGS, type View } from "./report-view.ts";
import { nothingFound } from "./report-words.ts";

const LISTED = ["major", "minor", "opportunity"] as const satisfies Finding[];

export const Findings = ({ view }: { view: View }) => {
  const all = [...view.requirements.values()];
  const found = LISTED.flatMap((finding) => all.filter((one) => one.finding === finding));
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <p>
        These are our own terms for planning, from the answers alone. Only an auditor grades nonconformities,
        on evidence.
      </p>
      <ul class="counts">
        {LISTED.map((finding) => (
          <li>
            <strong>{all.filter((one) => one.finding === finding).length}</strong>
            <Status kind={finding}>{FINDINGS[finding]}</Status>
          </li>
        ))}
        <li>
          <strong>{withStatus(all, "unanswered").length}</strong>
          <Status kind="unknown">Not answered</Status>
        </li>
      </ul>
      {found.length === 0 ? (
        <p>{nothingFound(all)}</p>
      ) : (
        <Table
          caption="Requirements with a finding"
          columns={["Requirement", "Finding", "Score"]}
          class="findings"
          rows={found.map((one) => ({
            cells: [
              <RequirementLink view={view} id={one.id} />,
              <Status kind={one.finding ?? "unknown"}>{FINDINGS[one.finding ?? "none"]}</Status>,
              <Score view={view} requirement={one} />,
            ],
          }))}
        />
      )}
      <Silence view={view} all={all} />
    </section>
  );
};

const withStatus = (all: RequirementResult[], status: RequirementResult["status"]) =>
  all.filter((one) => one.status === status);

const Score = ({ view: { format }, requirement }: { view: View; requirement: RequirementResult }) => (
  <span class="number">
    {format.score(requirement.score)}
    {requirement.low < requirement.high && (
      <span class="possible">
        {" "}
        can end at {format.percent(requirement.low)}–{format.percent(requirement.high)}
      </span>
    )}
  </span>
);

/** What is not in the table, and why: silence must not read as praise. */
const Silence = ({ view, all }: { view: View; all: RequirementResult[] }) => {
  const open = withStatus(all, "unanswered");
  const out = withStatus(all, "not_applicable");
  return (
    <>
      {open.length > 0 && (
        <details class="more">
          <summary>
            {counted(open.length, "requirement")} without an answer: nothing is known about them
          </summary>
          <ul class="requirements columns">
            {open.map(({ id }) => (
              <li>
                <RequirementLink view={view} id={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {out.length > 0 && (
        <p>
          Not applicable, by the respondent's word or because the answers about the organisation left no
          question about it to ask; left out of every figure: {out.map(({ id }) => id).join(", ")}.
        </p>
      )}
    </>
  );
};
