import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import type { Definition } from "../../worker/contract/definition-schema.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import { closeGaps } from "../../worker/core/close-gaps.ts";
import { score } from "../../worker/core/score.ts";
import { policies, questionsOf, withAnswers } from "../support/arbitraries.ts";

const scored = (definition: Definition, policy: Policy, answers: Answers) =>
  score({ definition, definitionDigest: "sha256:d", policy, policyDigest: "sha256:p", answers });

test("supposing what is no question of the questionnaire changes nothing", () => {
  fc.assert(
    fc.property(withAnswers(), policies, ({ definition, answers }, policy) => {
      const same = closeGaps(definition, policy, answers, ["no.such-question", "constructor"]);
      expect(scored(definition, policy, same)).toEqual(scored(definition, policy, answers));
    }),
  );
});

test("where nothing branches, every further step that is supposed done keeps the low bound or raises it", () => {
  fc.assert(
    fc.property(withAnswers({ branching: false }), policies, ({ definition, answers }, policy) => {
      const ids = questionsOf(definition).map((question) => question.id);
      let low = scored(definition, policy, answers).readiness.low;
      for (let count = 1; count <= ids.length; count++) {
        const closed = closeGaps(definition, policy, answers, ids.slice(0, count));
        const next = scored(definition, policy, closed).readiness.low;
        expect(next).toBeGreaterThanOrEqual(low - 0.01);
        low = next;
      }
    }),
  );
});

test("with every question closed, each is worth the most it can be", () => {
  fc.assert(
    fc.property(withAnswers({ branching: false, closable: true }), ({ definition, answers }) => {
      const ids = questionsOf(definition).map((question) => question.id);
      const policy = fc.sample(policies, { numRuns: 1, seed: 7 })[0] as Policy;
      const best = policy.levels[5] ?? 1;
      const { requirements } = scored(definition, policy, closeGaps(definition, policy, answers, ids));
      for (const { score: reached } of requirements) {
        if (reached !== null) expect(reached).toBeGreaterThanOrEqual(Math.min(best, 1) * 100 - 0.01);
      }
    }),
  );
});
