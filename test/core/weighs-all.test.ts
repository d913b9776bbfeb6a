import { expect, test } from "vitest";
import { weighsAll } from "../../worker/core/check-measuring.ts";
import { definition, policy } from "../support/samples.ts";

test("a policy can score a questionnaire whose every measured requirement it weighs, under the same standard", () => {
  expect(weighsAll(policy, definition)).toBe(true);
  expect(weighsAll({ ...policy, standard: "another" }, definition)).toBe(false);
  for (const { id } of policy.requirements.filter(({ id }) =>
    JSON.stringify(definition).includes(`"requirement":"${id}"`),
  )) {
    const requirements = policy.requirements.filter((one) => one.id !== id);
    expect(weighsAll({ ...policy, requirements }, definition), id).toBe(false);
  }
});
