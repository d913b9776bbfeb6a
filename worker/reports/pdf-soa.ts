import type { Applicability, SoaRow } from "../contract/soa.ts";
import { requirement, status } from "./pdf-findings.ts";
import type { Shape } from "./pdf-shapes.ts";
import { paragraph, type Sheet, section, type Text } from "./pdf-sheet.ts";
import { STYLES, WIDTH } from "./pdf-style.ts";
import { type Cell, table } from "./pdf-table.ts";
import type { View } from "./report-view.ts";
import { reasonInWords } from "./soa-words.ts";

const SHAPE: Record<Applicability, Shape> = {
  applicable: "passed",
  not_applicable: "absent",
  undecided: "unknown",
};

/** Every control with what the answers say of it; undecided ones too, so that none is missing on paper. */
export function statementOfApplicability(sheet: Sheet, view: View): void {
  const { soa, tenant } = view.report;
  const words = view.words.soa;
  if (soa.length === 0) return;
  section(sheet, words.titles[tenant.kind], 120);
  paragraph(sheet, view.format.counted(words.intro, soa.length), { style: STYLES.soft });
  sheet.y += 8;
  const columns = [
    { title: words.control, width: 156 },
    { title: words.applicability, width: 92 },
    { title: words.status, width: 78 },
    { title: words.grounds, width: WIDTH - 326, style: { ...STYLES.cell, color: "soft" as const } },
  ];
  table(
    sheet,
    columns,
    soa.map((row) => [
      requirement(view, row.control),
      // That a control applies is neither good nor bad, so its mark has no colour.
      [{ ...status(SHAPE[row.applicability], words.words[row.applicability]), color: "ink" as const }],
      row.status === null ? "–" : words.statuses[row.status],
      grounds(view, row),
    ]),
  );
}

function grounds(view: View, row: SoaRow): Cell {
  const { soa } = view.words;
  if (row.applicability === "undecided") return "–";
  const texts: Text[] =
    row.applicability === "not_applicable"
      ? row.justifications.map((one) => reasonInWords(view.words, one))
      : row.evidence.map(({ text }) => text);
  if (texts.length > 0) return { paragraphs: texts };
  return row.applicability === "not_applicable" ? soa.noReason : soa.noEvidence;
}
