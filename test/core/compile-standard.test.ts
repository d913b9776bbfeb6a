import { expect, test } from "vitest";
import { digestOf } from "../../worker/core/canonical.ts";
import { compileStandard } from "../../worker/core/compile-standard.ts";
import { standardSource, withValue } from "../support/samples.ts";

test("a standard is digested as it was parsed", () => {
  const outcome = compileStandard(standardSource);
  expect(outcome).toEqual({
    ok: true,
    value: { standard: standardSource, digest: digestOf(standardSource) },
  });
});

test.each([
  ["/parts/1/id", "clauses", "part_duplicate"],
  ["/parts/1/groups/0/id", "4", "group_duplicate"],
  ["/parts/1/groups/0/requirements/1/id", "4.2", "requirement_duplicate"],
  ["/parts/0/extra", 1, "key_unknown"],
  ["/id", "Not A Slug", "format_wrong"],
  ["/title", "", "too_small"],
  ["/parts/0/mandatory", undefined, "missing"],
  ["/parts/0/mandatory", "yes", "type_wrong"],
  ["/title", "half \ud83d", "text_malformed"],
])("%s as %j is refused there with %s", (pointer, value, code) => {
  const outcome = compileStandard(withValue(standardSource, pointer, value));
  expect(outcome.ok ? [] : outcome.error).toEqual([expect.objectContaining({ pointer, code })]);
});
