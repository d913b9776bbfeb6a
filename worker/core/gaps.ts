import type { Size } from "../contract/definition-schema.ts";
import type { Gap, GateResult } from "../contract/result.ts";
import { compareIds } from "./natural-order.ts";
import { round } from "./percent.ts";
import type { Measurement } from "./readings.ts";

export type RankedGap = Gap & { effort_days: number };
type GapSource = { id: string; gain: number | null; measurements: readonly Measurement[] };

/** Person-days of the actions that stand open: of questions answered below full value. */
function effortOf(measurements: readonly Measurement[], size: Size): number {
  const days = measurements.map(({ reading: { question, valued } }) => {
    if (valued === null || valued.value >= 1 || !("action" in question)) return 0;
    return question.action?.effortDays[size] ?? 0;
  });
  return round(
    days.reduce((sum, one) => sum + one, 0),
    2,
  );
}

/** An effort nobody stated counts as one day: it neither leads the list nor hides at its end. */
const worth = ({ gain, effort_days }: RankedGap) => gain / (effort_days || 1);

const compareGaps = (a: RankedGap, b: RankedGap): number =>
  Number(b.gates.length > 0) - Number(a.gates.length > 0) ||
  worth(b) - worth(a) ||
  compareIds(a.requirement, b.requirement);

/** What closing pays, best first: what fails a gate, then points per person-day, then the standard's own order. */
export function rankGaps(
  sources: readonly GapSource[],
  gates: readonly GateResult[],
  size: Size,
): RankedGap[] {
  return sources
    .flatMap(({ id, gain, measurements }) => {
      if (gain === null || gain <= 0) return [];
      const failed = gates.filter((gate) => gate.failing.includes(id)).map((gate) => gate.id);
      return [{ requirement: id, gain, effort_days: effortOf(measurements, size), gates: failed }];
    })
    .sort(compareGaps);
}
