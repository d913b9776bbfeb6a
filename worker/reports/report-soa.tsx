import type { TenantKind } from "../contract/report.ts";
import type { Applicability, Justification, SoaRow } from "../contract/soa.ts";
import { counted } from "./report-format.ts";
import { Table } from "./report-table.tsx";
import { RequirementLink, Said, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { APPLICABILITY, CONTROL_STATUS, withoutStop } from "./soa-words.ts";

const SHAPE: Record<Applicability, string> = {
  applicable: "passed",
  not_applicable: "absent",
  undecided: "unknown",
};

/** Drafting somebody's statement would be consultancy; what was answered about each control is not. */
const TITLES: Record<TenantKind, string> = {
  consultancy: "Statement of Applicability: a draft",
  certification_body: "Annex A controls as answered",
  publisher: "Annex A controls as answered",
};

export const StatementOfApplicability = ({ view }: { view: View }) => {
  const { soa } = view.report;
  const decided = soa.filter(({ applicability }) => applicability !== "undecided");
  const undecided = soa.filter(({ applicability }) => applicability === "undecided");
  if (soa.length === 0) return null;
  return (
    <section id="applicability" aria-labelledby="applicability-title">
      <h2 id="applicability-title">{TITLES[view.report.tenant.kind]}</h2>
      <p>
        What these answers say about the {counted(soa.length, "control")} of Annex A. The status is that of
        the weakest answer. The organisation decides which controls apply and why, and names who is
        responsible.
      </p>
      {decided.length > 0 && (
        <Table
          caption="Controls that apply or do not apply by these answers"
          class="soa"
          columns={["Control", "Applicability", "Status", "Reason or evidence"]}
          rows={decided.map((row) => ({
            cells: [
              <RequirementLink view={view} id={row.control} />,
              <Status kind={SHAPE[row.applicability]}>{APPLICABILITY[row.applicability]}</Status>,
              row.status === null ? "–" : CONTROL_STATUS[row.status],
              <Grounds view={view} row={row} />,
            ],
          }))}
        />
      )}
      {undecided.length > 0 && (
        <details class="more">
          <summary>
            {counted(undecided.length, "control")} undecided: not asked about, or not answered
          </summary>
          <ul class="requirements columns">
            {undecided.map(({ control, title }) => (
              <li>
                {view.requirements.has(control) ? (
                  <RequirementLink view={view} id={control} />
                ) : (
                  <>
                    <span class="requirement-id">{control}</span> <Said text={title} /> (not asked about)
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Grounds = ({ view, row }: { view: View; row: SoaRow }) => {
  if (row.applicability === "not_applicable") {
    if (row.justifications.length === 0) return <>No reason was given</>;
    return (
      <div class="grounds">
        {row.justifications.map((one) => (
          <Reason view={view} justification={one} />
        ))}
      </div>
    );
  }
  if (row.evidence.length === 0) return <>No evidence was named</>;
  return (
    <div class="grounds">
      {row.evidence.map(({ text }) => (
        <p>
          <Said text={text} />
        </p>
      ))}
    </div>
  );
};

const Reason = ({ view, justification }: { view: View; justification: Justification }) =>
  justification.source === "respondent" ? (
    <p>
      <Said text={justification.text} />
    </p>
  ) : (
    <p>
      <span class="tag">Generated</span> Not asked, because{" "}
      {justification.because.map(({ text, answered }, at) => (
        <>
          {at > 0 && " and "}“<Said text={text} lang={view.lang} />” was answered “
          <Said text={withoutStop(answered)} lang={view.lang} />”
        </>
      ))}
      .
    </p>
  );

/** That a control applies is neither good nor bad, so its mark has no colour. */
export const soaStyles = `
.soa .status-passed { color: inherit; }
.grounds p:not(:first-child) { margin-top: .4rem; }
.soa td:nth-child(3) { white-space: nowrap; }
@media print, (min-width: 44.01rem) { .soa td:last-child { width: 45%; } }
`;
