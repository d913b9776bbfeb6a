import encodeQR from "qr";
import type { Canvas } from "./pdf-canvas.ts";
import { MISSING } from "./pdf-inert.ts";
import { drawLines, heightOf, keep, linesOf, paragraph, type Sheet, section } from "./pdf-sheet.ts";
import { A4, FOOTER, LEFT, RIGHT, STYLES, WIDTH } from "./pdf-style.ts";
import type { CommonView, View } from "./report-view.ts";
import { factsOf } from "./report-words.ts";
import { fill } from "./words/fill.ts";

const QR_SIDE = 104;
const NAMES = 130;

export function versions(sheet: Sheet, view: CommonView): void {
  const { canvas } = sheet;
  section(sheet, view.words.titles.versions, 150);
  paragraph(sheet, view.words.foot.again, { style: STYLES.soft });
  sheet.y += 6;
  canvas.element("L", {}, () => {
    for (const [name, value] of factsOf(view)) {
      const label = linesOf(sheet, name, STYLES.small, NAMES - 10);
      const lines = linesOf(sheet, [{ text: value, color: "ink" }], STYLES.small, WIDTH - NAMES);
      keep(sheet, heightOf(lines));
      canvas.begin("LI");
      canvas.begin("LBody");
      canvas.element("P", {}, () => drawLines(canvas, LEFT, sheet.y, label));
      canvas.element("P", {}, () => drawLines(canvas, LEFT + NAMES, sheet.y, lines));
      canvas.end();
      canvas.end();
      sheet.y += heightOf(lines) + 1;
    }
  });
}

export function limits(sheet: Sheet, { words }: View): void {
  section(sheet, words.titles.limits, 80);
  paragraph(sheet, words.foot.limits);
  if (Object.values(sheet.canvas.faces).some(({ lacked }) => lacked))
    paragraph(sheet, fill(words.foot.lacking, { mark: MISSING }), { above: 6 });
}

/** The last thing in the document: how anybody finds out whether it was changed. */
export function verification(
  sheet: Sheet,
  { words: { foot } }: CommonView,
  { verifyUrl, code }: { verifyUrl: string; code: string },
): void {
  const { canvas } = sheet;
  section(sheet, foot.check, QR_SIDE + 20);
  sheet.y += 4;
  keep(sheet, QR_SIDE);
  const top = sheet.y;
  const box = [LEFT, A4.height - top - QR_SIDE, LEFT + QR_SIDE, A4.height - top] as const;
  canvas.element("Figure", { alt: fill(foot.qr, { address: verifyUrl }), box }, () =>
    canvas.marked(() => qrCode(canvas, verifyUrl, LEFT, top)),
  );
  const x = LEFT + QR_SIDE + 22;
  const width = RIGHT - x;
  paragraph(sheet, foot.scan, { x, width });
  const address = linesOf(sheet, [{ text: verifyUrl, color: "accent" }], STYLES.text, width);
  canvas.element("Link", { alt: verifyUrl }, () => {
    const from = sheet.y;
    sheet.y = drawLines(canvas, x, from, address);
    if (/^https?:/.test(verifyUrl)) canvas.link(x, from, width, sheet.y - from, verifyUrl);
  });
  paragraph(sheet, foot.code, { style: STYLES.small, x, width, above: 6 });
  paragraph(sheet, code, { style: STYLES.code, x, width });
  sheet.y = Math.max(sheet.y, top + QR_SIDE);
}

/** Dark squares in runs, as vectors; readers want four light ones around it, which the page's margins give. */
export function qrCode(canvas: Canvas, text: string, left: number, top: number, width = QR_SIDE): void {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const side = width / rows.length;
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      // A hair more than a square, or viewers draw light seams between rows.
      if (x > from)
        canvas.rectangle(left + from * side, top + y * side, (x - from) * side, side + 0.03, "ink");
    }
  }
}

/** Whose it is and which page; last, for only now is it known how many there are. */
export function footers(sheet: Sheet, { report }: { report: Pick<View["report"], "id" | "tenant"> }): void {
  const { canvas } = sheet;
  const count = canvas.pages();
  for (let page = 0; page < count; page++) {
    canvas.go(page);
    const [place] = linesOf(sheet, `${page + 1} / ${count}`, STYLES.footer, 80);
    // However long the name: the report's own id is what tells loose sheets apart.
    const [id] = linesOf(sheet, ` · ${report.id}`, STYLES.footer, WIDTH / 2);
    const [owner] = linesOf(sheet, report.tenant.name, STYLES.footer, WIDTH - 90 - (id?.width ?? 0));
    canvas.artifact(() => {
      canvas.rule(LEFT, RIGHT, FOOTER - 16);
      if (owner) canvas.line(LEFT, FOOTER, owner);
      if (id) canvas.line(LEFT + (owner?.width ?? 0), FOOTER, id);
      if (place) canvas.line(RIGHT - place.width, FOOTER, place);
    });
  }
  canvas.flush();
}
