import type { Condition } from "../contract/condition.ts";
import type { Question } from "../contract/definition-schema.ts";
import { FACTORS } from "../contract/impact-factors.ts";
import type { ImpactPolicy } from "../contract/impact-policy-schema.ts";
import { impossibleValues } from "./check-branching.ts";
import { measuresOf } from "./check-measuring.ts";
import { conditionsOf } from "./compile-impact-policy.ts";
import { type DefinitionCheck, faultAt, quoted } from "./definition-check.ts";
import type { Fault } from "./fault.ts";

type Column = Extract<Question, { type: "register" }>["columns"][number];
type Wanted = { column: string; types: Column["type"][]; options?: readonly string[] };

const partsOf = (condition: Condition): Condition[] =>
  "question" in condition ? [condition] : [condition.of].flat().flatMap(partsOf);

/** The registers that the policy reads, with what it needs of their columns. */
function registersOf({ rows, parties, measures, scales }: ImpactPolicy): Map<string, Wanted[]> {
  const scale = FACTORS.map((factor) => ({
    column: rows.factors[factor],
    types: ["choice" as const],
    options: Object.keys(scales[factor]),
  }));
  return new Map([
    [
      rows.question,
      [
        { column: rows.name, types: ["text"] },
        { column: rows.party, types: ["reference"] },
        { column: rows.dimension, types: ["choice"] },
        { column: rows.effect, types: ["choice"], options: [rows.harm] },
        ...scale,
      ],
    ],
    [
      parties.question,
      [
        { column: parties.name, types: ["text"] },
        { column: parties.vulnerable, types: ["choices"], options: [parties.none] },
      ],
    ],
    [
      measures.question,
      [
        { column: measures.name, types: ["text"] },
        { column: measures.impacts, types: ["reference"] },
        { column: measures.factor, types: ["choice"], options: FACTORS },
        { column: measures.steps, types: ["choice"], options: Object.keys(measures.worth) },
        { column: measures.status, types: ["choice"], options: measures.working },
        { column: measures.evidence, types: ["text"] },
        { column: measures.owner, types: ["text"] },
        { column: measures.due, types: ["date"] },
      ],
    ],
  ]);
}

const inPolicy = (message: string): Fault => faultAt(["policy"], "policy_unmet", message);

/** What the policy reads is asked: its registers and columns, its questions, and the values that its rules look for. */
export const impactChecks: DefinitionCheck<ImpactPolicy>[] = [
  ({ policy, places }) =>
    [...registersOf(policy)].flatMap(([id, wanted]) => {
      const register = places.byId.get(id);
      if (register?.type !== "register") return [inPolicy(`The policy needs a register ${quoted(id)}.`)];
      return wanted.flatMap(({ column, types, options }) => {
        const found = register.columns.find((one) => one.id === column);
        if (!found || !types.includes(found.type)) {
          return [
            inPolicy(`The policy needs ${quoted(id)} to have a column ${quoted(column)} (${types.join()}).`),
          ];
        }
        const offered = "options" in found ? found.options.map((option) => option.id) : [];
        return (options ?? [])
          .filter((option) => !offered.includes(option))
          .map((option) => inPolicy(`The policy needs ${quoted(column)} to offer ${quoted(option)}.`));
      });
    }),
  // An answer without a value on the scale would be taken for an unknown one, unsaid.
  ({ policy, places }) =>
    FACTORS.flatMap((factor) => {
      const register = places.byId.get(policy.rows.question);
      const columns = register?.type === "register" ? register.columns : [];
      const column = columns.find(({ id }) => id === policy.rows.factors[factor]);
      if (column?.type !== "choice") return [];
      return column.options
        .filter(({ id }) => policy.scales[factor][id] === undefined)
        .map(({ id }) => inPolicy(`The policy has no value for ${quoted(id)} of ${factor}.`));
    }),
  ({ policy, places }) => {
    const { about, fundamentalRights, contradictions, depths } = policy;
    const ids = [
      about.name,
      about.owner,
      ...depths.flatMap(({ asked }) => asked ?? []),
      ...fundamentalRights.elements.flatMap(({ questions }) => questions),
      ...contradictions.flatMap(({ questions }) => questions),
    ];
    return [...new Set(ids)]
      .filter((id) => !places.byId.has(id))
      .map((id) => inPolicy(`The policy needs a question ${quoted(id)}.`));
  },
  ({ policy, definition }) =>
    definition.sections.some(({ id }) => id === policy.about.approval)
      ? []
      : [inPolicy(`The policy needs a section ${quoted(policy.about.approval)}.`)],
  ({ policy, places }) =>
    conditionsOf(policy).flatMap(({ name, condition }) =>
      partsOf(condition).flatMap((part) => {
        if (!("question" in part)) return [];
        const question = places.byId.get(part.question);
        if (!question) return [inPolicy(`${name}: there is no ${quoted(part.question)}.`)];
        return impossibleValues(part, question).map((value) =>
          inPolicy(`${name}: no answer to ${quoted(part.question)} can be ${JSON.stringify(value)}.`),
        );
      }),
    ),
  ({ places }) =>
    places.questions
      .filter(({ question }) => measuresOf(question).length > 0 || question.type === "maturity")
      .map(({ path }) => faultAt(path, "measures_unsupported", "Nothing is measured in percent here.")),
];
