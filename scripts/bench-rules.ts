import { type Almanac, Engine, type NestedCondition, type RuleProperties } from "json-rules-engine";
import { type Answer, NOT_APPLICABLE } from "../worker/contract/answers.ts";
import { visibleQuestions } from "../worker/contract/visibility.ts";
import { percent } from "../worker/core/percent.ts";
import { worthOf } from "../worker/core/question-values.ts";
import type { ScoreInput } from "../worker/core/score.ts";
import { questionsOf } from "./bench-gap.ts";

/** What both engines have to agree on. */
export type Judgement = { score: number; band: string; findings: Record<string, string>; failed: string[] };
type Share = { weight: number; fact: string };
type MaybeNumber = number | null;
type Policy = ScoreInput["policy"];

const requirementFact = (id: string) => `requirement ${id}`;
const below = (fact: string, value: number): NestedCondition => ({ fact, operator: "below", value });
const from = (fact: string, value: number): NestedCondition => ({ fact, operator: "from", value });

/** Σ w·s / Σ w over the facts that have a value; the engine computes each once and remembers it. */
const meanOf =
  (shares: readonly Share[]) =>
  async (_: unknown, almanac: Almanac): Promise<MaybeNumber> => {
    let weights = 0;
    let sum = 0;
    for (const { weight, fact } of shares) {
      const value = await almanac.factValue<MaybeNumber>(fact);
      if (value === null) continue;
      weights += weight;
      sum += weight * value;
    }
    return weights === 0 ? null : sum / weights;
  };

function findingRules(
  { findings }: Policy,
  { id, mandatory }: Policy["requirements"][number],
): RuleProperties[] {
  const fact = requirementFact(id);
  const rule = (type: string, ...all: NestedCondition[]) => ({
    event: { type, params: { id } },
    conditions: { all },
  });
  const major = rule("major", below(fact, findings.majorBelow));
  return [
    ...(mandatory ? [major] : []),
    rule("minor", from(fact, mandatory ? findings.majorBelow : 0), below(fact, findings.minorBelow)),
    rule("opportunity", from(fact, findings.minorBelow), below(fact, 1)),
    rule("none", from(fact, 1)),
  ];
}

function gateRule(gate: Policy["gates"][number]): RuleProperties {
  const any = gate.requirements.map((id) => below(requirementFact(id), gate.min));
  return { event: { type: "gate", params: { id: gate.id } }, conditions: { any } };
}

function bandRule(
  policy: Policy,
  band: Policy["bands"][number],
  asked: Policy["requirements"],
): RuleProperties {
  const demands = [
    ...policy.gates
      .filter(({ stage }) => band.gates.includes(stage))
      .flatMap(({ requirements, min }) => requirements.map((id) => ({ id, min }))),
    ...asked.flatMap(({ id, mandatory }) =>
      mandatory && band.clauseItemsMin !== undefined ? [{ id, min: band.clauseItemsMin }] : [],
    ),
  ];
  const unmet = demands.map(({ id, min }) => below(requirementFact(id), min));
  const all = [from("overall", band.min / 100), ...(unmet.length > 0 ? [{ not: { any: unmet } }] : [])];
  return { event: { type: "band", params: { id: band.id } }, conditions: { all } };
}

/**
 * The policy of a gap assessment for json-rules-engine: values, requirements, parts and the whole are calculated facts;
 * findings, gates and bands are rules. It does less than `score` (no bounds, groups, traces, lenses or gaps), and
 * building the engine and branching happen before it is timed: all in its favour.
 */
export function rulesFor({ definition, policy, answers }: ScoreInput): () => Promise<Judgement> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  // Thresholds compare what is shown, percent with two decimals; what does not apply is below nothing and from nothing.
  engine.addOperator<MaybeNumber, number>("below", (a, b) => a !== null && percent(a) < percent(b));
  engine.addOperator<MaybeNumber, number>("from", (a, b) => a !== null && percent(a) >= percent(b));
  const visible = visibleQuestions(definition.sections, answers);
  const measured = new Map<string, Share[]>();
  for (const question of questionsOf(definition)) {
    if (!("measures" in question) || !question.measures || !visible.has(question.id)) continue;
    const fact = `value ${question.id}`;
    engine.addFact(fact, async (_: unknown, almanac: Almanac) => {
      const answer = await almanac.factValue<Answer | undefined>(question.id);
      if (answer === undefined || answer.value === NOT_APPLICABLE) return null;
      return worthOf(question, answer.value, { policy, evidenced: Boolean(answer.evidence) })?.value ?? null;
    });
    for (const { requirement, weight } of question.measures)
      measured.set(requirement, [...(measured.get(requirement) ?? []), { weight, fact }]);
  }
  const asked = policy.requirements.filter(({ id }) => measured.has(id));
  for (const { id } of asked) engine.addFact(requirementFact(id), meanOf(measured.get(id) ?? []));
  for (const part of policy.parts) {
    const within = asked.filter((requirement) => requirement.part === part.id);
    const shares = within.map(({ id, weight }) => ({ weight, fact: requirementFact(id) }));
    engine.addFact(`part ${part.id}`, meanOf(shares));
  }
  engine.addFact("overall", meanOf(policy.parts.map(({ id, weight }) => ({ weight, fact: `part ${id}` }))));
  for (const requirement of asked) for (const rule of findingRules(policy, requirement)) engine.addRule(rule);
  for (const gate of policy.gates) engine.addRule(gateRule(gate));
  for (const band of policy.bands) engine.addRule(bandRule(policy, band, asked));
  return async function judge() {
    const { events, almanac } = await engine.run(answers);
    const idsOf = (type: string) => events.filter((e) => e.type === type).map((e) => String(e.params?.id));
    const reached = new Set(idsOf("band"));
    const findings = ["major", "minor", "opportunity", "none"].flatMap((kind) =>
      idsOf(kind).map((id) => [id, kind] as const),
    );
    return {
      score: percent((await almanac.factValue<MaybeNumber>("overall")) ?? 0),
      band: policy.bands.findLast(({ id }) => reached.has(id))?.id ?? "",
      findings: Object.fromEntries(findings),
      failed: idsOf("gate").sort(),
    };
  };
}
