import { compareVersions } from "../worker/core/semver.ts";
import { type CompiledDefinition, type Content, translationsOf } from "./lint-compile.ts";
import { findHideable, findUnmeasured } from "./lint-coverage.ts";
import { expectedOf } from "./lint-expectations.ts";
import {
  findChanged,
  findReturnedIds,
  findWrongVersion,
  type Published,
  publishedKey,
  releasable,
} from "./lint-history.ts";
import { findLongOptions, findLongSentences } from "./lint-lengths.ts";
import { findBrokenLinks } from "./lint-links.ts";
import { findPhrases } from "./lint-phrases.ts";
import { findIncomplete } from "./lint-questions.ts";
import { findHardSections } from "./lint-reading.ts";
import type { Hit, Name, Source } from "./lint-source.ts";

export type World = { content: Content; published: Published };
export type Rule = { holds: string; find: (source: Source, world: World) => Hit[] };

/** A rule about questionnaires that compile; what does not compile has been found already. */
const ofQuestionnaires =
  (find: (one: CompiledDefinition, all: readonly CompiledDefinition[]) => Hit[]): Rule["find"] =>
  (source, { content: { questionnaires } }) =>
    questionnaires.filter((one) => one.source === source).flatMap((one) => find(one, questionnaires));

/** What a document says of itself that its file's name says too. */
const NAMED: Record<Name["kind"] | "translation", readonly (readonly [key: string, part: keyof Name])[]> = {
  standard: [["id", "slug"]],
  policy: [
    ["slug", "slug"],
    ["version", "version"],
  ],
  questionnaire: [
    ["slug", "slug"],
    ["version", "version"],
  ],
  translation: [["locale", "locale"]],
};

function findMisnamed({ name, document, unreadable }: Source): Hit[] {
  if (unreadable.length > 0) return [];
  return NAMED[name.locale ? "translation" : name.kind]
    .filter(([key, part]) => document[key] !== name[part])
    .map(([key, part]) => ({
      path: [key],
      code: "name_mismatch",
      message: `The file is named for ${name[part]}.`,
    }));
}

/** A version that a newer one has taken the place of stays as it was released. */
const isOutdated = ({ name }: Source, sources: readonly Source[]): boolean =>
  sources.some(
    (other) =>
      other.name.kind === name.kind &&
      other.name.slug === name.slug &&
      compareVersions(other.name.version ?? "0.0.0", name.version ?? "0.0.0") > 0,
  );

function findUntranslated(source: Source, { content: { sources } }: World): Hit[] {
  if (source.name.locale || isOutdated(source, sources)) return [];
  const there = new Set(translationsOf(source, sources).map(({ name }) => name.locale));
  return expectedOf(source)
    .languages.filter((locale) => !there.has(locale))
    .map((locale) => ({
      path: [],
      code: "language_missing",
      message: `There is no translation into ${locale}.`,
    }));
}

export const RULES: readonly Rule[] = [
  {
    holds: "content compiles, crosswalks resolve, translations are whole",
    find: (source, { content }) => content.faults.get(source) ?? [],
  },
  { holds: "a document is what its file is named", find: findMisnamed },
  { holds: "every language that we promise is there", find: findUntranslated },
  { holds: "every requirement, or every group, is measured", find: ofQuestionnaires(findUnmeasured) },
  { holds: "no clause item can be hidden", find: ofQuestionnaires(findHideable) },
  { holds: "questions are complete and options differ", find: ofQuestionnaires(findIncomplete) },
  { holds: "links to other questionnaires lead to a question", find: ofQuestionnaires(findBrokenLinks) },
  { holds: "ids that were taken away stay away", find: ofQuestionnaires(findReturnedIds) },
  { holds: "the version's number tells what changed", find: ofQuestionnaires(findWrongVersion) },
  {
    holds: "what was released stays as it was",
    find: (source, { content, published }) =>
      [...releasable(content).values()]
        .filter((one) => one.source === source)
        .flatMap(({ digest }) => findChanged(source, digest, published)),
  },
  { holds: "sentences are short", find: findLongSentences },
  { holds: "options are short", find: findLongOptions },
  {
    holds: "sections read easily",
    find: (source, { content }) =>
      content.questionnaires
        .filter((one) => publishedKey(one.source) === publishedKey(source))
        .flatMap(({ value }) => findHardSections(value, source.name.locale)),
  },
  { holds: "nothing sounds like the standard's text, nothing repeats a known mistake", find: findPhrases },
];
