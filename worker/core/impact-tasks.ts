import type { FilledRegister, ImpactReport, ImpactTask } from "../contract/impact-report.ts";
import type { ImpactResult, Missing, Unknown } from "../contract/impact-result.ts";

type Input = Pick<ImpactReport, "result" | "registers" | "titles" | "conditions">;

const quoted = (name: string) => `“${name}”`;

/** A cell by its column and its row's first cell, which is what rows are called by. */
function cellTitle(registers: readonly FilledRegister[], { question, row, column }: Unknown): string {
  const register = registers.find((one) => one.question === question);
  const title = register?.columns.find(({ id }) => id === column)?.title ?? "";
  const name = row === null ? null : register?.rows[row]?.[0];
  return name ? `${title} (${quoted(name)})` : title;
}

const missingTasks: {
  [R in Missing["reason"]]: (one: Extract<Missing, { reason: R }>, input: Input) => ImpactTask[];
} = {
  answer: ({ question }, { titles }) => [{ code: "answer", about: titles.questions[question] ?? question }],
  no_harm_rated: (_, { titles }) => [{ code: "rate_party", about: titles.depth }],
  party_unrated: ({ party }) => [{ code: "rate_party", about: quoted(party) }],
  party_unknown: ({ row }, { result }) => [
    { code: "rate_party", about: quoted(result.rows[row]?.name ?? "") },
  ],
  cell: ({ row }, { result }) => [{ code: "find_out", about: quoted(result.rows[row]?.name ?? "") }],
};

const unshown = (measures: ImpactResult["measures"]): ImpactTask[] =>
  measures.flatMap(({ counts, name }): ImpactTask[] => {
    if (counts === "no_evidence") return [{ code: "name_evidence", about: quoted(name) }];
    return counts === "not_working" ? [{ code: "put_to_work", about: quoted(name) }] : [];
  });

/** What would make the assessment whole or the level lower, in the order in which it hurts. Advice, so not for all. */
export function tasksOf(input: Input): ImpactTask[] {
  const { result, registers, titles, conditions } = input;
  return [
    ...result.missing.flatMap((one) => {
      const tasks = missingTasks[one.reason] as (m: Missing, i: Input) => ImpactTask[];
      return tasks(one, input);
    }),
    ...result.unknown.map(
      (one): ImpactTask => ({
        code: "find_out",
        about: one.column === null ? (titles.questions[one.question] ?? "") : cellTitle(registers, one),
      }),
    ),
    ...unshown(result.measures),
    ...(result.fundamental_rights?.elements ?? [])
      .filter(({ missing }) => missing.length > 0)
      .map(({ id }): ImpactTask => ({ code: "add_element", about: titles.elements[id] ?? id })),
    ...conditions
      .filter(({ status }) => status === "open")
      .map(({ text }): ImpactTask => ({ code: "fulfil", about: text })),
  ];
}
