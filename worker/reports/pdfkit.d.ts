/** The part of pdfkit 0.20 that is used here, seen from inside: it ships no types, and @types/pdfkit knows an older one. */
declare module "pdfkit" {
  export type Ref = { data: Record<string, unknown>; end(content?: Uint8Array): void };

  /** What fontkit makes of a font file; it may serve many documents. */
  export type ParsedFont = {
    layout: unknown;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): { id: number; advanceWidth: number };
  };

  /** A font as one document holds it: with the glyphs that were used, their widths and what they stand for. */
  export type EmbeddedFont = {
    id: string;
    font: ParsedFont;
    scale: number;
    subset: { includeGlyph(id: number): number };
    widths: number[];
    unicode: number[][];
    ref(): Ref;
  };

  export type Page = {
    dictionary: Ref;
    fonts: Record<string, Ref>;
    annotations: Ref[];
    xobjects: Record<string, Ref>;
    structParentTreeKey: number;
    write(content: string): void;
  };

  export type OutlineItem = { outlineData: Record<string, unknown>; addItem(title: string): OutlineItem };

  export class PDFDocument {
    constructor(options: Record<string, unknown>);
    info: Record<string, unknown>;
    page: Page;
    outline: OutlineItem;
    _font: EmbeddedFont;
    addPage(): this;
    switchToPage(index: number): Page;
    registerFont(name: string, source: Uint8Array | ParsedFont): this;
    font(name: string): this;
    ref(data: Record<string, unknown>): Ref;
    getStructTreeRoot(): Ref;
    getStructParentTree(): { get(key: number): Ref[]; add(key: number, value: Ref): void };
    createStructParentTreeNextKey(): number;
    end(): void;
    _addInfo(): void;
  }
}

declare module "pdfkit/output" {
  import type { PDFDocument } from "pdfkit";

  export function toBytes(document: PDFDocument): Promise<Uint8Array>;
}

declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}
