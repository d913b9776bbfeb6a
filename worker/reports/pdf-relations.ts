import type { Relation } from "../contract/relation.ts";
import { paragraph, type Sheet, section, subtitle } from "./pdf-sheet.ts";
import { STYLES, WIDTH } from "./pdf-style.ts";
import { table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";
import { reachedInWords, refInWords } from "./report-words.ts";
import { fill } from "./words/fill.ts";

/** What these answers say about related items of other rules: a bridge for planning, never compliance. */
export function relations(sheet: Sheet, view: View): void {
  const { relations: all } = view.report;
  if (all.length === 0) return;
  section(sheet, view.words.titles.relations, 120);
  paragraph(sheet, view.words.relations.intro, { style: STYLES.soft });
  for (const one of all) relation(sheet, view, one);
}

function relation(sheet: Sheet, view: View, one: Relation): void {
  const words = view.words.relations;
  subtitle(sheet, one.title, 110);
  paragraph(sheet, reachedInWords(view, one));
  for (const caution of one.cautions) paragraph(sheet, caution, { style: STYLES.small, above: 3 });
  sheet.y += 8;
  const columns = [
    { title: words.item, width: 216 },
    { title: words.requirements, width: WIDTH - 296 },
    { title: words.lowest, width: 80 },
  ];
  // The page lists all of them; on paper what has no figure would fill sheets.
  const known = one.items.filter(({ lowest }) => lowest !== null);
  table(
    sheet,
    columns,
    known.map((item) => [
      [
        { text: `${refInWords(item.ref)} `.trimStart(), face: "strong" },
        { text: item.title, lang: view.standardLang },
      ],
      item.requirements
        .map(({ id, strength, published }) => `${id}\u00a0${words.strength[strength]}${published ? "" : "*"}`)
        .join(", "),
      view.format.score(item.lowest),
    ]),
  );
  const checked = one.as_of && fill(words.checked, { date: view.format.date(`${one.as_of}T00:00:00Z`) });
  const further = one.items.length - known.length;
  const told = [
    further > 0 ? view.format.counted(words.further, further) : "",
    words.judgement,
    checked ?? "",
  ].filter((text) => text !== "");
  paragraph(sheet, told.join(" "), { style: STYLES.small, above: 6 });
}
