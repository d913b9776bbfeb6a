import type { Definition, Size } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { Result, Trace } from "../contract/result.ts";
import { RECORDS_STEP } from "../contract/roadmap.ts";
import { compareIds } from "./natural-order.ts";
import { type Ordered, orderActions, rankOf } from "./roadmap-order.ts";
import { EFFORT_SPREAD, type Rank, RECORD_DAYS, ruleFor, systemsFactor } from "./roadmap-rules.ts";
import type { OpenStep } from "./roadmap-shapes.ts";

type Short = { value: number; recordOnly: boolean; requirements: Set<string> };

/** The claim would be worth everything if it named the record that shows it: no work is missing, only its name. */
const lacksOnlyRecord = ({ capped, level }: Trace, policy: Policy): boolean =>
  capped === true && (policy.levels[level ?? 0] ?? 0) >= 1;

/** By question, the answers that fall short of some gap's requirement. */
function shortAnswers(policy: Policy, result: Result): Map<string, Short> {
  const traces = new Map(result.requirements.map(({ id, trace }) => [id, trace]));
  const found = new Map<string, Short>();
  for (const { requirement } of result.gaps) {
    for (const trace of traces.get(requirement) ?? []) {
      if (trace.value === null || trace.value >= 1 || trace.not_applicable === true) continue;
      const known = found.get(trace.question);
      const recordOnly = lacksOnlyRecord(trace, policy);
      if (known === undefined) {
        const requirements = new Set([requirement]);
        found.set(trace.question, { value: trace.value, recordOnly, requirements });
      } else known.requirements.add(requirement);
    }
  }
  return found;
}

type Sizing = { size: Size; systems: number | null };
/** What stands for closing from nothing is told for the share that is missing. */
function effortOf({ action, measures }: Ordered, value: number, { size, systems }: Sizing) {
  const factor = ruleFor(measures[0]).perSystem ? systemsFactor(systems) : 1;
  const days = action.effortDays[size] * (1 - value) * factor;
  return { low: days * EFFORT_SPREAD.low, high: days * EFFORT_SPREAD.high };
}

function recordsStep(short: Map<string, Short>): OpenStep[] {
  const lacking = [...short.values()].filter(({ recordOnly }) => recordOnly);
  if (lacking.length === 0) return [];
  return [
    {
      id: RECORDS_STEP,
      kind: "records",
      // The internal audit is the first to ask for them.
      rank: "prepare-audit" satisfies Rank,
      text: null,
      requirements: [...new Set(lacking.flatMap(({ requirements }) => [...requirements]))].sort(compareIds),
      needs: [],
      effort: { low: RECORD_DAYS.low * lacking.length, high: RECORD_DAYS.high * lacking.length },
    },
  ];
}

/** One step per answer that falls short and has an action, in the order of work; one for all records to be named. */
export function openSteps(
  definition: Definition,
  policy: Policy,
  result: Result,
  sizing: Sizing,
): { steps: OpenStep[]; unplanned: string[] } {
  const short = shortAnswers(policy, result);
  const open = orderActions(definition).flatMap((ordered) => {
    const answer = short.get(ordered.id);
    return answer === undefined || answer.recordOnly ? [] : [{ ordered, answer }];
  });
  const ids = new Set(open.map(({ ordered }) => ordered.id));
  const actions = open.map(
    ({ ordered, answer }): OpenStep => ({
      id: ordered.id,
      kind: "action",
      rank: rankOf(ordered),
      text: ordered.action.text,
      requirements: ordered.measures.filter((id) => answer.requirements.has(id)),
      // What is closed, or was never asked about, is there already.
      needs: ordered.needs.filter((id) => ids.has(id)),
      effort: effortOf(ordered, answer.value, sizing),
    }),
  );
  const steps = [...actions, ...recordsStep(short)];
  const served = new Set(steps.flatMap(({ requirements }) => requirements));
  return {
    steps,
    unplanned: result.gaps
      .map(({ requirement }) => requirement)
      .filter((id) => !served.has(id))
      .sort(compareIds),
  };
}
