import type { MatchedOffer } from "../core/brand.ts";
import { requirement } from "./pdf-findings.ts";
import { filledRuns, paragraph, type Sheet, section } from "./pdf-sheet.ts";
import { STYLES, WIDTH } from "./pdf-style.ts";
import { type Cell, table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";
import { webAddress } from "./web-address.ts";

/** Advice: a certification body's report never has any to show (see core/brand.ts). */
export function offers(sheet: Sheet, view: View): void {
  const { offers: found, callToAction } = view.brand;
  if (found.length === 0) return;
  const words = view.words.offers;
  section(sheet, view.words.titles.offers, 100);
  paragraph(sheet, filledRuns(words.intro, { tenant: view.report.tenant.name }), { style: STYLES.soft });
  sheet.y += 8;
  table(
    sheet,
    [
      { title: words.offer, width: WIDTH - 200 },
      { title: words.because, width: 200 },
    ],
    found.map((one) => [told(one), { paragraphs: one.requirements.map((id) => requirement(view, id)) }]),
  );
  const address = webAddress(callToAction?.url ?? null);
  if (callToAction && address !== null)
    paragraph(
      sheet,
      [
        { text: `${callToAction.label}: `, face: "strong" },
        { text: address, color: "accent" },
      ],
      {
        above: 10,
      },
    );
}

const told = ({ title, text, url }: MatchedOffer): Cell => ({
  paragraphs: [
    [{ text: title, face: "strong" }],
    text,
    ...(webAddress(url) === null ? [] : [[{ text: url ?? "", color: "accent" as const }]]),
  ],
});
