import type { Run } from "./pdf-lines.ts";
import { paragraph, type Sheet } from "./pdf-sheet.ts";
import { LEFT, RIGHT, STYLES, type Style } from "./pdf-style.ts";
import { type Picture, pictureOf } from "./picture.ts";
import type { View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

const LOGO = { width: 190, height: 46 };

/** Who issued it, what it is about, when and against what. */
export function masthead(sheet: Sheet, view: View, logo: Picture | null): void {
  const { tenant, questionnaire, standard, created_at } = view.report;
  const { canvas } = sheet;
  if (logo !== null) drawLogo(sheet, logo);
  paragraph(sheet, tenant.name, { style: STYLES.issuer });
  paragraph(sheet, [{ text: questionnaire.title, lang: view.lang }], {
    tag: "H1",
    style: STYLES.title,
    above: 4,
  });
  const { madeOn, against } = view.words.page;
  const facts = [
    fill(madeOn, { date: view.format.date(created_at) }),
    fill(against, { standard: standard.title }),
  ];
  paragraph(sheet, facts.join(" · "), { style: STYLES.soft, above: 6 });
  contact(sheet, view);
  sheet.y += 14;
  canvas.artifact(() => canvas.rule(LEFT, RIGHT, sheet.y, "accent", 2));
  sheet.y += 4;
}

/** The name follows as text, so that nobody has to hear of the picture. */
export function drawLogo(sheet: Sheet, logo: Picture): void {
  const height = sheet.canvas.picture(logo, { x: LEFT, y: sheet.y - 6, ...LOGO });
  sheet.y += height + 8;
}

/** The tenant's logo, ready to be drawn. */
export const logoOf = async ({ brand }: Pick<View, "brand">): Promise<Picture | null> =>
  brand.logo === null
    ? null
    : pictureOf(Uint8Array.from(atob(brand.logo), (character) => character.charCodeAt(0)));

/** Whom a reader may turn to, as text: paper has no links, and readers find addresses in it themselves. */
export function contact(sheet: Sheet, { brand }: Pick<View, "brand">, style: Style = STYLES.soft): void {
  if (brand.contact === null) return;
  const { name, email, phone, url } = brand.contact;
  const runs = [name, email, phone, url?.replace(/^https?:\/\//, "").replace(/\/$/, "")]
    .filter((text) => text !== undefined)
    .flatMap((text, i): Run[] => [...(i > 0 ? [{ text: " · " }] : []), { text }]);
  if (runs.length > 0) paragraph(sheet, runs, { style, above: 2 });
}
