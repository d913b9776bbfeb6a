import type { ImpactReport, ImpactStanding } from "../contract/impact-report.ts";
import type { ImpactResult, Judgement } from "../contract/impact-result.ts";
import { buildImpactReport } from "./build-impact-report.ts";
import { impactChecks } from "./check-impact.ts";
import { compileImpactPolicy, localiseImpactPolicy } from "./compile-impact-policy.ts";
import { placesIn } from "./definition-check.ts";
import { impactAhead } from "./impact-ahead.ts";
import { givenBy } from "./impact-answers.ts";
import { IMPACT_ENGINE, scoreImpact } from "./impact-score.ts";
import { impactWords, reasonsInWords } from "./impact-words.ts";
import type { KindRules } from "./kind-rules.ts";
import { pointerTo } from "./pointer.ts";

type Titles = Pick<ImpactReport, "titles">;

const levelOf = ({ titles }: Titles, id: string) => {
  const level = titles.levels.find((one) => one.id === id);
  return { id, title: level?.title ?? id, summary: level?.summary ?? "" };
};

/** A level in words: "High", or what it is at least while something is missing. */
function judgementInWords(report: Titles & { locale: string }, { level, at_least }: Judgement): string {
  const { title } = levelOf(report, at_least);
  return level === null ? impactWords(report.locale).atLeast(title) : title;
}

function linesOf(report: ImpactReport): { label: string; value: string }[] {
  const { result, titles, review_by, locale } = report;
  const words = impactWords(locale);
  const day =
    review_by &&
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(review_by));
  return [
    { label: words.inherent, value: judgementInWords(report, result.inherent) },
    { label: words.residual, value: judgementInWords(report, result.residual) },
    { label: words.tier, value: titles.tier.title },
    { label: words.missing, value: String(result.missing.length) },
    { label: words.unknown, value: String(result.unknown.length) },
    { label: words.review, value: day ?? words.never },
  ];
}

function standingOf({ result, system, titles, review_by }: ImpactReport): ImpactStanding {
  const named = ({ at_least }: Judgement) => ({ id: at_least, title: levelOf({ titles }, at_least).title });
  return {
    kind: "impact",
    system: system.name,
    complete: result.missing.length === 0,
    inherent: named(result.inherent),
    residual: named(result.residual),
    exposure: result.exposure,
    tier: { id: titles.tier.id, title: titles.tier.title },
    review_by,
  };
}

const outcomeOf = ({ inherent }: ImpactResult) => inherent.level ?? "incomplete";

/** Impact assessments: what one AI system may do to people and society. */
export const impact: KindRules<"impact"> = {
  engine: IMPACT_ENGINE,
  compilePolicy: compileImpactPolicy,
  checks: impactChecks,
  scoresAll: (policy, definition) => {
    const context = { definition, policy, places: placesIn(definition) };
    return impactChecks.every((check) => check(context).length === 0);
  },
  evidenceFrom: () => undefined,
  localisePolicy: localiseImpactPolicy,
  contradictions: ({ definition, policy, answers }) => {
    const given = givenBy(definition, answers);
    return policy.contradictions
      .filter(({ when }) => given.holds(when))
      .flatMap(({ questions, message }) =>
        questions.map((id) => ({
          pointer: pointerTo(["answers", id]),
          code: "answers_contradict" as const,
          message,
        })),
      );
  },
  score: scoreImpact,
  report: buildImpactReport,
  stated: (_, result) => result,
  teaser: (report) => {
    const { inherent } = report.result;
    const words = impactWords(report.locale);
    const { title, summary } = levelOf(report, inherent.at_least);
    const open = inherent.level === null;
    return {
      kind: "impact",
      outcome: outcomeOf(report.result),
      headline: open ? words.levelAtLeast(title) : words.level(title),
      summary: `${reasonsInWords(report, inherent)} ${open ? words.incomplete : summary}`,
      lines: linesOf(report),
    };
  },
  standing: standingOf,
  ahead: impactAhead,
  gaps: () => [],
  headline: ({ result }) => ({
    score: null,
    outcome: result.inherent.level ?? `incomplete, at least ${result.inherent.at_least}`,
  }),
};
