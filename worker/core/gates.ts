import type { Gate, Policy } from "../contract/policy-schema.ts";
import type { GateResult, RequirementResult } from "../contract/result.ts";
import { percent } from "./percent.ts";

type Verdict = GateResult["status"];

function judge(result: RequirementResult | undefined, min: number): Verdict {
  // What this questionnaire never asks is not known to be fine.
  if (result === undefined) return "unknown";
  if (result.status === "not_applicable" || result.low >= min) return "passed";
  return result.high < min ? "failed" : "unknown";
}

function judgeGate(gate: Gate, results: ReadonlyMap<string, RequirementResult>): GateResult {
  const verdicts = gate.requirements.map((id) => judge(results.get(id), percent(gate.min)));
  const failing = gate.requirements.filter((_, i) => verdicts[i] === "failed");
  const passed = verdicts.every((verdict) => verdict === "passed");
  const status = failing.length > 0 ? "failed" : passed ? "passed" : "unknown";
  return { id: gate.id, stage: gate.stage, status, failing };
}

/** Three-valued: what is not answered yet neither passes nor fails. */
export function judgeGates(policy: Policy, requirements: readonly RequirementResult[]): GateResult[] {
  const results = new Map(requirements.map((result) => [result.id, result]));
  return policy.gates.map((gate) => judgeGate(gate, results));
}
