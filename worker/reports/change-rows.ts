import type { BeforeAfter, Cause, Rescoring, ResultChanges, RuleChanges } from "../contract/changes.ts";
import type { Finding } from "../contract/result.ts";
import type { View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

export const nameOf = ({ report }: View, id: string, title = report.titles.requirements[id]): string =>
  `${id} ${title ?? ""}`.trim();

const both = <T>({ before, after }: BeforeAfter<T>, words: (side: T) => string) => [
  words(before),
  words(after),
];

/** Readiness, band, parts, groups and gates, as rows of three. */
export function wholeRows(
  view: View,
  changes: ResultChanges,
  band: BeforeAfter<{ title: string }> | null,
): string[][] {
  const words = view.words.changes;
  const { report, format } = view;
  const { parts, groups } = report.titles;
  const gateWords = view.words.gates.words;
  return [
    [words.readiness, ...both(changes.readiness.score, format.score)],
    ...(band ? [[words.band, ...both(band, ({ title }) => title)]] : []),
    ...changes.parts.map((one) => [parts[one.id] ?? one.id, ...both(one, format.score)]),
    ...changes.groups.map((one) => [nameOf(view, one.id, groups[one.id] ?? ""), ...both(one, format.score)]),
    ...changes.gates.map((one) => [
      fill(words.gate, { title: one.title }),
      ...both(one, (status) => (status === null ? words.none : gateWords[status])),
    ]),
  ];
}

const findingIn = (view: View, finding: Finding | null): string =>
  finding === null ? view.words.figures.notYetKnown : view.words.findings.words[finding];

/** Name, both scores and what became of the finding. */
export function requirementRow(view: View, id: string, changes: ResultChanges): string[] {
  const words = view.words.changes;
  const change = changes.requirements.find((one) => one.id === id);
  const now = view.requirements.get(id);
  const score = change?.score ?? { before: now?.score ?? null, after: now?.score ?? null };
  const finding = change?.finding ?? { before: now?.finding ?? null, after: now?.finding ?? null };
  const after = findingIn(view, finding.after);
  const told =
    finding.before === finding.after
      ? fill(words.same, { finding: after })
      : fill(words.moved, { after, before: findingIn(view, finding.before) });
  return [nameOf(view, id), ...both(score, view.format.score), told];
}

type Sentences = { [C in Cause["cause"]]: (view: View, cause: Extract<Cause, { cause: C }>) => string };

const share = (view: View, value: number | null) => view.format.exactPercent((value ?? 0) * 100);
const shares = (view: View, { before, after }: BeforeAfter<number | null>) => ({
  before: share(view, before),
  after: share(view, after),
});

/** One entry per kind of cause; a new one does not compile without its sentence. */
const sentences: Sentences = {
  weight: (view, { before, after }) =>
    fill(view.words.changes.causes.weight, {
      before: view.format.number(before),
      after: view.format.number(after),
    }),
  level: (view, cause) =>
    fill(view.words.changes.causes.level, { level: cause.level, ...shares(view, cause) }),
  evidence: (view, { before, after }) => {
    const { free, held, heldOther } = view.words.changes.causes;
    if (after === null) return free;
    return fill(before === null ? held : heldOther, { after, before: before ?? "" });
  },
  gate: (view, cause) => {
    const { gate, gateNew, gateGone } = view.words.changes.causes;
    const text = cause.before === null ? gateNew : cause.after === null ? gateGone : gate;
    return fill(text, { title: cause.title, ...shares(view, cause) });
  },
  threshold: (view, cause) =>
    fill(view.words.changes.causes.threshold, {
      finding: view.words.findings.words[cause.finding],
      ...shares(view, cause),
    }),
  mandatory: (view, { after }) => view.words.changes.causes[after ? "mandatory" : "optional"],
};

export function causesInWords(view: View, rescoring: Rescoring, id: string): string {
  const causes = rescoring.causes.find(({ requirement }) => requirement === id)?.causes ?? [];
  const told = causes.map((cause) => (sentences[cause.cause] as (v: View, c: Cause) => string)(view, cause));
  return told.join("; ");
}

type Band = RuleChanges["bands"][number]["before"];

function bandInWords(view: View, band: Band): string {
  const { none, rules } = view.words.changes;
  if (band === null) return none;
  const from = fill(rules.from, { min: view.format.exactPercent(band.min) });
  const gated =
    band.gates.length === 0
      ? from
      : fill(rules.stages, { from, stages: view.format.list(band.gates.map(String)) });
  return band.clause_items_min === null
    ? gated
    : fill(rules.items, { from: gated, min: share(view, band.clause_items_min) });
}

/** What the policies do differently whatever was answered, as rows of three. */
export function ruleRows(view: View, changes: RuleChanges): string[][] {
  const { rules, none } = view.words.changes;
  const worth = (value: number) => share(view, value);
  const { levels, evidence, thresholds, provisional_below: provisional, parts, bands } = changes;
  return [
    ...levels.map((one) => [fill(rules.level, { level: one.level }), ...both(one, worth)]),
    ...(evidence
      ? [
          [
            rules.evidence,
            ...both(evidence, (rule) =>
              rule === null ? rules.free : fill(rules.held, { from: rule.from_level, cap: rule.cap_level }),
            ),
          ],
        ]
      : []),
    ...thresholds.map((one) => [rules[one.finding], ...both(one, worth)]),
    ...(provisional ? [[rules.provisional, ...both(provisional, worth)]] : []),
    ...parts.map((one) => [
      fill(rules.part, { part: view.report.titles.parts[one.id] ?? one.id }),
      ...both(one, (weight) => (weight === null ? none : view.format.number(weight))),
    ]),
    ...bands.map((one) => [
      fill(rules.band, { band: one.title }),
      ...both(one, (band) => bandInWords(view, band)),
    ]),
  ];
}
