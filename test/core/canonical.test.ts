import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, digestOf } from "../../worker/core/canonical.ts";

describe("canonical JSON", () => {
  test.each([
    [
      "keys are ordered by UTF-16 code units",
      { b: 1, a: 2, "\u20ac": 3, A: 4 },
      '{"A":4,"a":2,"b":1,"\u20ac":3}',
    ],
    ["numbers are written as ECMAScript does", [1.0, 1e21, 0.1, -0], "[1,1e+21,0.1,0]"],
    ["fields without a value are left out", { a: undefined, b: null }, '{"b":null}'],
    ["a key that names the prototype is a key", JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ])("%s", (_, value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], ["\ud800"]])("%s has none", (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });

  test("it says the same as the value, and the same again when it is read back", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = canonicalJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(json))).toBe(json);
      }),
    );
  });
});

describe("a digest", () => {
  test("is SHA-256 over the canonical bytes, as any other implementation finds it", () => {
    const value = { ü: ["ß", "🜚"], a: 1 };
    const hex = createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");
    expect(digestOf(value)).toBe(`sha256:${hex}`);
  });

  test("does not depend on the order in which keys were written", () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
  });
});
