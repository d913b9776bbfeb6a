import type { Applicability, Justification, SoaRow } from "../contract/soa.ts";
import { Table } from "./report-table.tsx";
import { Filled, RequirementLink, Said, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { withoutStop } from "./soa-words.ts";

const SHAPE: Record<Applicability, string> = {
  applicable: "passed",
  not_applicable: "absent",
  undecided: "unknown",
};

export const StatementOfApplicability = ({ view }: { view: View }) => {
  const { soa } = view.report;
  const words = view.words.soa;
  const decided = soa.filter(({ applicability }) => applicability !== "undecided");
  const undecided = soa.filter(({ applicability }) => applicability === "undecided");
  if (soa.length === 0) return null;
  return (
    <section id="applicability" aria-labelledby="applicability-title">
      <h2 id="applicability-title">{words.titles[view.report.tenant.kind]}</h2>
      <p>{view.format.counted(words.intro, soa.length)}</p>
      {decided.length > 0 && (
        <Table
          caption={words.caption}
          class="soa"
          columns={[words.control, words.applicability, words.status, words.grounds]}
          rows={decided.map((row) => ({
            cells: [
              <RequirementLink view={view} id={row.control} />,
              <Status kind={SHAPE[row.applicability]}>{words.words[row.applicability]}</Status>,
              row.status === null ? "–" : words.statuses[row.status],
              <Grounds view={view} row={row} />,
            ],
          }))}
        />
      )}
      {undecided.length > 0 && (
        <details class="more">
          <summary>{view.format.counted(words.undecided, undecided.length)}</summary>
          <ul class="requirements columns">
            {undecided.map(({ control, title }) => (
              <li>
                {view.requirements.has(control) ? (
                  <RequirementLink view={view} id={control} />
                ) : (
                  <>
                    <span class="requirement-id">{control}</span>{" "}
                    <Said text={title} lang={view.standardLang} /> ({view.words.figures.notAskedAbout})
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
  const words = view.words.soa;
  if (row.applicability === "not_applicable") {
    if (row.justifications.length === 0) return <>{words.noReason}</>;
    return (
      <div class="grounds">
        {row.justifications.map((one) => (
          <Reason view={view} justification={one} />
        ))}
      </div>
    );
  }
  if (row.evidence.length === 0) return <>{words.noEvidence}</>;
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
      <span class="tag">{view.words.soa.generated}</span> {view.words.soa.because}{" "}
      {justification.because.map(({ text, answered }, at) => (
        <>
          {at > 0 && "; "}
          <Filled
            text={view.words.soa.questionAnswer}
            values={{
              question: <Said text={text} lang={view.lang} />,
              answer: <Said text={withoutStop(answered)} lang={view.lang} />,
            }}
          />
        </>
      ))}
    </p>
  );

/** That a control applies is neither good nor bad, so its mark has no colour. */
export const soaStyles = `
.soa .status-passed { color: inherit; }
.grounds p:not(:first-child) { margin-top: .4rem; }
.soa td:nth-child(3) { white-space: nowrap; }
@media print, (min-width: 44.01rem) { .soa td:last-child { width: 45%; } }
`;
