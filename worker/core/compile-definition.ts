import { type Definition, definitionSchema } from "../contract/definition-schema.ts";
import { type AnyPolicy, kindOf } from "../contract/kinds.ts";
import { digestOf } from "./canonical.ts";
import { branchingChecks } from "./check-branching.ts";
import { idChecks } from "./check-ids.ts";
import { pinChecks } from "./check-pins.ts";
import { shapeChecks } from "./check-shapes.ts";
import { findTranslationFaults } from "./check-translations.ts";
import { type DefinitionCheck, placesIn } from "./definition-check.ts";
import type { Fault } from "./fault.ts";
import { rulesOf } from "./kinds.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { parseContent } from "./parse-content.ts";

const checks: DefinitionCheck[] = [...idChecks, ...shapeChecks, ...branchingChecks, ...pinChecks];

/**
 * A questionnaire as authors write it, checked against the policy that it names, with every default spelled out, and
 * content-addressed. Faults point into `source`; what the schema refuses is reported before anything else is looked at.
 */
export function compileDefinition(
  source: unknown,
  policy: AnyPolicy,
): Outcome<{ definition: Definition; digest: string }, Fault[]> {
  const parsed = parseContent(definitionSchema, source);
  if (!parsed.ok) return parsed;
  const definition = parsed.value;
  const context = { definition, policy, places: placesIn(definition) };
  const ofKind = kindOf(policy) === definition.kind ? rulesOf(kindOf(policy)).checks : [];
  const faults = [
    ...[...checks, ...ofKind].flatMap((check) => check(context)),
    ...findTranslationFaults(definition),
  ];
  return faults.length > 0 ? fail(faults) : ok({ definition, digest: digestOf(definition) });
}
