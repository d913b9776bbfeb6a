import type { AheadScope } from "../contract/ahead.ts";
import type { ScopeReport, ScopeResult, ScopeStanding } from "../contract/audit-time.ts";
import type { PlainTeaser } from "../contract/completion.ts";
import { daysInWords, daysWords } from "./audit-days-words.ts";
import { factsIn } from "./audit-facts.ts";
import { auditTime } from "./audit-time.ts";
import { readsAll, tellingChecks } from "./check-telling.ts";
import type { AheadInput, KindRules, ReportingInput, ScoringInput } from "./kind-rules.ts";
import { pinOf } from "./pin.ts";
import { askedSections } from "./report-answers.ts";
import { reportFrame } from "./report-frame.ts";
import { compileScopePolicy, linesOf, localiseScopePolicy } from "./scope-policy.ts";

/** Changes whenever the same definition, policy and answers would give another estimate. */
const ENGINE = "1.0.0";

function estimate(input: ScoringInput<"scope">): ScopeResult {
  const { definition, policy, answers } = input;
  return {
    ...auditTime(policy, factsIn(definition, answers)),
    pinned: pinOf(input, ENGINE),
  };
}

function report(input: ReportingInput<"scope">): ScopeReport {
  const { definition, policy, result, answers, locale } = input;
  return {
    kind: "scope",
    ...reportFrame(input),
    result,
    notice: policy.notice,
    hours_per_day: policy.hoursPerDay,
    lines: linesOf(policy),
    asked: askedSections(definition, answers, locale),
  };
}

type Asking = readonly { questions: readonly { id: string; text: string }[] }[];

/** An estimate at a glance; `asked` has the questions that missing facts are called by. */
function standingOf(result: ScopeResult, lines: ScopeReport["lines"], asked: Asking): ScopeStanding {
  const { initial, three_years, beyond_table, drivers, missing } = result;
  const texts = new Map(
    asked.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text] as const)),
  );
  return {
    kind: "scope",
    initial,
    three_years,
    beyond_table,
    drivers: drivers.map(({ line, days }) => ({ line, title: lines[line]?.title ?? line, days })),
    missing: missing.map(({ fact, question }) => ({
      fact,
      question,
      text: question === null ? null : (texts.get(question) ?? null),
    })),
  };
}

/** By the same arithmetic as an estimate for which everything was asked; what was not is taken as all that it may be. */
function ahead(input: AheadInput<"scope">): AheadScope {
  const { definition, policy } = input;
  const result = estimate(input);
  const { stage_1, stage_2, surveillance, pinned } = result;
  return {
    ...standingOf(result, linesOf(policy), definition.sections),
    stage_1,
    stage_2,
    surveillance,
    title: definition.title,
    notice: policy.notice,
    pinned,
  };
}

function teaser({ result, notice, locale }: ScopeReport): PlainTeaser {
  const words = daysWords(locale);
  const { initial, stage_1, stage_2, surveillance, three_years, missing } = result;
  const audits = [
    [words.stage1, stage_1],
    [words.stage2, stage_2],
    [words.surveillance, surveillance],
    [words.threeYears, three_years],
  ] as const;
  return {
    kind: "scope",
    outcome: result.beyond_table ? "beyond-table" : "estimated",
    headline: daysInWords(initial, locale),
    summary: notice,
    lines: [
      ...audits.map(([label, days]) => ({ label, value: daysInWords(days, locale) })),
      ...(missing.length === 0 ? [] : [{ label: words.missing, value: String(missing.length) }]),
    ],
  };
}

/** Audit scopes: what an audit is sized by, and the days that it may take. A fact of an offer, so no advice to anybody. */
export const scope: KindRules<"scope"> = {
  engine: ENGINE,
  compilePolicy: compileScopePolicy,
  checks: tellingChecks,
  scoresAll: readsAll,
  evidenceFrom: () => undefined,
  contradictions: () => [],
  localisePolicy: localiseScopePolicy,
  score: estimate,
  report,
  stated: (_, result) => result,
  teaser,
  standing: ({ result, lines, asked }) => standingOf(result, lines, asked),
  ahead,
  gaps: () => [],
  headline: ({ result: { initial }, locale }) => ({ score: null, outcome: daysInWords(initial, locale) }),
};
