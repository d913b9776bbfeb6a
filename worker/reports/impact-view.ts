import type { ImpactReport } from "../contract/impact-report.ts";
import type { Because, Judgement, RowResult } from "../contract/impact-result.ts";
import { type Brand, PLAIN } from "../core/brand.ts";
import { languageOf as tagOf } from "../core/language.ts";
import { type Format, formatOf } from "./report-format.ts";
import { fill } from "./words/fill.ts";
import { impactDe } from "./words/impact-de.ts";
import { type ImpactReportWords, impactEn } from "./words/impact-en.ts";
import { impactEs } from "./words/impact-es.ts";
import { impactFr } from "./words/impact-fr.ts";
import { type ReportWords, wordsIn } from "./words/languages.ts";

export type Side = "inherent" | "residual";

/** Numbers of harms in one square that are written out, and that are spoken. */
const [WRITTEN, SPOKEN] = [4, 20];

const LANGUAGES: Record<string, ImpactReportWords> = {
  de: impactDe,
  en: impactEn,
  es: impactEs,
  fr: impactFr,
};

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
  return level === null ? fill(view.say.level.incomplete, { level: title }) : title;
}

/** art-26-11 → Art. 26(11); art-17-1-a → Art. 17(1)(a). */
export function articleOf(requirement: string): string {
  const [, number, ...parts] = requirement.split("-");
  return `Art. ${number ?? requirement}${parts.map((part) => `(${part})`).join("")}`;
}

/** Something that decided a judgement, and for a harm how it came to its level. */
export type Reason = { text: string; detail: string | null };

/** Named at most, at the head of a report: the list of harms has all. */
const REASONS = 6;

function harmReason(view: ImpactView, row: RowResult, side: Side): Reason {
  const { say, format, report } = view;
  const { raises, row_floors } = report.titles;
  const text = fill(say.level.row, { number: row.row + 1, name: row.name });
  const rating = row[side];
  if (!rating) return { text, detail: null };
  const sum = fill(say.level.sum, {
    gravity: format.number(rating.gravity),
    likelihood: format.number(rating.likelihood),
    product: format.number(rating.product),
    band: levelTitle(view, rating.band),
  });
  const lifted = [
    ...rating.raises.map((id) => raises[id] ?? id),
    ...rating.floors.map((id) => row_floors[id] ?? id),
  ];
  if (rating.band === rating.level) return { text, detail: sum };
  const lift = fill(say.level.lifted, { level: levelTitle(view, rating.level), rules: lifted.join("; ") });
  return { text, detail: `${sum} ${lift}` };
}

/** What decided a judgement, in words; the last of them counts the rest where there are many. */
export function reasonsOf(view: ImpactView, side: Side): Reason[] {
  const { report, say, format } = view;
  const { because } = report.result[side];
  const product = (one: Because) =>
    one.rule === "row" ? (report.result.rows[one.row]?.[side]?.product ?? 0) : Number.POSITIVE_INFINITY;
  // Rules first, then the gravest harms.
  const ordered = because.toSorted((a, b) => product(b) - product(a) || 0);
  const reasons = ordered.slice(0, REASONS).map((one): Reason => {
    const row = one.rule === "row" ? report.result.rows[one.row] : undefined;
    if (row) return harmReason(view, row, side);
    return one.rule === "floor"
      ? { text: fill(say.level.floor, { title: report.titles.floors[one.id] ?? one.id }), detail: null }
      : { text: fill(say.level.depth, { title: report.titles.depth }), detail: null };
  });
  const rest = because.length - reasons.length;
  return rest > 0 ? [...reasons, { text: format.counted(say.level.more, rest), detail: null }] : reasons;
}

/** Which harms are where: gravity 4 down to 1, and for each likelihood 1 to 4 the numbers of the harms. */
export type MatrixCell = { gravity: number; likelihood: number; level: string; numbers: number[] };
export function matrixOf({ report }: ImpactView, side: Side): MatrixCell[][] {
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

/** What fits into a square: numbers of harms, or how many there are. */
export function squareInWords({ say, format }: ImpactView, numbers: readonly number[]): string {
  if (numbers.length <= WRITTEN) return numbers.join(" ");
  return format.counted(say.harms, numbers.length);
}

export function matrixInWords(
  { say, format }: ImpactView,
  side: string,
  cells: readonly MatrixCell[][],
): string {
  const filled = cells
    .flat()
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ numbers, gravity, likelihood }) => {
      const harms =
        numbers.length > SPOKEN
          ? format.counted(say.harms, numbers.length)
          : fill(say.harm, { numbers: numbers.join(", ") });
      return fill(say.cell, { harms, gravity, likelihood });
    });
  return fill(say.figure, { side, cells: filled.join("; ") || "–" });
}
