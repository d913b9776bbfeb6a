import type { Answer, Answers, Row } from "../contract/answers.ts";
import type { AnyReport } from "../contract/kinds.ts";
import { rowsOf } from "../contract/references.ts";
import { textOf } from "./impact-answers.ts";

/** The register of AI systems in the gap assessment, by id: ids are for life. */
const REGISTER = "systems.register";

/** Whether an assessment asked for the list at all; told from the report, which costs nothing. */
export const asksForSystems = ({ asked }: Pick<AnyReport, "asked">): boolean =>
  asked.some(({ questions }) => questions.some(({ id }) => id === REGISTER));

export type ListedSystem = { name: string; row: Row };

/** The systems that an assessment lists, each name once; a retired one needs no assessment any more. */
export function systemsIn(answers: Answers): ListedSystem[] {
  const found = new Map<string, Row>();
  for (const row of rowsOf(answers, REGISTER)) {
    const name = textOf(row, "name");
    if (name !== "" && textOf(row, "stage") !== "retired" && !found.has(name)) found.set(name, row);
  }
  return [...found].map(([name, row]) => ({ name, row }));
}

const ROLES: Record<string, string> = { provider: "provider", producer: "provider", user: "deployer" };
const STAGES: Record<string, string> = { idea: "idea", "in-development": "building", "in-use": "in-use" };

/** What a row says already, as answers of an impact assessment. */
export function prefillFrom({ name, row }: ListedSystem): Record<string, Answer> {
  const role = ROLES[textOf(row, "role")];
  const stage = STAGES[textOf(row, "stage")];
  const purpose = textOf(row, "purpose");
  return {
    "system.name": { value: name },
    ...(purpose ? { "purpose.intended": { value: purpose } } : {}),
    ...(role ? { "screening.roles": { value: [role] } } : {}),
    ...(stage ? { "system.stage": { value: stage } } : {}),
  };
}
