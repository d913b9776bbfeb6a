import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { type Definition, definitionSchema } from "../worker/contract/definition-schema.ts";
import type { AnyPolicy } from "../worker/contract/kinds.ts";
import { anyPolicySchema } from "../worker/contract/policy-kinds-schema.ts";
import { digestOf } from "../worker/core/canonical.ts";
import { compileStandard } from "../worker/core/compile-standard.ts";
import { compileAnyPolicy } from "../worker/core/kinds.ts";
import { parseContent } from "../worker/core/parse-content.ts";
import type { Basis, VerifiableReport } from "../worker/core/recompute.ts";
import { contentFiles } from "./content-files.ts";

export type GivenContent = { definition?: string | undefined; policy?: string | undefined };

function readDocument(file: string): unknown {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const document = parse(readFileSync(path, "utf8")) as unknown;
  // What the API gives for a version has the definition inside.
  const inner = (document as { definition?: unknown } | null)?.definition;
  return inner ?? document;
}

type Digested<T> = { value: T; digest: string };

/** As written or as published: the schema spells the defaults out either way. */
function definitionFrom(source: unknown): Digested<Definition> | undefined {
  const parsed = parseContent(definitionSchema, source);
  return parsed.ok ? { value: parsed.value, digest: digestOf(parsed.value) } : undefined;
}

function policyFrom(source: unknown, content: ReadonlyMap<string, unknown>): Digested<AnyPolicy> | undefined {
  const published = anyPolicySchema.safeParse(source);
  if (published.success) return { value: published.data, digest: digestOf(published.data) };
  const { standard } = Object(source) as { standard?: unknown };
  const catalogue = compileStandard(content.get(`/v1/standards/${standard}`));
  const compiled = catalogue.ok ? compileAnyPolicy(source, catalogue.value.standard) : catalogue;
  return compiled.ok ? { value: compiled.value.policy, digest: compiled.value.digest } : undefined;
}

/** By the path where it is published; read once, for there is much of it. */
let official: ReadonlyMap<string, unknown> | undefined;
const officialContent = () => {
  official ??= new Map(contentFiles().map(({ path, document }) => [path, document]));
  return official;
};

/** What a report's result is computed from: the files given, or else the official content of the same names. */
export function basisFor(report: VerifiableReport, given: GivenContent): Basis | undefined {
  const content = officialContent();
  const { questionnaire, policy } = report;
  const definition = definitionFrom(
    given.definition === undefined
      ? content.get(`/v1/questionnaires/${questionnaire.slug}/versions/${questionnaire.version}`)
      : readDocument(given.definition),
  );
  const rules = policyFrom(
    given.policy === undefined
      ? content.get(`/v1/policies/${policy.slug}/versions/${policy.version}`)
      : readDocument(given.policy),
    content,
  );
  return definition && rules
    ? {
        definition: definition.value,
        definitionDigest: definition.digest,
        policy: rules.value,
        policyDigest: rules.digest,
      }
    : undefined;
}
