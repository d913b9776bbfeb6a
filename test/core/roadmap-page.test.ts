import { describe, expect, test } from "vitest";
import type { Answers } from "../../worker/contract/answers.ts";
import { planRoadmap, type RoadmapInput } from "../../worker/core/roadmap.ts";
import { score } from "../../worker/core/score.ts";
import { Roadmap, roadmapStyles } from "../../worker/reports/report-roadmap.tsx";
import { viewOf } from "../../worker/reports/report-view.ts";
import { definition, halfAnswered, policy, reportOf } from "../support/report-fixture.ts";

function planned(answers: Answers, capacity?: RoadmapInput["capacity"], changed = definition) {
  const result = score({
    definition: changed,
    definitionDigest: "sha256:d",
    policy,
    policyDigest: "sha256:p",
    answers,
  });
  return planRoadmap({ definition: changed, policy, result, answers, capacity });
}
const rendered = (roadmap: ReturnType<typeof planned>, locale = "en") =>
  Roadmap({ roadmap, view: viewOf(reportOf(halfAnswered, { locale })) }).text;
const roadmap = planned(halfAnswered);
const html = rendered(roadmap);

describe("the chart", () => {
  test("has a name, and all that it shows stands in a table too", () => {
    expect(html).toMatch(/<svg class="chart" role="img" aria-label="Gantt chart over \d+ weeks/);
    const table = html.slice(html.indexOf("The chart as a table"), html.indexOf("What the end hangs on"));
    for (const [, label] of html.matchAll(/<text class="roadmap-label"[^>]*>(?:\u25c6 )?([^<]+)</g)) {
      expect(table).toContain(label);
    }
  });

  test("marks the critical path by a sign, a word and an outline, not by colour alone", () => {
    const critical = roadmap.steps.filter((step) => step.critical).length;
    expect(critical).toBeGreaterThan(0);
    expect(html.match(/<span class="unseen"> critical: <\/span>/g)).toHaveLength(critical);
    expect(html).toContain("\u25c6 yes");
  });

  test("stays within its frame", () => {
    const bars = html.matchAll(/<rect class="roadmap-[^"]*" x="([\d.]+)%" width="([\d.]+)%"/g);
    let seen = 0;
    for (const [, x, width] of bars) {
      seen++;
      // Two numbers, each rounded to two decimals.
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.02);
    }
    expect(seen).toBeGreaterThan(2 * roadmap.steps.length);
  });
});

test("every step is there with its weeks, in words", () => {
  for (const { text } of roadmap.steps) if (text !== null) expect(html).toContain(text);
  expect(html).toContain("Internal audit of the whole system");
});

test("no style attribute, no script and no event handler is in it", () => {
  expect(html).not.toMatch(/\sstyle=|<script|<style|\son\w+=/);
  expect(roadmapStyles).not.toContain("<");
});

test("what a questionnaire says stays text", () => {
  const hostile = structuredClone(definition);
  for (const question of hostile.sections.flatMap((section) => section.questions)) {
    if ("action" in question && question.action !== undefined) {
      question.action.text = '<img src=x onerror="alert(1)">';
    }
  }
  const page = rendered(planned(halfAnswered, undefined, hostile));
  expect(page).not.toContain("<img");
  expect(page).toContain("&lt;img");
});

test("whether the capacity was told or assumed is said", () => {
  expect(html).toContain("Capacity, assumed");
  const told = rendered(planned(halfAnswered, { people: 1, daysPerWeek: 1 }));
  expect(told).not.toContain("assumed");
  expect(told).toContain("1 person, 1 day each");
});

test("figures are written as the reader's language writes them", () => {
  expect(html).toMatch(/>\d+\.\d/);
  expect(rendered(roadmap, "de")).toMatch(/>\d+,\d/);
});
