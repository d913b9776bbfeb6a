import type { ScopePolicy } from "../contract/audit-time-schema.ts";
import type { Definition, Question } from "../contract/definition-schema.ts";
import { FACT, ROLES, tellsFacts, UNKNOWN_OPTION } from "./audit-facts.ts";
import { type DefinitionCheck, faultAt, type Path, placesIn, quoted } from "./definition-check.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Fault } from "./fault.ts";

type Telling = { question: Question; fact: string; path: Path };

/** What a policy reads a fact as. */
type Reading = { as: "count" | "roles" } | { as: "grade"; grades: readonly string[] };

const COUNTABLE: readonly Question["type"][] = ["number", "register", "choices", "boolean"];
const GRADABLE: readonly Question["type"][] = ["choice", "choices", "boolean"];

function readingsOf({ reductions, additions, integration }: ScopePolicy, fact: string): Reading[] {
  const fixed: Record<string, Reading> = {
    [FACT.people]: { as: "count" },
    [FACT.everybody]: { as: "count" },
    [FACT.sites]: { as: "count" },
    [FACT.roles]: { as: "roles" },
    [FACT.alike]: { as: "grade", grades: ["yes", "no"] },
    [FACT.integration]: { as: "grade", grades: Object.keys(integration.grades) },
  };
  const own = Object.hasOwn(fixed, fact) ? fixed[fact] : undefined;
  const effects = [...reductions.items, ...additions].filter((effect) => effect.fact === fact);
  return [
    ...(own === undefined ? [] : [own]),
    ...effects.map(
      (effect): Reading =>
        "grades" in effect ? { as: "grade", grades: Object.keys(effect.grades) } : { as: "count" },
    ),
  ];
}

/** What one may answer, as the estimate reads it; "I do not know" is no grade. */
function gradesOf(question: Question): string[] {
  if (question.type !== "choice") return ["yes", "no"];
  return question.options.map(({ id }) => id).filter((id) => id !== UNKNOWN_OPTION);
}

const rolesIn = (question: Question): string[] =>
  question.type === "choices"
    ? question.options.filter(({ alone }) => alone !== true).map(({ id }) => id)
    : [];

function misread({ question, path, fact }: Telling, reading: Reading): Fault[] {
  const types = reading.as === "count" ? COUNTABLE : reading.as === "grade" ? GRADABLE : ["choices"];
  if (!(types as readonly string[]).includes(question.type)) {
    const message = `A question of this type can not tell ${quoted(fact)} as the policy reads it.`;
    return [faultAt([...path, "tells"], "fact_type", message)];
  }
  const known: readonly string[] = reading.as === "grade" ? reading.grades : ROLES;
  const given = reading.as === "count" ? [] : reading.as === "grade" ? gradesOf(question) : rolesIn(question);
  return given
    .filter((id) => !known.includes(id))
    .map((id) => faultAt([...path, "tells"], "fact_answer_unknown", `The policy knows no ${quoted(id)}.`));
}

function tellingsIn(definition: Definition): Telling[] {
  return placesIn(definition).questions.flatMap(({ question, path }) =>
    question.tells === undefined ? [] : [{ question, fact: question.tells, path }],
  );
}

/** What is told can be read: else an answer would count for nothing, and nobody would notice. */
const misreadings = (policy: ScopePolicy, definition: Definition): Fault[] =>
  tellingsIn(definition).flatMap((telling) =>
    readingsOf(policy, telling.fact).flatMap((reading) => misread(telling, reading)),
  );

/** Whether a policy reads every answer that tells one of its facts. Facts that nobody asks about are unknown to it. */
export const readsAll = (policy: ScopePolicy, definition: Definition): boolean =>
  misreadings(policy, definition).length === 0;

/** Without these two there is no estimate worth the name. */
const NEEDED = [FACT.people, FACT.roles];

export const tellingChecks: DefinitionCheck<ScopePolicy>[] = [
  ({ definition }) =>
    tellingsIn(definition)
      .filter(({ question }) => !tellsFacts(question.type))
      .map(({ path, question }) =>
        faultAt([...path, "tells"], "fact_type", `A question of type ${question.type} tells no fact.`),
      ),
  ({ definition }) => {
    const all = tellingsIn(definition);
    return duplicatesIn(all.map(({ fact }) => fact)).map(({ index, value }) =>
      faultAt([...(all[index]?.path ?? []), "tells"], "fact_duplicate", `${quoted(value)} is told before.`),
    );
  },
  ({ definition }) => {
    const told = new Set(tellingsIn(definition).map(({ fact }) => fact));
    return NEEDED.filter((fact) => !told.has(fact)).map((fact) =>
      faultAt(["sections"], "fact_missing", `No question tells ${quoted(fact)}.`),
    );
  },
  ({ definition, policy }) => misreadings(policy, definition),
];
