import { parse } from "yaml";
import { pointerTo } from "../worker/core/pointer.ts";
import { placesOf } from "./yaml-places.ts";

export type Path = readonly (string | number)[];
/** What a rule found, and where in the file. */
export type Hit = { path: Path; code: string; message: string };

/** Which document a file of questionnaires/ holds; `locale` only where it is a translation of the version. */
export type Name = {
  kind: "standard" | "policy" | "questionnaire";
  slug: string;
  version?: string | undefined;
  locale?: string | undefined;
};
export type Source = {
  file: string;
  name: Name;
  /** Empty where the text can not be read; `unreadable` tells why then. */
  document: Record<string, unknown>;
  unreadable: { line: number; code: string; message: string }[];
  lineOf: (path: Path) => number;
};

const STANDARD = /(?:^|\/)standards\/([a-z0-9.-]+)\.yaml$/;
const VERSIONED = /(?:^|\/)(policies\/)?([a-z0-9-]+)\/(\d+\.\d+\.\d+)(?:\.([a-z]{2}(?:-[A-Z]{2})?))?\.yaml$/;

/** What a file is by its path; undefined for what is no content, such as an author's notes. */
export function nameOf(file: string): Name | undefined {
  const [, standard] = STANDARD.exec(file) ?? [];
  if (standard) return { kind: "standard", slug: standard };
  const [, policies, slug, version, locale] = VERSIONED.exec(file) ?? [];
  if (!slug) return undefined;
  return { kind: policies ? "policy" : "questionnaire", slug, version, locale };
}

function read(text: string): Pick<Source, "document" | "unreadable"> {
  try {
    return { document: (parse(text) ?? {}) as Record<string, unknown>, unreadable: [] };
  } catch {
    return { document: {}, unreadable: placesOf(text).faults };
  }
}

export function readSource(file: string, text: string): Source | undefined {
  const name = nameOf(file);
  if (!name) return undefined;
  let places: ReturnType<typeof placesOf> | undefined;
  return {
    file,
    name,
    ...read(text),
    lineOf(path) {
      // Sound content, which is what there is nearly always, is parsed once only.
      places ??= placesOf(text);
      return places.placeOf(pointerTo(path)).line;
    },
  };
}

/** Keys whose values are names and numbers for machines, and never read by anybody as a text. */
const NO_TEXT = new Set(
  "id ref standard source slug version type kind op question requirement after replaces url date asOf".split(
    " ",
  ),
);
/** A translation is all text, by ids that may be called anything. */
const NO_TRANSLATION = new Set(["locale"]);

type Text = { path: Path; text: string };

function textsBelow(value: unknown, path: Path, skipped: ReadonlySet<string>): Text[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" && skipped.has(key) ? [] : textsBelow(inner, [...path, key], skipped),
  );
}

/** Every text of the document that somebody will read. */
export const textsIn = ({ document, name }: Source): Text[] =>
  textsBelow(document, [], name.locale ? NO_TRANSLATION : NO_TEXT);
