import { describe, expect, it } from "vitest";
import { askedQuestions, missingAnswers } from "../../worker/contract/answer-check.ts";
import type { Answers, AnswerValue } from "../../worker/contract/answers.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import { carryAcross } from "../../worker/core/carry-across.ts";
import { demandedVersion, diffDefinitions } from "../../worker/core/diff-definitions.ts";
import { score } from "../../worker/core/score.ts";
import { answersOf, SCOPE } from "../support/audit-scope.ts";
import { impactDefinition } from "../support/impact.ts";
import {
  answersTo,
  FURTHER,
  linkedImpact,
  linkedScope,
  maturityAt,
  quickCheck,
  quickCheckBefore,
  quickDigest,
  quickDigestBefore,
  quickPolicy,
  quickPolicyDigest,
} from "../support/quick-check.ts";

const questionsOf = ({ sections }: Definition): Question[] => sections.flatMap(({ questions }) => questions);
const idsOf = (definition: Definition) => questionsOf(definition).map(({ id }) => id);
const question = (definition: Definition, id: string): Question => {
  const found = questionsOf(definition).find((one) => one.id === id);
  if (!found) throw new Error(`${definition.slug} does not ask ${id}`);
  return found;
};

/** Every question that is asked ahead, or was asked before already, and the one that takes its answer. */
const LINKS = {
  [linkedScope.slug]: {
    definition: linkedScope,
    links: {
      "organisation.role": "scope.roles",
      "organisation.systems": "scope.systems",
      "audit.people": "people.ai",
      "audit.sites": "sites.further",
      "audit.sites-alike": "sites.alike",
      "audit.maturity": "system.maturity",
      "audit.certificates": "system.certificates",
      "audit.integration": "system.integration",
      "audit.start": "dates.stage-1",
    },
  },
  [linkedImpact.slug]: {
    definition: linkedImpact,
    links: {
      "screening.system": "system.name",
      "screening.prohibited": "screening.prohibited",
      "screening.areas": "screening.areas",
      "screening.decides": "screening.decides",
      "screening.people": "screening.people",
      "screening.special": "screening.special",
      "screening.personal": "screening.personal",
      "screening.transparency": "screening.transparency",
    },
  },
};
const rows = Object.values(LINKS).flatMap(({ definition, links }) =>
  Object.entries(links).map(([from, to]) => ({ definition, slug: definition.slug, from, to })),
);

/** What makes sure that a question is asked. */
const ASKED: Record<string, AnswerValue> = {
  "further.topics": ["audit", "screening"],
  "audit.sites": 2,
  "audit.certificates": ["iso27001"],
};
const carriedTo = (definition: Definition, values: Record<string, AnswerValue>) =>
  Object.fromEntries(
    [...carryAcross(definition, [{ definition: quickCheck, answers: answersOf(values) }])].map(
      ([id, { answer }]) => [id, answer.value],
    ),
  );

describe("what the quick check asks ahead", () => {
  it("is in the table, all of it", () => {
    for (const { id, ahead, questions } of quickCheck.sections) {
      if (ahead === undefined) continue;
      const linked = Object.keys(LINKS[ahead]?.links ?? {});
      expect(
        questions.map((one) => one.id).filter((one) => !linked.includes(one)),
        id,
      ).toEqual([]);
    }
    expect(quickCheck.sections.flatMap(({ ahead }) => ahead ?? [])).toEqual(Object.keys(LINKS));
  });

  it.each(rows)("$from is answered in $slug, too, as $to: with every answer that there is", (row) => {
    const asked = question(quickCheck, row.from);
    const given = answersTo(asked);
    expect(given.length).toBeGreaterThan(0);
    for (const value of given) {
      const carried = carriedTo(row.definition, { ...ASKED, [row.from]: value });
      expect(carried[row.to], JSON.stringify(value)).toEqual(value);
    }
  });

  /** What the quick check has always asked offers less, and limits otherwise. */
  const NARROWER: Record<string, readonly string[]> = {
    "organisation.role": ["unknown"],
    "organisation.systems": [],
  };
  it.each(rows)("$from offers what $to of $slug offers, in the same order", ({ definition, from, to }) => {
    const [here, there] = [question(quickCheck, from), question(definition, to)];
    const optionsOf = (one: Question) =>
      "options" in one ? one.options.map((option) => ({ ...option, text: "" })) : [];
    const more = NARROWER[from] ?? [];
    expect(here.type).toBe(there.type);
    expect(optionsOf(here)).toEqual(
      optionsOf(there).filter((option) => !("id" in option && more.includes(option.id))),
    );
    const limits = ({ min, max, integer, unit, maxLength }: Record<string, unknown>) => ({
      min,
      max,
      integer,
      unit,
      maxLength,
    });
    if (!(from in NARROWER)) expect(limits(here)).toEqual(limits(there));
  });

  it("arrives whole: nothing that was told is left behind, and nothing is made up", () => {
    const told = { ...FURTHER, "organisation.role": ["user"], "organisation.systems": 4 };
    for (const { definition, links } of Object.values(LINKS)) {
      expect(carriedTo(definition, told)).toEqual(
        Object.fromEntries(
          Object.entries(links).map(([from, to]) => [to, (told as Record<string, AnswerValue>)[from]]),
        ),
      );
    }
  });

  it("is left behind once its topic was declined", () => {
    const declined = { ...FURTHER, "further.topics": ["neither"] };
    expect(carriedTo(linkedScope, declined)).toEqual({});
    expect(carriedTo(linkedImpact, declined)).toEqual({});
  });

  it("of an audit's scope is taken from there in turn; one system's screening is not, for it may be another's", () => {
    const known = answersOf({
      "scope.roles": ["user"],
      "scope.systems": 7,
      "people.ai": 12,
      "sites.further": 2,
      "sites.alike": "no",
      "system.maturity": "cycle",
      "system.certificates": ["iso9001"],
      "system.integration": "fully",
      "dates.stage-1": "2027-03-01",
    });
    const carried = carryAcross(quickCheck, [{ definition: linkedScope, answers: known }]);
    expect([...carried.keys()].sort()).toEqual(Object.keys(LINKS["audit-scope"]?.links ?? {}).sort());
    const screened = answersOf({ "screening.areas": ["work"], "system.name": "CV ranking" });
    expect(carryAcross(quickCheck, [{ definition: linkedImpact, answers: screened }]).size).toBe(0);
  });
});

describe("the quick check's version that asks ahead", () => {
  const scored = (definition: Definition, digest: string, answers: Answers) => {
    const { pinned: _, ...result } = score({
      definition,
      definitionDigest: digest,
      policy: quickPolicy,
      policyDigest: quickPolicyDigest,
      answers,
    });
    return result;
  };
  const roles = answersOf({ "organisation.role": ["user", "producer"], "organisation.size": "from-50" });

  it("is a minor one, and those that take its answers change by links and words alone", () => {
    const changes = (before: Definition, after: Definition) =>
      [...new Set(diffDefinitions(before, after).map(({ message }) => message))].sort();
    const links = "links to other questionnaires changed";
    expect(demandedVersion("2.0.0", diffDefinitions(quickCheckBefore, quickCheck))).toBe("2.1.0");
    expect(changes(impactDefinition, linkedImpact)).toEqual([links]);
    expect(changes(SCOPE, linkedScope)).toEqual([links, "translation changed", "wording changed"]);
  });

  it.each([0, 1, 2, 3, 4])(
    "comes to the same result at level %i, with all of it answered and with none",
    (level) => {
      const answers = { ...roles, ...maturityAt(level) };
      const before = scored(quickCheckBefore, quickDigestBefore, answers);
      expect(scored(quickCheck, quickDigest, answers)).toEqual(before);
      expect(scored(quickCheck, quickDigest, { ...answers, ...answersOf(FURTHER) })).toEqual(before);
      expect(before.requirements.length).toBeGreaterThan(20);
    },
  );

  it("asks whoever declines, or skips it, one question more than before", () => {
    const answers = { ...roles, ...maturityAt(2) };
    const asked = (more: Record<string, AnswerValue>) =>
      askedQuestions(quickCheck.sections, { ...answers, ...answersOf(more) }).map(({ id }) => id);
    const before = askedQuestions(quickCheckBefore.sections, answers).map(({ id }) => id);
    expect(asked({})).toEqual([...before, "further.topics"]);
    expect(asked({ "further.topics": ["neither"] })).toEqual([...before, "further.topics"]);
  });

  it("holds nobody up: whoever opened both topics may hand in without answering either", () => {
    const required = (definition: Definition, answers: Answers) =>
      missingAnswers(definition.sections, answers);
    const opened = answersOf({ "further.topics": ["audit", "screening"] });
    expect(required(quickCheck, opened)).toEqual(required(quickCheckBefore, {}));
  });

  it("asks all that it asked before, in the same order", () => {
    const before = idsOf(quickCheckBefore);
    expect(idsOf(quickCheck).slice(0, before.length)).toEqual(before);
  });
});
