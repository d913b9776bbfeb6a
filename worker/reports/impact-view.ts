import type { ImpactReport } from "../contract/impact-report.ts";
import type { Judgement } from "../contract/impact-result.ts";
import { type Brand, PLAIN } from "../core/brand.ts";
import { languageOf as tagOf } from "../core/language.ts";
import { type Format, formatOf } from "./report-format.ts";
import { fill } from "./words/fill.ts";
import { impactDe } from "./words/impact-de.ts";
import { type ImpactReportWords, impactEn } from "./words/impact-en.ts";
import { type ReportWords, wordsIn } from "./words/languages.ts";

const LANGUAGES: Record<string, ImpactReportWords> = { de: impactDe, en: impactEn };

/** An impact assessment with what every form of it looks up. */
export type ImpactView = {
  report: ImpactReport;
  brand: Brand;
  /** Its own words, and those that reports of every kind have. */
  say: ImpactReportWords;
  words: ReportWords;
  format: Format;
  language: string;
  /** The language of what questionnaire and policy say, where it is another one. */
  lang: string | undefined;
};

export function impactViewOf(report: ImpactReport, brand: Brand = PLAIN): ImpactView {
  const asked = tagOf(report.locale);
  const language = Object.hasOwn(LANGUAGES, asked) ? asked : "en";
  return {
    report,
    brand,
    say: LANGUAGES[language] ?? impactEn,
    words: wordsIn(language),
    format: formatOf(report.locale, language),
    language,
    lang: asked === language ? undefined : report.locale,
  };
}

export const levelTitle = ({ report }: ImpactView, id: string): string =>
  report.titles.levels.find((level) => level.id === id)?.title ?? id;

/** "High", or "Not finished: at least High". */
export function levelInWords(view: ImpactView, { level, at_least }: Judgement): string {
  const title = levelTitle(view, at_least);
  const { incomplete, atLeast } = view.say.level;
  return level === null ? `${incomplete}: ${fill(atLeast, { level: title })}` : title;
}

/** art-26-11 → Art. 26(11); art-17-1-a → Art. 17(1)(a). */
export function articleOf(requirement: string): string {
  const [, number, ...parts] = requirement.split("-");
  return `Art. ${number ?? requirement}${parts.map((part) => `(${part})`).join("")}`;
}

/** What decided a judgement, each reason in words. */
export const reasonsOf = ({ report, say }: ImpactView, { because }: Judgement): string[] =>
  because.map((one) => {
    if (one.rule === "row")
      return fill(say.level.row, { number: one.row + 1, name: report.result.rows[one.row]?.name ?? "" });
    if (one.rule === "floor") return fill(say.level.floor, { title: report.titles.floors[one.id] ?? one.id });
    return fill(say.level.depth, { title: report.titles.depth });
  });

/** Which harms are where: gravity 4 down to 1, and for each likelihood 1 to 4 the numbers of the harms. */
export type MatrixCell = { gravity: number; likelihood: number; level: string; numbers: number[] };
export function matrixOf({ report }: ImpactView, side: "inherent" | "residual"): MatrixCell[][] {
  const { bands } = report.rules;
  return [4, 3, 2, 1].map((gravity) =>
    [1, 2, 3, 4].map((likelihood) => ({
      gravity,
      likelihood,
      level: bands.find(({ upTo }) => gravity * likelihood <= upTo)?.level ?? "",
      numbers: report.result.rows.flatMap((row) => {
        const rating = row[side];
        // A mean between two steps is drawn at the worse of them.
        const here = rating && Math.ceil(rating.gravity) === gravity && rating.likelihood === likelihood;
        return here ? [row.row + 1] : [];
      }),
    })),
  );
}

export function matrixInWords({ say }: ImpactView, side: string, cells: readonly MatrixCell[][]): string {
  const filled = cells
    .flat()
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ numbers, gravity, likelihood }) =>
      fill(say.cell, { numbers: numbers.join(", "), gravity, likelihood }),
    );
  return fill(say.figure, { side, cells: filled.join("; ") || "–" });
}
