import type { Face } from "./pdf-face.ts";
import { covered, inert } from "./pdf-inert.ts";
import type { Shape } from "./pdf-shapes.ts";
import type { Color, FaceName, Style } from "./pdf-style.ts";

/** A stretch of text in one look; or, with a shape, that shape in front of it. */
export type Run = { text: string; face?: FaceName; color?: Color; lang?: string | undefined; shape?: Shape };

/** What is drawn in one go. */
export type Piece = {
  x: number;
  code: string;
  width: number;
  face: FaceName;
  color: Color;
  lang?: string | undefined;
  /** What it says, where marks stand for characters that the font does not have. */
  actual?: string | undefined;
  shape?: Shape;
};
export type Line = { pieces: Piece[]; size: number; leading: number; width: number };

export type Faces = Record<FaceName, Face>;

type Word = Omit<Piece, "x">;
type Token = { word: Word; drawn: string; space: { code: string; width: number } | null; ends: boolean };

/** Words may also part after a hyphen inside them. */
const WORDS = /\n|[^\S\n\u00a0\u202f]+|(?:[^\s-]|[\u00a0\u202f])*-+(?=\p{L})|(?:\S|[\u00a0\u202f])+/gu;
const SHAPE_WIDTH = 1.35;

function tokenOf(text: string, run: Run, style: Style, faces: Faces): Token {
  const face = run.face ?? style.face;
  const { has, encode } = faces[face];
  const drawn = covers(text, has) ? text : covered(text, has);
  const actual = drawn === text ? undefined : text;
  if (actual !== undefined) faces[face].lacked = true;
  const word = { ...encode(drawn), face, color: run.color ?? style.color, lang: run.lang, actual };
  return { word, drawn, space: null, ends: false };
}

function covers(text: string, has: (code: number) => boolean): boolean {
  for (let i = 0; i < text.length; i++) if (!has(text.charCodeAt(i))) return false;
  return true;
}

function shapeToken(shape: Shape, run: Run): Token {
  const word = { code: "", width: SHAPE_WIDTH, face: "regular", color: run.color ?? "ink", shape } as const;
  return { word, drawn: "", space: null, ends: false };
}

function tokensOf(run: Run, style: Style, faces: Faces): Token[] {
  const tokens = run.shape ? [shapeToken(run.shape, run)] : [];
  for (const [text] of inert(run.text).matchAll(WORDS)) {
    const blank = text.trim() === "" && !/[\u00a0\u202f]/.test(text);
    if (!blank) tokens.push(tokenOf(text, run, style, faces));
    else {
      if (tokens.length === 0 || tokens.at(-1)?.ends) tokens.push(tokenOf("", run, style, faces));
      const last = tokens.at(-1);
      if (last && text === "\n") last.ends = true;
      else if (last) last.space = faces[run.face ?? style.face].encode(" ");
    }
  }
  return tokens;
}

/** A word wider than its place, as parts that fit. */
function cut({ word, drawn }: Token, room: number, faces: Faces): Word[] {
  if (word.width <= room || drawn === "") return [word];
  const parts: Word[] = [];
  for (const character of drawn) {
    const glyph = faces[word.face].encode(character);
    const last = parts.at(-1);
    if (last && last.width + glyph.width <= room) {
      last.code += glyph.code;
      last.width += glyph.width;
    } else parts.push({ ...word, ...glyph, actual: parts.length === 0 ? word.actual : word.actual && "" });
  }
  return parts;
}

const alike = (a: Piece, b: Word): boolean =>
  a.face === b.face &&
  a.color === b.color &&
  a.lang === b.lang &&
  !a.shape &&
  !b.shape &&
  a.actual === undefined &&
  b.actual === undefined;

/** Breaks a paragraph into lines of at most this width, in points. */
export function layOut(runs: readonly Run[], style: Style, width: number, faces: Faces): Line[] {
  const room = width / style.size;
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let x = 0;
  let space: Token["space"] = null;

  const close = () => {
    lines.push({ pieces, size: style.size, leading: style.leading, width: x * style.size });
    pieces = [];
    x = 0;
    space = null;
  };

  function place(word: Word): void {
    if (pieces.length > 0 && x + (space?.width ?? 0) + word.width > room) close();
    const last = pieces.at(-1);
    if (space !== null && last) {
      if (last.actual === undefined && !last.shape) last.code += space.code;
      x += space.width;
    }
    if (last && alike(last, word)) {
      last.code += word.code;
      last.width = x + word.width - last.x;
    } else pieces.push({ ...word, x });
    x += word.width;
    space = null;
  }

  for (const run of runs) {
    for (const token of tokensOf(run, style, faces)) {
      for (const part of cut(token, room, faces)) place(part);
      space = token.space;
      if (token.ends) close();
    }
  }
  if (pieces.length > 0 || lines.length === 0) close();
  return lines;
}
