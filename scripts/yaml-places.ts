import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";

/** Counted from 1, as editors do. */
export type Place = { line: number; column: number };
export type SyntaxFault = Place & { code: string; message: string };
export type Places = {
  /** What keeps the text from being read at all. */
  faults: SyntaxFault[];
  /** Where the thing that an RFC 6901 pointer leads to stands; for what is missing, where its parent does. */
  placeOf: (pointer: string) => Place;
};

const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** A pair is found at its key, for that is what an author looks for; an item of a list where it starts. */
type Step = { at: Node | undefined; value: unknown };

function below(parent: unknown, key: string): Step | undefined {
  if (isMap(parent)) {
    const pair = (parent.items as Pair<Node, unknown>[]).find(
      (one) => isScalar(one.key) && String(one.key.value) === key,
    );
    return pair && { at: pair.key, value: pair.value };
  }
  if (isSeq(parent)) {
    const item = /^\d+$/.test(key) ? parent.items[Number(key)] : undefined;
    return item === undefined ? undefined : { at: item as Node, value: item };
  }
  return undefined;
}

type Flaw = { offset: number; code: string; message: string };

/** The parser leaves these to whoever makes values of the document, and that one no longer knows the line. */
function unknownAliases(document: Document): Flaw[] {
  const found: Flaw[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `There is no anchor &${alias.source} before this.`;
      found.push({ offset: alias.range?.[0] ?? 0, code: "alias_unknown", message });
    },
  });
  return found;
}

/** Reads YAML so that what is wrong with it can be shown where it stands. */
export function placesOf(text: string): Places {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const resolved = (value: unknown) => (isAlias(value) ? value.resolve(document) : value);

  const placeOf = (pointer: string): Place => {
    let here: Step = { at: document.contents as Node | undefined, value: resolved(document.contents) };
    for (const key of keysOf(pointer)) {
      const next = below(here.value, key);
      if (next === undefined) break;
      here = { at: next.at ?? here.at, value: resolved(next.value) };
    }
    return placeAt(here.at?.range?.[0] ?? 0);
  };
  const flaws: Flaw[] = [
    ...document.errors.map(({ code, message, pos }) => ({
      offset: pos[0],
      code: code.toLowerCase(),
      message,
    })),
    ...unknownAliases(document),
  ];
  const faults = flaws.map(({ offset, code, message }) => ({
    ...placeAt(offset),
    code: `yaml_${code}`,
    message,
  }));
  return { faults, placeOf };
}
