import { expect, test } from "vitest";
import { bump, compareVersions, parseVersion } from "../../worker/core/semver.ts";

test("versions are compared by number and not by text", () => {
  const versions = ["2.0.0", "1.10.0", "1.9.3", "1.9.12", "0.1.0"];
  expect(versions.toSorted(compareVersions)).toEqual(["0.1.0", "1.9.3", "1.9.12", "1.10.0", "2.0.0"]);
  expect(compareVersions("1.2.3", "1.2.3")).toBe(0);
});

test.each([
  ["patch", "1.2.4"],
  ["minor", "1.3.0"],
  ["major", "2.0.0"],
] as const)("a %s bump of 1.2.3 is %s", (level, expected) => {
  expect(bump("1.2.3", level)).toBe(expected);
});

test("a version has three numbers", () => {
  expect(parseVersion("1.20.300")).toEqual([1, 20, 300]);
});

test.each(["1.2", "1.2.3-rc.1", "01.2.3", "v1.2.3", "", "1.2.3\n"])("%j is none", (text) => {
  expect(() => parseVersion(text)).toThrow(RangeError);
});
