import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repeatsMembers } from "../../worker/core/repeated-members.ts";

const repeats = (json: string) => repeatsMembers(json, JSON.parse(json));

describe("a member named twice", () => {
  test.each([
    '{"a":1,"a":1}',
    '{"a":1, "\\u0061" : 2}',
    '[{"b":{"a":{},"a":[]}}]',
    '{"__proto__":1,"__proto__":2}',
    '{"a":{"x":1},"a":{"x":1,"y":2}}',
  ])("is found in %s", (json) => {
    expect(repeats(json)).toBe(true);
  });

  test.each(['{"a":1,"b":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"\\"a\\":1","b":"x: {"}', '"a:"', "{}", "1"])(
    "is not found in %s",
    (json) => {
      expect(repeats(json)).toBe(false);
    },
  );

  const objects = fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false }), { minKeys: 1 });
  test("is found however deep it is, and never where there is none", () => {
    fc.assert(
      fc.property(objects, fc.nat({ max: 4 }), fc.nat({ max: 9 }), (value, indent, depth) => {
        const json = JSON.stringify(value, null, indent);
        const inside = (inner: string) => `${'{"in":['.repeat(depth)}${inner}${"]}".repeat(depth)}`;
        expect(repeats(inside(json))).toBe(false);
        const name = JSON.stringify(Object.keys(value)[0]);
        expect(repeats(inside(`{${name}:0,${json.slice(1)}`))).toBe(true);
      }),
    );
  });

  test("nesting does not exhaust it", () => {
    expect(repeats(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toBe(false);
  });
});
