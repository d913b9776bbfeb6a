import { expect, test } from "vitest";
import { policySchema } from "../../worker/contract/policy-schema.ts";
import { compilePolicy } from "../../worker/core/compile-policy.ts";
import { policySource, standard, valueFrom, withValue } from "../support/samples.ts";

test("every requirement of the standard gets its place, its weight and whether it may be left out", () => {
  const { policy } = valueFrom(compilePolicy(policySource, standard));
  expect(policy.requirements.map((r) => [r.id, r.part, r.group, r.weight, r.mandatory])).toEqual([
    ["4.1", "clauses", "4", 2, true],
    ["4.2", "clauses", "4", 1, true],
    ["4.10", "clauses", "4", 1, true],
    ["5.2", "clauses", "5", 1, true],
    ["A.2.2", "annex-a", "A.2", 1, false],
    ["A.2.3", "annex-a", "A.2", 1, false],
    ["A.5.2", "annex-a", "A.5", 1, false],
  ]);
  expect(policy.parts.map((part) => [part.id, part.title, part.weight])).toEqual([
    ["clauses", "Clauses", 60],
    ["annex-a", "Annex A", 40],
  ]);
  expect(policySchema.parse(policy)).toEqual(policy);
});

test("the order in which an author lists parts does not show in the digest", () => {
  const turned = { ...policySource, parts: policySource.parts.toReversed() };
  expect(valueFrom(compilePolicy(turned, standard)).digest).toBe(
    valueFrom(compilePolicy(policySource, standard)).digest,
  );
});

test.each([
  ["/standard", "another", "/standard", "standard_mismatch"],
  ["/parts/1/id", "clauses", "/parts/1/id", "part_duplicate"],
  ["/parts/1/id", "annex-z", "/parts/1/id", "part_unknown"],
  ["/parts/1", undefined, "/parts", "part_missing"],
  ["/weights/requirements/4.99", 2, "/weights/requirements/4.99", "requirement_unknown"],
  ["/gates/0/requirements/0", "4.99", "/gates/0/requirements/0", "gate_requirement_unknown"],
  ["/gates/1/requirements/1", "5.2", "/gates/1/requirements/1", "gate_requirement_duplicate"],
  ["/gates/1/id", "scope", "/gates/1/id", "gate_duplicate"],
  ["/bands/1/id", "not-started", "/bands/1/id", "band_duplicate"],
  ["/evidence/capLevel", 2, "/evidence/capLevel", "evidence_cap"],
  ["/findings/majorBelow", 0.8, "/findings/majorBelow", "findings_order"],
  ["/levels/5", 0.5, "/levels", "rule_broken"],
  ["/bands/0/min", 5, "/bands", "rule_broken"],
])("%s as %j is refused at %s with %s", (place, value, pointer, code) => {
  const outcome = compilePolicy(withValue(policySource, place, value), standard);
  expect(outcome.ok ? [] : outcome.error).toContainEqual(expect.objectContaining({ pointer, code }));
});
