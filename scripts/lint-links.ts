import type { Definition } from "../worker/contract/definition-schema.ts";
import { placesIn } from "../worker/core/definition-check.ts";
import { compareVersions } from "../worker/core/semver.ts";
import type { CompiledDefinition } from "./lint-compile.ts";
import type { Hit } from "./lint-source.ts";

const questionsIn = ({ sections }: Definition) => sections.flatMap(({ questions }) => questions);

const versionsOf = (slug: string, all: readonly CompiledDefinition[]): Definition[] =>
  all
    .map(({ value }) => value)
    .filter((value) => value.slug === slug)
    .sort((a, b) => compareVersions(b.version, a.version));

/** A link that leads nowhere asks people again, and nobody is told. It may lead to what an older version asked. */
const findDangling = ({ value }: CompiledDefinition, all: readonly CompiledDefinition[]): Hit[] =>
  placesIn(value).questions.flatMap(({ question, path }) =>
    (question.sameAs ?? []).flatMap((link, i) => {
      const there = versionsOf(link.questionnaire, all).flatMap(questionsIn);
      return there.some(({ id }) => id === link.question)
        ? []
        : [
            {
              path: [...path, "sameAs", i],
              code: "same_as_unknown",
              message: `No version of ${link.questionnaire} asks ${JSON.stringify(link.question)}.`,
            },
          ];
    }),
  );

/** What is asked ahead is asked for nothing unless the questionnaire that it is for takes the answer. */
const findUntaken = ({ value }: CompiledDefinition, all: readonly CompiledDefinition[]): Hit[] =>
  value.sections.flatMap(({ ahead, questions }, s) => {
    if (ahead === undefined) return [];
    const [latest] = versionsOf(ahead, all);
    if (!latest) {
      return [
        {
          path: ["sections", s, "ahead"],
          code: "ahead_unknown",
          message: `There is no questionnaire ${ahead}.`,
        },
      ];
    }
    const taken = new Set(
      questionsIn(latest)
        .flatMap(({ sameAs = [] }) => sameAs)
        .filter(({ questionnaire }) => questionnaire === value.slug)
        .map(({ question }) => question),
    );
    return questions.flatMap(({ id }, q) =>
      taken.has(id)
        ? []
        : [
            {
              path: ["sections", s, "questions", q],
              code: "ahead_unlinked",
              message: `No question of ${ahead} ${latest.version} has it in sameAs.`,
            },
          ],
    );
  });

/** What a questionnaire says of other questionnaires that is not so. */
export const findBrokenLinks = (one: CompiledDefinition, all: readonly CompiledDefinition[]): Hit[] => [
  ...findDangling(one, all),
  ...findUntaken(one, all),
];
