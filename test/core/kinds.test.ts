import { expect, test } from "vitest";
import { contentFiles } from "../../scripts/content-files.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { compileStandard } from "../../worker/core/compile-standard.ts";
import { compileAnyPolicy, fits, KINDS, rulesOf } from "../../worker/core/kinds.ts";
import {
  definition,
  definitionSource,
  policy,
  policySource,
  standard,
  valueFrom,
} from "../support/samples.ts";

const official = (path: string) => contentFiles().find((file) => file.path === path)?.document;

test("a policy that names no kind is of kind gap, and its digest is what it was before there were kinds", () => {
  const { standard } = valueFrom(compileStandard(official("/v1/standards/iso42001-2023")));
  const compiled = compileAnyPolicy(official("/v1/policies/iso42001-default/versions/1.0.0"), standard);
  const { policy, digest } = valueFrom(compiled);
  expect(policy.kind).toBeUndefined();
  expect(digest).toBe("sha256:e3ee96bbcd89928afee476508d6f128c19fdcfa8290c023ef4e810ad4f354af8");
});

test("a policy of a kind that there is not is refused by name", () => {
  const compiled = compileAnyPolicy({ ...policySource, kind: "vibes" }, standard);
  expect(compiled).toMatchObject({ ok: false, error: [{ pointer: "/kind", code: "value_unknown" }] });
  expect(compileAnyPolicy(null, standard).ok).toBe(false);
  expect(compileAnyPolicy({ ...policySource, kind: "toString" }, standard).ok).toBe(false);
});

test("a questionnaire under a policy of another kind is refused, and nothing else is said about it", () => {
  const compiled = compileDefinition({ ...definitionSource, kind: "scope" }, policy);
  expect(compiled).toMatchObject({ ok: false, error: [{ pointer: "/kind", code: "kind_mismatch" }] });
  expect(fits(policy, definition)).toBe(true);
  expect(fits(policy, { ...definition, kind: "scope" })).toBe(false);
});

test("every kind says which engine computes it", () => {
  for (const kind of KINDS) expect(rulesOf(kind).engine).toMatch(/^\d+\.\d+\.\d+$/);
});
