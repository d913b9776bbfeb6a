import { Table } from "./report-table.tsx";
import type { View } from "./report-view.ts";
import { LEVELS, methodInWords } from "./report-words.ts";

/** The formula in plain words, with this policy's figures. */
export const Method = ({ view }: { view: View }) => {
  const { format, report } = view;
  const { rules } = report;
  return (
    <>
      {methodInWords(view).map((text) => (
        <p>{text}</p>
      ))}
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
