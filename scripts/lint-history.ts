import { readFileSync } from "node:fs";
import type { Definition } from "../worker/contract/definition-schema.ts";
import { checkVersion } from "../worker/core/diff-definitions.ts";
import { compareVersions } from "../worker/core/semver.ts";
import type { CompiledDefinition, Content } from "./lint-compile.ts";
import type { Hit, Path, Source } from "./lint-source.ts";

/** `slug/version` and `policies/slug/version` of what was released, with its digest. */
export type Published = Record<string, string>;

type Placed = { id: string; path: Path };

/** Ids of questions, of columns and of options, the latter two with their question's, for they are known by it. */
const idsIn = ({ sections }: Definition): Placed[] =>
  sections.flatMap((section, s) =>
    section.questions.flatMap((question, q) => {
      const path = ["sections", s, "questions", q];
      const below = (key: string, items: readonly object[]) =>
        items.flatMap((item, i) =>
          "id" in item ? [{ id: `${question.id}/${String(item.id)}`, path: [...path, key, i] }] : [],
        );
      return [
        { id: question.id, path },
        ...("options" in question ? below("options", question.options) : []),
        ...("columns" in question ? below("columns", question.columns) : []),
      ];
    }),
  );

const earlier = (one: CompiledDefinition, all: readonly CompiledDefinition[]) =>
  all
    .filter(
      ({ value }) => value.slug === one.value.slug && compareVersions(value.version, one.value.version) < 0,
    )
    .sort((a, b) => compareVersions(a.value.version, b.value.version));

/** An id is for life: what a version took away does not come back, for it could mean something else. */
export function findReturnedIds(one: CompiledDefinition, all: readonly CompiledDefinition[]): Hit[] {
  const [last, ...older] = earlier(one, all)
    .map(({ value }) => new Set(idsIn(value).map(({ id }) => id)))
    .reverse();
  if (!last) return [];
  return idsIn(one.value)
    .filter(({ id }) => !last.has(id) && older.some((ids) => ids.has(id)))
    .map(({ id, path }) => ({
      path,
      code: "id_returned",
      message: `An earlier version had ${JSON.stringify(id)} and a later one took it away: choose a new id.`,
    }));
}

/** The number says what a version changes, by the same rule that publishing goes by. */
export function findWrongVersion(one: CompiledDefinition, all: readonly CompiledDefinition[]): Hit[] {
  const before = earlier(one, all).at(-1);
  const checked = before && checkVersion(before.value, one.value);
  return !checked || checked.ok
    ? []
    : [
        {
          path: ["version"],
          code: checked.error.code,
          message: `What changed since ${before.value.version} calls for ${checked.error.demanded}.`,
        },
      ];
}

export const publishedKey = ({ name }: Source): string =>
  `${name.kind === "policy" ? "policies/" : ""}${name.slug}/${name.version}`;

/** What can be released, by the key that it is recorded under. */
export const releasable = ({ policies, questionnaires }: Content) =>
  new Map([...policies, ...questionnaires].map((one) => [publishedKey(one.source), one]));

export function findChanged(source: Source, digest: string, published: Published): Hit[] {
  const recorded = published[publishedKey(source)];
  return recorded === undefined || recorded === digest
    ? []
    : [{ path: [], code: "published_changed", message: `Released with ${recorded}, now ${digest}.` }];
}

export const findLost = (content: Content, published: Published): string[] => {
  const known = new Set(content.sources.filter(({ name }) => !name.locale).map(publishedKey));
  return Object.keys(published).filter((key) => !known.has(key));
};

export const readPublished = (file: string): Published => JSON.parse(readFileSync(file, "utf8")) as Published;
