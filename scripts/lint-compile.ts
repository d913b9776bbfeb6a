import type { Definition } from "../worker/contract/definition-schema.ts";
import type { AnyPolicy } from "../worker/contract/kinds.ts";
import type { Standard } from "../worker/contract/standard-schema.ts";
import { findCrosswalkFaults } from "../worker/core/check-crosswalks.ts";
import { compileDefinition } from "../worker/core/compile-definition.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import type { Fault } from "../worker/core/fault.ts";
import { compileAnyPolicy } from "../worker/core/kinds.ts";
import type { Hit, Name, Source } from "./lint-source.ts";

export type Compiled<T> = { source: Source; value: T; digest: string };
export type CompiledDefinition = Compiled<Definition> & { standard: Standard };

/** All content, compiled as far as it compiles, and what the compilers found. */
export type Content = {
  sources: readonly Source[];
  standards: Compiled<Standard>[];
  policies: Compiled<AnyPolicy>[];
  questionnaires: CompiledDefinition[];
  faults: Map<Source, Hit[]>;
};

/** A document that was compiled or was not; faults may point into its translations too. */
type Attempt<T> = { source: Source; compiled?: T; faults: Fault[] };

const originals = (sources: readonly Source[], kind: Name["kind"]) =>
  sources.filter(({ name, unreadable }) => name.kind === kind && !name.locale && unreadable.length === 0);

const sameEdition = (a: Name, b: Name) => a.kind === b.kind && a.slug === b.slug && a.version === b.version;

/** The translations of a version, which stand beside it in files of their own. */
export const translationsOf = ({ name }: Source, sources: readonly Source[]): Source[] =>
  sources.filter((other) => other.name.locale && sameEdition(other.name, name));

/** The document as it is published: with its translations inside. */
function whole(source: Source, sources: readonly Source[]): unknown {
  const translations = translationsOf(source, sources).map(({ name, document: { locale, ...words } }) => [
    name.locale,
    words,
  ]);
  return translations.length === 0
    ? source.document
    : { ...source.document, translations: Object.fromEntries(translations) };
}

const absent = (key: "standard" | "policy"): Fault => ({
  pointer: `/${key}`,
  code: `${key}_unknown`,
  message: `There is no such ${key}, or it has faults of its own.`,
});

function compileStandards(sources: readonly Source[]): Attempt<Compiled<Standard>>[] {
  const attempts = originals(sources, "standard").map((source) => ({
    source,
    outcome: compileStandard(source.document),
  }));
  const sound = attempts.flatMap(({ outcome }) => (outcome.ok ? [outcome.value.standard] : []));
  return attempts.map(({ source, outcome }) => {
    if (!outcome.ok) return { source, faults: outcome.error };
    const { standard: value, digest } = outcome.value;
    return { source, compiled: { source, value, digest }, faults: findCrosswalkFaults(value, sound) };
  });
}

const tryPolicy =
  (sources: readonly Source[], standards: readonly Compiled<Standard>[]) =>
  (source: Source): Attempt<Compiled<AnyPolicy>> => {
    const standard = standards.find(({ value }) => value.id === source.document.standard);
    if (!standard) return { source, faults: [absent("standard")] };
    const outcome = compileAnyPolicy(whole(source, sources), standard.value);
    if (!outcome.ok) return { source, faults: outcome.error };
    const { policy: value, digest } = outcome.value;
    return { source, compiled: { source, value, digest }, faults: [] };
  };

const tryDefinition =
  (
    sources: readonly Source[],
    policies: readonly Compiled<AnyPolicy>[],
    standards: readonly Compiled<Standard>[],
  ) =>
  (source: Source): Attempt<CompiledDefinition> => {
    const named = source.document.policy as { slug?: unknown; version?: unknown } | undefined;
    const policy = policies.find(
      ({ value }) => value.slug === named?.slug && value.version === named.version,
    )?.value;
    const standard = standards.find(({ value }) => value.id === policy?.standard)?.value;
    if (!policy || !standard) return { source, faults: [absent("policy")] };
    const outcome = compileDefinition(whole(source, sources), policy);
    // A fault in a translation hides no fault of the original.
    const usable = outcome.ok ? outcome : compileDefinition(source.document, policy);
    const faults = outcome.ok ? [] : outcome.error;
    if (!usable.ok) return { source, faults };
    const { definition: value, digest } = usable.value;
    return { source, compiled: { source, value, digest, standard }, faults };
  };

const pathOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Which file a fault is in: what points into a translation is in that translation's file. */
function placeFault(source: Source, { pointer, code, message }: Fault, sources: readonly Source[]) {
  const [key, locale, ...below] = pathOf(pointer);
  const translation =
    key === "translations" && translationsOf(source, sources).find(({ name }) => name.locale === locale);
  return translation
    ? { at: translation, hit: { path: below, code, message } }
    : { at: source, hit: { path: pathOf(pointer), code, message } };
}

const compiledOf = <T>(attempts: readonly Attempt<T>[]): T[] =>
  attempts.flatMap(({ compiled }) => (compiled ? [compiled] : []));

export function readContent(sources: readonly Source[]): Content {
  const standardAttempts = compileStandards(sources);
  const standards = compiledOf(standardAttempts);
  const policyAttempts = originals(sources, "policy").map(tryPolicy(sources, standards));
  const policies = compiledOf(policyAttempts);
  const attempts = originals(sources, "questionnaire").map(tryDefinition(sources, policies, standards));
  const placed = [...standardAttempts, ...policyAttempts, ...attempts].flatMap(({ source, faults }) =>
    faults.map((fault) => placeFault(source, fault, sources)),
  );
  const faults = new Map<Source, Hit[]>(
    sources.map((source) => [source, placed.filter(({ at }) => at === source).map(({ hit }) => hit)]),
  );
  return { sources, standards, policies, questionnaires: compiledOf(attempts), faults };
}
