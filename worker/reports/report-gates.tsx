import type { GateResult } from "../contract/result.ts";
import { Table } from "./report-table.tsx";
import { RequirementList, Said, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { gateReasons } from "./report-words.ts";
import { fill } from "./words/fill.ts";

export const Gates = ({ view }: { view: View }) => {
  const { result, titles } = view.report;
  const { gates: words, titles: headings } = view.words;
  if (result.gates.length === 0) return null;
  return (
    <section id="gates" aria-labelledby="gates-title">
      <h2 id="gates-title">{headings.gates}</h2>
      <p>{words.intro}</p>
      <Table
        caption={words.caption}
        class="gates"
        columns={[words.gate, words.stage, words.status, words.decides]}
        rows={result.gates.map((gate) => ({
          cells: [
            <Said text={titles.gates[gate.id] ?? gate.id} lang={view.lang} />,
            fill(words.stageNumber, { stage: gate.stage }),
            <Status kind={gate.status}>{words.words[gate.status]}</Status>,
            <Reasons view={view} gate={gate} />,
          ],
        }))}
      />
    </section>
  );
};

const Reasons = ({ view, gate }: { view: View; gate: GateResult }) => (
  <div class="reasons">
    {gateReasons(view, gate).map(({ text, requirements }) => (
      <>
        <p>{text}</p>
        {requirements.length > 0 && <RequirementList view={view} ids={requirements} />}
      </>
    ))}
  </div>
);
