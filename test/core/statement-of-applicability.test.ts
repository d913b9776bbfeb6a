import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import type { SoaRow } from "../../worker/contract/soa.ts";
import { visibleQuestions } from "../../worker/contract/visibility.ts";
import { score } from "../../worker/core/score.ts";
import { statementOfApplicability } from "../../worker/core/statement-of-applicability.ts";
import { questionsOf, withAnswers } from "../support/arbitraries.ts";
import { definition, policy } from "../support/samples.ts";

const CONTROLS = policy.requirements.filter(({ mandatory }) => !mandatory).map(({ id }) => id);

function statement(answers: Answers, of: Definition = definition): SoaRow[] {
  const pinned = { definitionDigest: "sha256:d", policyDigest: "sha256:p" };
  const result = score({ definition: of, policy, answers, ...pinned });
  return statementOfApplicability({ definition: of, policy, answers, result, locale: "en" });
}

function rowOf(control: string, answers: Answers, of?: Definition): SoaRow {
  const row = statement(answers, of).find((one) => one.control === control);
  if (row === undefined) throw new Error(`no row for ${control}`);
  return row;
}

const measures = (question: object, control: string) =>
  "measures" in question && JSON.stringify(question.measures).includes(`"${control}"`);

const asked: Answers = { "org.systems": { value: 1 }, "org.builds": { value: true } };

describe("whatever was answered", () => {
  const rowsOf = withAnswers().map(({ definition: of, answers }) => ({
    of,
    answers,
    rows: statement(answers, of),
  }));

  test("every control of the policy has one row, in the policy's order", () => {
    fc.assert(
      fc.property(rowsOf, ({ rows }) => {
        expect(rows.map((row) => row.control)).toEqual(CONTROLS);
      }),
    );
  });

  test("only what does not apply has reasons, and only what applies has a known status", () => {
    fc.assert(
      fc.property(rowsOf, ({ rows }) => {
        for (const { applicability, justifications, status } of rows) {
          expect(status === null).toBe(applicability === "not_applicable");
          if (applicability !== "not_applicable") expect(justifications).toEqual([]);
          if (applicability === "undecided") expect(status).toBe("unknown");
        }
      }),
    );
  });

  test("a control applies only where a question about it was asked and answered", () => {
    fc.assert(
      fc.property(rowsOf, ({ of, answers, rows }) => {
        const visible = visibleQuestions(of.sections, answers);
        for (const { control } of rows.filter(({ applicability }) => applicability === "applicable")) {
          const about = questionsOf(of).filter((one) => measures(one, control) && visible.has(one.id));
          expect(about.some(({ id }) => Object.hasOwn(answers, id))).toBe(true);
        }
      }),
    );
  });

  test("what does not apply was answered so, or answers that were given hide every question about it", () => {
    fc.assert(
      fc.property(rowsOf, ({ of, answers, rows }) => {
        const visible = visibleQuestions(of.sections, answers);
        for (const row of rows.filter(({ applicability }) => applicability === "not_applicable")) {
          for (const { id } of questionsOf(of).filter((one) => measures(one, row.control))) {
            if (visible.has(id)) expect(answers[id]?.value).toBe("not_applicable");
            else expect(row.justifications.map(({ source }) => source)).toContain("generated");
          }
          for (const reason of row.justifications) {
            if (reason.source === "respondent") continue;
            expect(reason.because.length).toBeGreaterThan(0);
            for (const { question } of reason.because) {
              expect(visible.has(question) && Object.hasOwn(answers, question)).toBe(true);
            }
          }
        }
      }),
    );
  });

  test("nothing is decided before anything is answered", () => {
    fc.assert(
      fc.property(withAnswers(), ({ definition: of }) => {
        for (const row of statement({}, of)) expect(row.applicability).toBe("undecided");
      }),
    );
  });

  test("what somebody answered to a hidden question is not told", () => {
    fc.assert(
      fc.property(withAnswers(), ({ definition: of, answers }) => {
        const visible = visibleQuestions(of.sections, answers);
        const told = Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => {
            const word = visible.has(id) ? "shown" : "SECRET";
            return [id, { ...answer, note: word, evidence: word }];
          }),
        );
        expect(JSON.stringify(statement(told, of))).not.toContain("SECRET");
      }),
    );
  });
});

describe("applicability", () => {
  test("a control that the questionnaire does not ask about is undecided", () => {
    expect(rowOf("A.2.3", asked)).toMatchObject({ applicability: "undecided", questions: [] });
  });

  test("a control whose question has no answer is undecided", () => {
    expect(rowOf("A.2.2", asked)).toMatchObject({ applicability: "undecided", questions: ["control"] });
  });

  test("a control hidden by a question that is still open is undecided, though scoring leaves it out", () => {
    expect(rowOf("A.5.2", { "org.builds": { value: true } }).applicability).toBe("undecided");
  });

  test("a control hidden by answers names each of them, in words and in their order", () => {
    const answers: Answers = {
      "org.size": { value: "few" },
      "org.builds": { value: false },
      "org.systems": { value: 1 },
      "org.when": { value: "2027-01-02" },
    };
    expect(rowOf("A.2.2", answers)).toMatchObject({
      applicability: "not_applicable",
      justifications: [
        {
          source: "generated",
          because: [
            { question: "org.size", text: "How many are you?", answered: "Few" },
            { question: "org.builds", answered: "No" },
            { question: "org.when", answered: "January 2, 2027" },
          ],
        },
      ],
    });
  });

  test("only the answer that hides it is named, not one that would have let it be asked", () => {
    const [reason] = rowOf("A.2.2", { ...asked, "org.systems": { value: 0 } }).justifications;
    expect(reason).toMatchObject({ because: [{ question: "org.systems", answered: "0 systems" }] });
  });

  test("a control answered with not applicable has the respondent's own reason", () => {
    const answers = { ...asked, control: { value: "not_applicable", note: " We buy nothing. " } };
    expect(rowOf("A.2.2", answers)).toMatchObject({
      applicability: "not_applicable",
      justifications: [{ source: "respondent", question: "control", text: "We buy nothing." }],
    });
  });
});

describe("status", () => {
  const levels = (given: (number | null)[]): SoaRow => {
    const [section] = definition.sections;
    const scope = definition.sections[1]?.questions[0];
    if (section === undefined || scope === undefined) throw new Error("the sample has changed");
    const questions = given.map((_, i) => ({
      ...scope,
      id: `q${i}`,
      measures: [{ requirement: "A.2.3", weight: i + 1 }],
    }));
    const answers = Object.fromEntries(
      given.flatMap((value, i) => (value === null ? [] : [[`q${i}`, { value, evidence: "A record" }]])),
    );
    const of = { ...definition, sections: [{ ...section, questions }] } as Definition;
    return rowOf("A.2.3", answers, of);
  };

  test.each([
    [[0], "not_started"],
    [[1], "informal"],
    [[2], "documented"],
    [[3], "operating"],
    [[4], "evidenced"],
    [[5], "improved"],
    [[5, 5, 2], "documented"],
    [[5, null], "unknown"],
    [[0, null], "not_started"],
    [[null], "unknown"],
  ])("answers of level %j are %s", (given, status) => {
    expect(levels(given).status).toBe(status);
  });

  test("a yes without levels tells no more than that it is done", () => {
    expect(rowOf("A.5.2", { ...asked, impact: { value: true } }).status).toBe("operating");
    expect(rowOf("A.5.2", { ...asked, impact: { value: false } }).status).toBe("not_started");
  });

  test("a claim that names no record is held where the policy holds it", () => {
    const [section, scope] = [definition.sections[0], definition.sections[1]?.questions[0]];
    const questions = [{ ...scope, id: "q", measures: [{ requirement: "A.2.3", weight: 1 }] }];
    const of = { ...definition, sections: [{ ...section, questions }] } as Definition;
    expect(rowOf("A.2.3", { q: { value: 5 } }, of)).toMatchObject({ status: "operating", evidence: [] });
    expect(rowOf("A.2.3", { q: { value: 5, evidence: "Log" } }, of)).toMatchObject({
      status: "improved",
      evidence: [{ question: "q", text: "Log" }],
    });
  });
});
