import type { GateResult } from "../contract/result.ts";
import { Table } from "./report-table.tsx";
import { RequirementList, Said, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { GATE_WORDS, GATES_ARE, openRequirements } from "./report-words.ts";

export const Gates = ({ view }: { view: View }) => {
  const { result, titles } = view.report;
  if (result.gates.length === 0) return null;
  return (
    <section id="gates" aria-labelledby="gates-title">
      <h2 id="gates-title">Gates</h2>
      <p>{GATES_ARE}</p>
      <Table
        caption="Gates, their status and the requirements that decide it"
        class="gates"
        columns={["Gate", "Audit stage", "Status", "What decides it"]}
        rows={result.gates.map((gate) => ({
          cells: [
            <Said text={titles.gates[gate.id] ?? gate.id} lang={view.lang} />,
            `Stage\u00a0${gate.stage}`,
            <Status kind={gate.status}>{GATE_WORDS[gate.status]}</Status>,
            <Reasons view={view} gate={gate} />,
          ],
        }))}
      />
    </section>
  );
};

const Reasons = ({ view, gate }: { view: View; gate: GateResult }) => {
  const open = openRequirements(view, gate);
  const minimum = view.report.rules.gates[gate.id]?.min ?? 0;
  return (
    <div class="reasons">
      {gate.failing.length > 0 && (
        <>
          <p>Below {view.format.percent(minimum * 100)}:</p>
          <RequirementList view={view} ids={gate.failing} />
        </>
      )}
      {open.length > 0 && (
        <>
          <p>Not known to reach {view.format.percent(minimum * 100)} by these answers:</p>
          <RequirementList view={view} ids={open} />
        </>
      )}
      {gate.failing.length + open.length === 0 && (
        <p>All its requirements reach {view.format.percent(minimum * 100)} or do not apply.</p>
      )}
    </div>
  );
};
