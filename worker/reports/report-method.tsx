import { Table } from "./report-table.tsx";
import type { View } from "./report-view.ts";

const LEVELS = [
  "not started",
  "informal",
  "documented",
  "operating",
  "evidenced over a cycle",
  "measured and improved",
];

/** The formula in plain words, with this policy's figures. */
export const Method = ({ view }: { view: View }) => {
  const { format, report } = view;
  const { rules } = report;
  return (
    <>
      <p>
        Each answer is worth something between 0 and 1. A requirement's score is the mean of the answers that
        measure it, each counted by its weight (value × weight, added up, divided by the weights). Groups and
        parts are the mean of their requirements, again by weight. {partsInWords(view)} Unanswered questions
        count in no score; the lower bound takes each of them as 0 and the upper bound as 1. What does not
        apply is left out of everything.
      </p>
      <p>
        Below {format.percent(rules.findings.major_below * 100)} a requirement is a potential major where it
        is mandatory, below {format.percent(rules.findings.minor_below * 100)} a potential minor, and above
        that but short of full an opportunity.
        {rules.evidence !== null &&
          ` An answer of level ${rules.evidence.from_level} or more that names no evidence is worth no more than level ${rules.evidence.cap_level}.`}
      </p>
      <Table
        caption="What each level of an answer is worth"
        columns={["Level", "Meaning", "Worth"]}
        class="levels"
        rows={rules.levels.map((value, level) => ({
          cells: [level, LEVELS[level], <span class="number">{format.number(value)}</span>],
        }))}
      />
    </>
  );
};

function partsInWords({ report, format }: View): string {
  const parts = report.result.parts;
  const share = parts
    .map(({ id, weight }) => `${report.titles.parts[id] ?? id} with weight ${format.number(weight)}`)
    .join(" and ");
  const absent = parts.filter(({ score }) => score === null).map(({ id }) => report.titles.parts[id] ?? id);
  const silence = absent.length > 0 ? ` (${absent.join(" and ")}: no score yet, so without it)` : "";
  return `The readiness score is the mean of ${share}${silence}.`;
}
