import type { EmbeddedFont, ParsedFont, PDFDocument } from "pdfkit";
import light from "./fonts/Inter-Light.bin";
import regular from "./fonts/Inter-Regular.bin";
import strong from "./fonts/Inter-SemiBold.bin";
import type { FaceName } from "./pdf-style.ts";

const FILES: Record<FaceName, ArrayBuffer> = { regular, strong, light };

/** Parsing takes longer than a small report; what comes of it depends on nothing, so it is kept for the isolate's life. */
const parsed: Partial<Record<FaceName, ParsedFont>> = {};

type Glyph = { code: string; width: number };

/** A font in one document. */
export type Face = {
  font: EmbeddedFont;
  has: (code: number) => boolean;
  /** Whether a mark had to stand for something. */
  lacked: boolean;
  /** As the document writes it, with its width at size 1. Every character must have a glyph. */
  encode: (text: string) => Glyph;
};

/**
 * Character by character rather than with pdfkit's own text(), which asks fontkit to lay out every word: the fonts hold
 * no ligatures and no kerning (see scripts/make-fonts.ts), so there is nothing to lay out.
 */
export function openFace(document: PDFDocument, name: FaceName): Face {
  document.registerFont(name, parsed[name] ?? new Uint8Array(FILES[name])).font(name);
  const font = document._font;
  parsed[name] = font.font;
  const glyphs = new Map<number, Glyph>();

  function glyphOf(code: number): Glyph {
    const glyph = font.font.glyphForCodePoint(code);
    const place = font.subset.includeGlyph(glyph.id);
    const width = glyph.advanceWidth * font.scale;
    font.widths[place] ??= width;
    font.unicode[place] ??= [code];
    const made = { code: place.toString(16).padStart(4, "0"), width: width / 1000 };
    glyphs.set(code, made);
    return made;
  }

  return {
    font,
    lacked: false,
    has: (code) => glyphs.has(code) || font.font.hasGlyphForCodePoint(code),
    encode(text) {
      let code = "";
      let width = 0;
      for (let i = 0; i < text.length; i++) {
        const point = text.codePointAt(i) ?? 0;
        if (point > 0xffff) i++;
        const glyph = glyphs.get(point) ?? glyphOf(point);
        code += glyph.code;
        width += glyph.width;
      }
      return { code, width };
    },
  };
}
