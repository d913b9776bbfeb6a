import type { PDFDocument } from "pdfkit";
import type { Palette } from "../core/brand.ts";
import { openFace } from "./pdf-face.ts";
import { inertLine } from "./pdf-inert.ts";
import type { Faces, Line, Piece } from "./pdf-lines.ts";
import { pathOf, SHAPES } from "./pdf-shapes.ts";
import { A4, COLORS, type Color, type FaceName } from "./pdf-style.ts";
import { newTags, type Tag, type TagFacts, type Tags } from "./pdf-tags.ts";
import type { Picture } from "./picture.ts";

const round = (value: number): number => Math.round(value * 100) / 100;

const rgbOf = (palette: Palette): Record<Color, string> =>
  Object.fromEntries(
    Object.entries({ ...COLORS, ...palette }).map(([name, hex]) => {
      const parts = [1, 3, 5].map((at) => round(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
      return [name, parts.join(" ")];
    }),
  ) as Record<Color, string>;

/** A text in the document's own syntax: UTF-16, which needs no escapes as hexadecimal digits. */
function textString(text: string): string {
  let digits = "feff";
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `<${digits}>`;
}

/**
 * Draws on the current page in pdfkit's coordinates (y downwards). It writes the operators itself: pdfkit sets colour,
 * font and matrix anew for every piece of text.
 */
export function newCanvas(document: PDFDocument, palette: Palette) {
  const RGB = rgbOf(palette);
  const faces: Faces = {
    regular: openFace(document, "regular"),
    strong: openFace(document, "strong"),
    light: openFace(document, "light"),
  };
  const tags: Tags = newTags(document);
  let operators: string[] = [];
  let state = { fill: "", font: "" };
  let pages = 0;

  function flush(): void {
    if (operators.length > 0) document.page.write(operators.join("\n"));
    operators = [];
    state = { fill: "", font: "" };
  }

  function go(page: number): void {
    flush();
    document.switchToPage(page);
  }

  function addPage(): void {
    if (pages > 0) go(pages - 1);
    document.addPage();
    pages++;
  }

  /** Content of the innermost open element. */
  function marked(draw: () => void): void {
    const { tag, id } = tags.claim();
    operators.push(`/${tag} <</MCID ${id}>> BDC`);
    draw();
    operators.push("EMC");
  }

  /** What only pleases the eye, or repeats what is said elsewhere. */
  function artifact(draw: () => void): void {
    operators.push("/Artifact BMC");
    draw();
    operators.push("EMC");
  }

  function element(tag: Tag, facts: TagFacts, inside: () => void): void {
    tags.begin(tag, facts);
    inside();
    tags.end();
  }

  function fill(color: Color): void {
    if (state.fill === color) return;
    operators.push(`${RGB[color]} rg`);
    state.fill = color;
  }

  function setFont(face: FaceName, size: number): void {
    const { font } = faces[face];
    const wanted = `/${font.id} ${size} Tf`;
    if (state.font === wanted) return;
    document.page.fonts[font.id] = font.ref();
    operators.push(wanted);
    state.font = wanted;
  }

  function span({ lang, actual }: Piece): string | undefined {
    if (lang === undefined && actual === undefined) return undefined;
    const said = actual === undefined ? "" : `/ActualText ${textString(actual)}`;
    return `/Span <<${lang === undefined ? "" : `/Lang ${textString(lang)}`}${said}>> BDC`;
  }

  /** A line of text on its baseline. Its shapes are left to `shapes`. */
  function line(x: number, baseline: number, { pieces, size }: Line): void {
    for (const piece of pieces) {
      if (piece.code === "") continue;
      const around = span(piece);
      if (around) operators.push(around);
      operators.push("BT");
      setFont(piece.face, size);
      fill(piece.color);
      operators.push(`1 0 0 -1 ${round(x + piece.x * size)} ${round(baseline)} Tm <${piece.code}> Tj ET`);
      if (around) operators.push("EMC");
    }
  }

  function shapes(x: number, baseline: number, { pieces, size }: Line): void {
    for (const piece of pieces) {
      if (piece.shape === undefined) continue;
      const side = size * 1.05;
      operators.push(`q ${RGB[SHAPES[piece.shape].color]} RG ${round(side / 8)} w 1 J 1 j`);
      operators.push(pathOf(piece.shape, x + piece.x * size, baseline - side * 0.86, side), "S Q");
    }
  }

  function rectangle(x: number, y: number, width: number, height: number, color: Color): void {
    fill(color);
    operators.push(`${round(x)} ${round(y)} ${round(width)} ${round(height)} re f`);
  }

  /** A path in PDF's own operators. */
  function path(steps: string, { color, width }: { color: Color; width: number }): void {
    operators.push(`q ${RGB[color]} RG ${width} w ${steps} S Q`);
  }

  function polygon(points: readonly (readonly [number, number])[], color: Color): void {
    fill(color);
    const steps = points.map(([x, y], i) => `${round(x)} ${round(y)} ${i === 0 ? "m" : "l"}`);
    operators.push(`${steps.join(" ")} h f`);
  }

  /** As large as fits its place. @returns its height. */
  function picture(
    { width: wide, height: high, rgb }: Picture,
    place: { x: number; y: number; width: number; height: number },
  ): number {
    const label = "Picture";
    const image = document.ref({
      Type: "XObject",
      Subtype: "Image",
      Width: wide,
      Height: high,
      ColorSpace: "DeviceRGB",
      BitsPerComponent: 8,
    });
    image.end(rgb);
    document.page.xobjects[label] = image;
    const scale = Math.min(place.width / wide, place.height / high);
    const [width, height] = [round(wide * scale), round(high * scale)];
    const [x, y] = [round(place.x), round(place.y + height)];
    artifact(() => operators.push(`q ${width} 0 0 ${-height} ${x} ${y} cm /${label} Do Q`));
    return height;
  }

  const rule = (x1: number, x2: number, y: number, color: Color = "line", width = 0.6): void =>
    path(`${round(x1)} ${round(y)} m ${round(x2)} ${round(y)} l`, { color, width });

  /** Makes a stretch of the page lead to an address. */
  function link(x: number, y: number, width: number, height: number, address: string): void {
    const annotation = document.ref({
      Type: "Annot",
      Subtype: "Link",
      Rect: [x, A4.height - y - height, x + width, A4.height - y],
      Border: [0, 0, 0],
      F: 4,
      Contents: new String(inertLine(address)),
      A: { S: "URI", URI: new String(address) },
    });
    tags.adopt(annotation);
    document.page.annotations.push(annotation);
    annotation.end();
  }

  /** A bookmark that leads to a height on the current page. */
  function bookmark(title: string, y: number): void {
    const item = document.outline.addItem(inertLine(title));
    item.outlineData.Dest = [document.page.dictionary, "XYZ", 0, A4.height - y, 0];
  }

  return {
    ...{ faces, addPage, go, flush, marked, artifact, element, line, shapes },
    ...{ begin: tags.begin, end: tags.end, rectangle, path, polygon, picture, rule, link, bookmark },
    pages: () => pages,
  };
}

export type Canvas = ReturnType<typeof newCanvas>;
