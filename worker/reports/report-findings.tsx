import type { RequirementResult } from "../contract/result.ts";
import { Table } from "./report-table.tsx";
import { RequirementLink, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { canEnd, findingsOf, LISTED, nothingFound } from "./report-words.ts";
import { fill } from "./words/fill.ts";

export const Findings = ({ view }: { view: View }) => {
  const { titles, findings: words, figures } = view.words;
  const { found, unanswered, excluded, count } = findingsOf(view);
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{titles.findings}</h2>
      <p>{words.intro}</p>
      <ul class="counts">
        {LISTED.map((finding) => (
          <li>
            <strong>{count(finding)}</strong>
            <Status kind={finding}>{words.words[finding]}</Status>
          </li>
        ))}
        <li>
          <strong>{unanswered.length}</strong>
          <Status kind="unknown">{figures.notAnswered}</Status>
        </li>
      </ul>
      {found.length === 0 ? (
        <p>{nothingFound(view)}</p>
      ) : (
        <Table
          caption={words.caption}
          columns={[words.requirement, words.finding, words.score]}
          class="findings"
          rows={found.map((one) => ({
            cells: [
              <RequirementLink view={view} id={one.id} />,
              <Status kind={one.finding ?? "unknown"}>{words.words[one.finding ?? "none"]}</Status>,
              <Score view={view} requirement={one} />,
            ],
          }))}
        />
      )}
      {unanswered.length > 0 && (
        <details class="more">
          <summary>{view.format.counted(words.unanswered, unanswered.length)}</summary>
          <ul class="requirements columns">
            {unanswered.map(({ id }) => (
              <li>
                <RequirementLink view={view} id={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {excluded.length > 0 && <p>{fill(words.excluded, { ids: excluded.map(({ id }) => id).join(", ") })}</p>}
    </section>
  );
};

const Score = ({ view, requirement }: { view: View; requirement: RequirementResult }) => {
  const range = canEnd(view, requirement);
  return (
    <span class="number">
      {view.format.score(requirement.score)}
      {range !== null && <span class="possible"> {range}</span>}
    </span>
  );
};
