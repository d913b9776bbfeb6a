import type { Definition, Question, Section } from "../contract/definition-schema.ts";
import { always, type Change, type Comparers, compareFields, compareLists, sameJson } from "./change.ts";
import { measuresOf } from "./check-measuring.ts";
import { compareQuestions, visibleIf } from "./diff-questions.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { bump, compareVersions } from "./semver.ts";

export type { Change } from "./change.ts";
export type VersionRefusal = {
  code: "version_too_small" | "version_not_newer";
  demanded: string;
  changes: Change[];
};

type Placed = { question: Question; section: Section };
type Fields<T> = { [F in keyof T]-?: Comparers[string] };

const wording = always("patch", "wording changed");
const nothing = () => [];

/** A language is offered like an option: to add one is minor, to take one away from its readers major. */
function translations(before: unknown, after: unknown, path: string): Change[] {
  const [was, is] = [before ?? {}, after ?? {}] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].sort().flatMap((locale): Change[] => {
    const at = `${path}/${locale}`;
    if (!(locale in was)) return [{ level: "minor", path: at, message: "language added" }];
    if (!(locale in is)) return [{ level: "major", path: at, message: "language removed" }];
    return sameJson(was[locale], is[locale])
      ? []
      : [{ level: "patch", path: at, message: "translation changed" }];
  });
}

const sectionFields: Fields<Section> = {
  id: always("major", "id changed"),
  title: wording,
  help: wording,
  visibleIf,
  ahead: always("minor", "asked ahead for another questionnaire, so reports may say more"),
  // Questions are compared across sections, for their ids are unique in the whole questionnaire.
  questions: nothing,
};

const definitionFields: Fields<Definition> = {
  slug: always("major", "another questionnaire"),
  version: nothing,
  kind: always("major", "kind changed"),
  standard: always("major", "standard changed"),
  policy: always("major", "policy changed, so every answer may weigh otherwise"),
  locale: always("major", "language changed"),
  title: wording,
  description: wording,
  minutes: wording,
  // As with an action's effort: no score moves, but gaps may rank otherwise.
  sizing: always("minor", "sizing changed, gaps may rank otherwise"),
  sections: nothing,
  translations,
};

const placed = (definition: Definition): Placed[] =>
  definition.sections.flatMap((section) => section.questions.map((question) => ({ question, section })));

/** A question that changes its section comes under that section's condition. */
function compareSections(before: Section, after: Section, path: string): Change[] {
  if (before.id === after.id) return [];
  const moved: Change[] = [{ level: "patch", path, message: `moved to section ${after.id}` }];
  return sameJson(before.visibleIf, after.visibleIf)
    ? moved
    : [...moved, ...visibleIf(before.visibleIf, after.visibleIf, `${path}/section/visibleIf`)];
}

/**
 * What changed, in the order of the definitions. A patch never changes a result, a minor change never moves the score
 * of answers already given, and a major one may. Without changes but the version's the list is empty.
 */
export function diffDefinitions(before: Definition, after: Definition): Change[] {
  const measured = new Set(
    placed(before).flatMap(({ question }) => measuresOf(question).map((m) => m.requirement)),
  );
  // A further question about what was measured already takes weight from the answers that are there.
  const dilutes = (question: Question) => measuresOf(question).some((m) => measured.has(m.requirement));
  return [
    ...compareFields(before, after, definitionFields, ""),
    ...compareLists(
      before.sections,
      after.sections,
      {
        idOf: (section) => section.id,
        added: () => "minor",
        compare: (was, is, path) => compareFields(was, is, sectionFields, path),
      },
      "/sections",
    ),
    ...compareLists(
      placed(before),
      placed(after),
      {
        idOf: ({ question }) => question.id,
        added: ({ question }) => (dilutes(question) ? "major" : "minor"),
        compare: (was, is, path) => [
          ...compareSections(was.section, is.section, path),
          ...compareQuestions(was.question, is.question, path),
        ],
      },
      "/questions",
    ),
  ];
}

/** The smallest version that these changes allow after `before`; a version that changes nothing is a patch still. */
export function demandedVersion(before: string, changes: readonly Change[]): string {
  const level = (["major", "minor"] as const).find((one) => changes.some((change) => change.level === one));
  return bump(before, level ?? "patch");
}

/** The changes that a new version makes, or why its number does not tell them. */
export function checkVersion(before: Definition, after: Definition): Outcome<Change[], VersionRefusal> {
  const changes = diffDefinitions(before, after);
  const demanded = demandedVersion(before.version, changes);
  if (compareVersions(after.version, before.version) <= 0) {
    return fail({ code: "version_not_newer", demanded, changes });
  }
  return compareVersions(after.version, demanded) < 0
    ? fail({ code: "version_too_small", demanded, changes })
    : ok(changes);
}
