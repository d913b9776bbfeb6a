import type { Answers } from "../contract/answers.ts";
import type { Definition } from "../contract/definition-schema.ts";
import { type AnyAhead, type AnyPolicy, kindOf } from "../contract/kinds.ts";
import { visibleQuestions } from "../contract/visibility.ts";
import { type Carried, carryAcross, type Earlier } from "./carry-across.ts";
import { questionsById } from "./carry-homes.ts";
import type { Told } from "./kind-rules.ts";
import { localiseAnyPolicy, rulesOf } from "./kinds.ts";
import { localise, nearestLocale } from "./localise.ts";
import { answerInWords } from "./report-answers.ts";

/** The questionnaires that something was answered ahead for, in the order of the sections. */
export function askedAhead({ sections }: Definition, answers: Answers): string[] {
  const visible = visibleQuestions(sections, answers);
  const isAnswered = ({ id }: { id: string }) => visible.has(id) && Object.hasOwn(answers, id);
  return [
    ...new Set(sections.flatMap(({ ahead, questions }) => (questions.some(isAnswered) ? (ahead ?? []) : []))),
  ];
}

type Edition = { definition: Definition; digest: string; policy: AnyPolicy; policyDigest: string };

/** In the words of the questionnaire that asked, for that is what the respondent read. */
function toldIn({ definition }: Earlier, carried: ReadonlyMap<string, Carried>, locale: string): Told {
  const asked = questionsById(localise(definition, nearestLocale(definition, locale)));
  return new Map(
    [...carried].flatMap(([id, { answer, from }]) => {
      const question = asked.get(from.question);
      return question
        ? [[id, { text: question.text, answered: answerInWords(question, answer, locale) }] as const]
        : [];
    }),
  );
}

/**
 * What answers that were asked ahead tell of another questionnaire, by that one's own rules; null where none of them
 * arrives there. What arrives besides, because both have always asked it, tells along with them.
 */
export function tellAhead(there: Edition, earlier: Earlier, locale: string): AnyAhead | null {
  const { definition, policy } = there;
  const carried = carryAcross(definition, [earlier]);
  const ahead = new Set(
    earlier.definition.sections
      .filter((section) => section.ahead === definition.slug)
      .flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  if (![...carried.values()].some(({ from }) => ahead.has(from.question))) return null;
  const spoken = nearestLocale(definition, locale);
  return rulesOf(kindOf(policy)).ahead({
    definition: localise(definition, spoken),
    definitionDigest: there.digest,
    policy: localiseAnyPolicy(policy, spoken),
    policyDigest: there.policyDigest,
    answers: Object.fromEntries([...carried].map(([id, { answer }]) => [id, answer])),
    told: toldIn(earlier, carried, locale),
  });
}
