import type { AheadImpact, AheadScope } from "../contract/ahead.ts";
import type { Days } from "../contract/audit-time.ts";
import type { AnyAhead } from "../contract/kinds.ts";
import type { ChangeSection } from "./change-sections.ts";
import type { View } from "./report-view.ts";
import { changeOf } from "./scope-rows.ts";
import { fill } from "./words/fill.ts";

/** Of what moves the days, so many; the lead has all of it. */
const DRIVERS = 6;

/** Nothing but figures, answers and their consequence: facts, which a certification body may tell, too. */
type Tables = ChangeSection["tables"];
const filledOnly = (tables: Tables): Tables => tables.filter(({ rows }) => rows.length > 0);

function scopeSection(view: View, ahead: AheadScope): ChangeSection {
  const { scope: words, question } = view.words.ahead;
  const { format } = view;
  const inDays = ({ low, high }: Days) =>
    high === null
      ? fill(words.open, { low: format.number(low) })
      : low === high
        ? format.number(low)
        : fill(words.range, { low: format.number(low), high: format.number(high) });
  return {
    id: "ahead-scope",
    title: words.title,
    paragraphs: [ahead.notice],
    tables: filledOnly([
      {
        title: words.days,
        columns: [...words.columns],
        rows: [
          [words.initial, inDays(ahead.initial)],
          [words.stage1, inDays(ahead.stage_1)],
          [words.stage2, inDays(ahead.stage_2)],
          [words.surveillance, inDays(ahead.surveillance)],
          [words.threeYears, inDays(ahead.three_years)],
        ],
      },
      {
        title: words.drivers,
        columns: [words.driver, words.columns[1]],
        rows: ahead.drivers.slice(0, DRIVERS).map(({ title, days }) => [title, changeOf(view, days)]),
      },
      {
        title: words.missing,
        columns: [question],
        rows: ahead.missing.map(({ text, fact }) => [text ?? fact]),
      },
    ]),
  };
}

function impactSection(view: View, ahead: AheadImpact): ChangeSection {
  const { system, depth, because, floors, missing } = ahead;
  const { impact: words, question } = view.words.ahead;
  const told = missing.length === 0 ? words.settled : words.atLeast;
  return {
    id: "ahead-impact",
    title: words.title,
    paragraphs: [fill(told, { system: system ?? words.system, depth: depth.title })],
    tables: filledOnly([
      {
        title: words.because,
        columns: [...words.columns],
        rows: because.map(({ text, answered }) => [text, answered]),
      },
      {
        title: words.floors,
        columns: [...words.floorColumns],
        rows: floors.map(({ title, level }) => [title, level.title]),
      },
      { title: words.missing, columns: [question], rows: missing.map(({ text }) => [text]) },
    ]),
  };
}

type Sections = {
  [K in AnyAhead["kind"]]: (view: View, ahead: Extract<AnyAhead, { kind: K }>) => ChangeSection;
};
const sections: Sections = { scope: scopeSection, impact: impactSection };

/** What the answers tell of other questionnaires, where something was asked ahead for them. */
export const aheadSections = (view: View): ChangeSection[] =>
  (view.report.ahead ?? []).map((ahead) =>
    (sections[ahead.kind] as (view: View, ahead: AnyAhead) => ChangeSection)(view, ahead),
  );
