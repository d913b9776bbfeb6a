import { Table } from "./report-table.tsx";
import type { View } from "./report-view.ts";
import { methodInWords } from "./report-words.ts";

/** The formula in plain words, with this policy's figures. */
export const Method = ({ view }: { view: View }) => {
  const { format, report, words } = view;
  const { levelsCaption, level, meaning, worth, levels } = words.method;
  return (
    <>
      {methodInWords(view).map((text) => (
        <p>{text}</p>
      ))}
      <Table
        caption={levelsCaption}
        columns={[level, meaning, worth]}
        class="levels"
        rows={report.rules.levels.map((value, at) => ({
          cells: [at, levels[at], <span class="number">{format.number(value)}</span>],
        }))}
      />
    </>
  );
};
