import type { Policy } from "../contract/policy-schema.ts";
import type { Finding, RequirementResult, Trace } from "../contract/result.ts";
import { percent, round } from "./percent.ts";
import type { Measurement } from "./readings.ts";
import type { PartScore } from "./roll-up.ts";
import type { RequirementScore } from "./score-requirements.ts";
import type { Shares } from "./weighted-mean.ts";

/** Shares as the result shows them. */
export const shown = ({ score, low, high, coverage }: Shares) => ({
  score: score === null ? null : percent(score),
  low: percent(low),
  high: percent(high),
  coverage: percent(coverage),
});

/**
 * Our terms for planning: only an auditor grades nonconformities. A control is never a potential major by itself, for
 * an organisation may justify leaving it out.
 */
function findingOf(score: number, mandatory: boolean, findings: Policy["findings"]): Finding {
  if (mandatory && score < percent(findings.majorBelow)) return "major";
  if (score < percent(findings.minorBelow)) return "minor";
  return score < 100 ? "opportunity" : "none";
}

function traceOf({ reading, weight }: Measurement): Trace {
  const { valued } = reading;
  return {
    question: reading.question.id,
    weight,
    value: valued === null ? null : round(valued.value, 4),
    ...(valued?.level === undefined ? {} : { level: valued.level }),
    ...(valued?.capped === true ? { capped: true } : {}),
    ...(reading.notApplicable ? { not_applicable: true } : {}),
  };
}

/** Percent, points and traces of each requirement, from its shares and what its weight is worth in its part. */
export function requirementResults(
  policy: Policy,
  scores: readonly RequirementScore[],
  parts: readonly PartScore[],
): RequirementResult[] {
  const gainPerWeight = new Map(parts.map((part) => [part.id, part.gainPerWeight]));
  return scores.map(({ requirement, weight, status, shares, measurements }) => {
    const numbers = shown(shares);
    const perWeight = gainPerWeight.get(requirement.part) ?? 0;
    return {
      id: requirement.id,
      status,
      weight,
      ...numbers,
      finding:
        numbers.score === null ? null : findingOf(numbers.score, requirement.mandatory, policy.findings),
      gain: shares.score === null ? null : percent(perWeight * weight * Math.max(0, 1 - shares.score)),
      trace: measurements.map(traceOf),
    };
  });
}
