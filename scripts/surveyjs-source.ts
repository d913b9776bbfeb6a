export type Source = Record<string, unknown>;
/** A piece of a SurveyJS document and where it stands in it, e.g. pages[0].elements[2]. */
export type Placed = { source: Source; path: string };
/** A value of the document, in the form in which its conditions name it. */
export type Scalar = string | number | boolean;

export const isSource = (value: unknown): value is Source =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

export const nameOf = ({ source }: Placed): string => (isScalar(source.name) ? String(source.name) : "");
export const typeOf = ({ source }: Placed): string => (isScalar(source.type) ? String(source.type) : "");
/** True is also written as a word here and there. */
export const isOn = (value: unknown): boolean => value === true || value === "true";

export const inside = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

/** The items of a list; what is written in short, as a plain value, is spelled out under `key`. */
export function itemsAt({ source, path }: Placed, list: string, key: string): Placed[] {
  const items = source[list];
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown, i) => ({
    source: isSource(item) ? item : { [key]: item },
    path: `${inside(path, list)}[${i}]`,
  }));
}

const LISTS = ["pages", "elements", "questions", "templateElements", "columns"];
const NONE: string[] = [];
/** Which lists hold elements; to a plain matrix, columns are answers. A type that nobody knows may hold any. */
const HOLDS: Record<string, string[]> = {
  panel: ["elements", "questions"],
  flowpanel: ["elements", "questions"],
  paneldynamic: ["templateElements"],
  matrixdynamic: ["columns"],
  ...Object.fromEntries(
    [
      ...[
        "radiogroup",
        "dropdown",
        "buttongroup",
        "checkbox",
        "tagbox",
        "boolean",
        "text",
        "comment",
        "rating",
      ],
      "matrix",
    ].map((type) => [type, NONE]),
  ),
};

export const childrenOf = (at: Placed): Placed[] =>
  (Object.hasOwn(HOLDS, typeOf(at)) ? (HOLDS[typeOf(at)] ?? NONE) : LISTS).flatMap((list) =>
    itemsAt(at, list, "name"),
  );

/** Every page, panel, question and column below, each before what it holds. */
export const elementsBelow = (at: Placed): Placed[] =>
  childrenOf(at).flatMap((child) => [child, ...elementsBelow(child)]);
