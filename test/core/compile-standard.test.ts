import { expect, test } from "vitest";
import { digestOf } from "../../worker/core/canonical.ts";
import { findCrosswalkFaults } from "../../worker/core/check-crosswalks.ts";
import { compileStandard } from "../../worker/core/compile-standard.ts";
import { standardSource, valueFrom, withValue } from "../support/samples.ts";

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

const pair = { standard: "other", ref: "art-1", strength: "partial", source: "own", published: false };
const duty = { date: "2027-12-02", to: "systems in use", asOf: "2026-11-21", source: "own" };
/** The standard with a source, a pair and a date. */
const sourced = {
  ...withValue(
    withValue(standardSource, "/parts/0/groups/0/requirements/0/crosswalks", [pair]),
    "/parts/1/groups/0/requirements/0/applies",
    [duty],
  ),
  asOf: "2026-11-21",
  sources: { own: { title: "Our own judgement", url: "https://example.org/" } },
  cautions: ["It binds nobody."],
};
const PAIR = "/parts/0/groups/0/requirements/0/crosswalks/0";
const DUTY = "/parts/1/groups/0/requirements/0/applies/0";

test("crosswalks, dates, sources and cautions are kept as they were written", () => {
  expect(valueFrom(compileStandard(sourced)).standard).toEqual(sourced);
});

test.each([
  [`${PAIR}/source`, "hearsay", `${PAIR}/source`, "source_unknown"],
  [`${DUTY}/source`, "hearsay", `${DUTY}/source`, "source_unknown"],
  ["/sources", undefined, `${PAIR}/source`, "source_unknown"],
  [PAIR.replace(/0$/, "1"), { ...pair, strength: "weak" }, PAIR.replace(/0$/, "1"), "crosswalk_duplicate"],
  [`${PAIR}/strength`, "likely", `${PAIR}/strength`, "value_unknown"],
  [`${PAIR}/published`, undefined, `${PAIR}/published`, "missing"],
  [`${DUTY}/date`, "2 Dec 2027", `${DUTY}/date`, "format_wrong"],
  [`${DUTY}/asOf`, undefined, `${DUTY}/asOf`, "missing"],
])("%s as %j is refused at %s with %s", (place, value, pointer, code) => {
  const outcome = compileStandard(withValue(sourced, place, value));
  expect(outcome.ok ? [] : outcome.error).toContainEqual(expect.objectContaining({ pointer, code }));
});

test("a standard may be named for an edition with a dot", () => {
  expect(compileStandard({ ...standardSource, id: "nist-ai-rmf-1.0" }).ok).toBe(true);
  expect(compileStandard({ ...standardSource, id: "nist-ai-rmf-1." }).ok).toBe(false);
});

test("a pair that leads nowhere is named by what is unknown of it", () => {
  const { standard } = valueFrom(compileStandard(sourced));
  const other = { ...standard, id: "other" };
  expect(findCrosswalkFaults(standard, [standard])).toEqual([
    expect.objectContaining({ pointer: `${PAIR}/standard`, code: "crosswalk_standard_unknown" }),
  ]);
  expect(findCrosswalkFaults(standard, [standard, other])).toEqual([
    expect.objectContaining({ pointer: `${PAIR}/ref`, code: "crosswalk_ref_unknown" }),
  ]);
  const there = withValue(other, "/parts/0/groups/0/requirements/0/id", "art-1");
  expect(findCrosswalkFaults(standard, [standard, there])).toEqual([]);
});

test("titles in another language belong to ids that the standard has", () => {
  const words = (groups: Record<string, string>) =>
    compileStandard({ ...standardSource, translations: { de: { groups } } });
  expect(words({ "4": "Kontext" }).ok).toBe(true);
  const unknown = words({ "11": "Was es nicht gibt" });
  expect(unknown.ok ? [] : unknown.error).toEqual([
    expect.objectContaining({ pointer: "/translations/de/groups/11", code: "translation_unused" }),
  ]);
});
