import fc from "fast-check";
import { expect, it } from "vitest";
import { keptHidden } from "../../worker/core/hidden-fields.ts";

it("only what the embed lists is kept", () => {
  expect(keptHidden(["campaign", "region"], { campaign: "spring", token: "secret" })).toEqual({
    campaign: "spring",
  });
  expect(keptHidden([], { campaign: "spring" })).toEqual({});
  expect(keptHidden(["constructor"], {})).toEqual({});
});

it("a value that holds an address of a person is not kept, whatever its name", () => {
  expect(keptHidden(["campaign", "who"], { campaign: "a @ b", who: "for ada@client.example" })).toEqual({
    campaign: "a @ b",
  });
});

it("an address is found where the value is cut off, too", () => {
  expect(keptHidden(["who"], { who: `${"x".repeat(190)} ada.okafor@client.example` })).toEqual({});
  expect(keptHidden(["who"], { who: "ada@" })).toEqual({});
});

it("whatever a page sends, there are no more names than listed and no value is over 200 characters", () => {
  const name = fc.stringMatching(/^[a-z0-9_]{1,40}$/);
  const given = fc.dictionary(fc.oneof(name, fc.string()), fc.string({ maxLength: 400 }));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 10 }), given, (names, hidden) => {
      const kept = keptHidden(names, { ...hidden, ...Object.fromEntries(names.map((one) => [one, "x"])) });
      expect(Object.keys(kept).sort()).toEqual([...names].sort());
      for (const value of Object.values(keptHidden(Object.keys(hidden), hidden))) {
        expect(value.length).toBeLessThanOrEqual(200);
        expect(value).not.toMatch(/\S@/);
      }
    }),
  );
});
