import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { readContent } from "../scripts/lint-compile.ts";
import { contentSources } from "../scripts/lint-content.ts";
import { isGapPolicy } from "../worker/contract/kinds.ts";
import { digestOf } from "../worker/core/canonical.ts";
import { findCrosswalkFaults } from "../worker/core/check-crosswalks.ts";
import { measuresOf } from "../worker/core/check-measuring.ts";
import { placesIn } from "../worker/core/definition-check.ts";
import { localesOf } from "../worker/core/localise.ts";
import { respondentCopy } from "../worker/core/respondent-copy.ts";
import { crosswalksIn, groupsIn, requirementsIn } from "../worker/core/standard-places.ts";

const content = readContent(contentSources());
const standards = content.standards.map(({ value }) => value);

function standard(id: string) {
  const found = standards.find((one) => one.id === id);
  if (!found) throw new Error(`there is no standard ${id}`);
  return found;
}
const iso42001 = standard("iso42001-2023");
const requirements = requirementsIn(iso42001).map(({ item }) => item);

/** What the questions of a questionnaire measure, each with the first requirement in front. */
const measuredBy = (slug: string) =>
  content.questionnaires
    .filter(({ value }) => value.slug === slug)
    .flatMap(({ value }) => placesIn(value).questions)
    .map(({ question }) => measuresOf(question).map(({ requirement }) => requirement))
    .filter((measures) => measures.length > 0);

test("ISO/IEC 42001 has 32 clause items and 38 controls, 26 of which call for documentation", () => {
  const sizes = iso42001.parts.map(({ id, mandatory, groups }) => [
    id,
    mandatory,
    groups.flatMap((group) => group.requirements).length,
  ]);
  expect(sizes).toEqual([
    ["clauses", true, 32],
    ["annex-a", false, 38],
  ]);
  expect(requirements.filter(({ documentation }) => documentation === true)).toHaveLength(26);
  expect(
    Object.fromEntries(iso42001.parts[1]?.groups.map((g) => [g.id, g.requirements.length]) ?? []),
  ).toEqual({
    "A.2": 3,
    "A.3": 2,
    "A.4": 5,
    "A.5": 4,
    "A.6": 9,
    "A.7": 5,
    "A.8": 4,
    "A.9": 3,
    "A.10": 3,
  });
});

test("the .1 of a group in Annex A is its objective and no control", () => {
  expect(requirements.filter(({ id }) => /^A\.(?:6\.[12]|(?!6\.)\d+)\.1$/.test(id))).toEqual([]);
});

test("each of the 70 requirements has a question of its own in the gap assessment", () => {
  const first = new Set(measuredBy("iso42001-gap").map(([requirement]) => requirement));
  expect(requirements).toHaveLength(70);
  expect(requirements.map(({ id }) => id).filter((id) => !first.has(id))).toEqual([]);
});

test("every group of clauses and of controls is measured in the quick check", () => {
  const measured = new Set(measuredBy("iso42001-readiness").flat());
  const groups = groupsIn(iso42001).map(({ item }) => item);
  expect(groups).toHaveLength(16);
  expect(groups.filter((group) => !group.requirements.some(({ id }) => measured.has(id)))).toEqual([]);
});

test("every crosswalk leads to a requirement of a catalogue that is there", () => {
  expect(standards.flatMap((one) => findCrosswalkFaults(one, standards))).toEqual([]);
});

test("every requirement leads to NIST's framework and to the EU AI Act, and most of them to ISO standards", () => {
  const leading = (to: string) =>
    requirements.filter(({ crosswalks }) => crosswalks?.some((pair) => pair.standard === to)).length;
  expect(["nist-ai-rmf-1.0", "eu-ai-act", "iso27001-2022", "iso9001-2015"].map(leading)).toEqual([
    70, 70, 68, 52,
  ]);
});

test("no pair is called published on our own judgement", () => {
  const own = crosswalksIn(iso42001).filter(({ item }) => item.source === "own-judgement");
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ item }) => item.published)).toEqual([]);
});

test("the other catalogues have as many requirements as the standards have, where they are whole", () => {
  const controls = standard("iso27001-2022").parts.find(({ id }) => id === "annex-a")?.groups ?? [];
  expect(controls.map(({ id, requirements }) => [id, requirements.length])).toEqual([
    ["A.5", 37],
    ["A.6", 8],
    ["A.7", 14],
    ["A.8", 34],
  ]);
  expect(
    standard("nist-ai-rmf-1.0").parts.map((part) => part.groups.flatMap((g) => g.requirements).length),
  ).toEqual([19, 18, 22, 13]);
});

const act = standard("eu-ai-act");

test("every duty of the EU AI Act tells from when it applies, as of which day and by which source", () => {
  expect(requirementsIn(act).filter(({ item }) => item.applies === undefined)).toEqual([]);
});

// Regulation (EU) 2026/1744 moved these dates; what was written before it names August 2026 and August 2027.
test("duties for high-risk systems apply from December 2027 and August 2028", () => {
  const chapters = ["chapter-3-section-1", "chapter-3-section-2", "chapter-3-section-3", "annex-iv"];
  const duties = groupsIn(act)
    .filter(({ item }) => chapters.includes(item.id))
    .flatMap(({ item }) => item.requirements);
  const dates = new Set(duties.map(({ applies }) => applies?.map(({ date }) => date).join(" ")));
  expect(duties.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["art-9", "art-17-1", "art-26", "art-27"]),
  );
  expect([...dates]).toEqual(["2027-12-02 2028-08-02 2030-08-02"]);
});

test("a title that says little is told with what it stands under", () => {
  const titles = content.policies.flatMap(({ value }) => (isGapPolicy(value) ? value.requirements : []));
  const general = Object.fromEntries(
    titles.filter(({ title }) => title.endsWith("General")).map(({ id, title }) => [id, title]),
  );
  expect(general).toEqual({
    "6.1.1": "Actions to address risks and opportunities: General",
    "7.5.1": "Documented information: General",
    "9.2.1": "Internal audit: General",
    "9.3.1": "Management review: General",
  });
});

/** As sent to a browser that takes brotli. */
const SERVED_MAX = 40_000;

test.each(
  content.questionnaires.flatMap(({ value }) =>
    localesOf(value).map((locale) => ({ definition: value, slug: value.slug, locale })),
  ),
)("what a respondent is sent of $slug in $locale stays within 40 kB", ({ definition, locale }) => {
  const [policy] = content.policies.filter(({ value }) => value.slug === definition.policy.slug);
  if (!policy) throw new Error("a questionnaire without its policy");
  const body = JSON.stringify(respondentCopy(definition, digestOf(definition), policy.value, locale));
  expect(brotliCompressSync(body).length).toBeLessThanOrEqual(SERVED_MAX);
});
