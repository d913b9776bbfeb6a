import type { PolicySource } from "../contract/policy-schema.ts";
import type { Standard } from "../contract/standard-schema.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Fault } from "./fault.ts";
import { pointerTo } from "./pointer.ts";

type Check = (policy: PolicySource, standard: Standard) => Fault[];

const fault = (code: string, message: string, ...path: PropertyKey[]): Fault => ({
  pointer: pointerTo(path),
  code,
  message,
});
const quoted = (id: string) => JSON.stringify(id);
const requirementsOf = (standard: Standard): Set<string> =>
  new Set(standard.parts.flatMap((p) => p.groups.flatMap((g) => g.requirements.map((r) => r.id))));

const repeated =
  (code: string, list: "parts" | "gates" | "bands"): Check =>
  (policy) =>
    duplicatesIn(policy[list].map((one) => one.id)).map(({ index, value }) =>
      fault(code, `The id ${quoted(value)} is used before.`, list, index, "id"),
    );

const checks: Check[] = [
  (policy, standard) =>
    policy.standard === standard.id
      ? []
      : [fault("standard_mismatch", `The policy is for ${quoted(policy.standard)}.`, "standard")],
  repeated("part_duplicate", "parts"),
  repeated("gate_duplicate", "gates"),
  repeated("band_duplicate", "bands"),
  (policy, standard) =>
    policy.parts.flatMap(({ id }, i) =>
      standard.parts.some((part) => part.id === id)
        ? []
        : [fault("part_unknown", `The standard has no part ${quoted(id)}.`, "parts", i, "id")],
    ),
  (policy, standard) =>
    standard.parts.flatMap(({ id }) =>
      policy.parts.some((part) => part.id === id)
        ? []
        : [fault("part_missing", `The part ${quoted(id)} of the standard has no weight.`, "parts")],
    ),
  (policy, standard) => {
    const known = requirementsOf(standard);
    return Object.keys(policy.weights.requirements).flatMap((id) =>
      known.has(id)
        ? []
        : [
            fault(
              "requirement_unknown",
              `The standard has no requirement ${quoted(id)}.`,
              "weights",
              "requirements",
              id,
            ),
          ],
    );
  },
  (policy, standard) => {
    const known = requirementsOf(standard);
    return policy.gates.flatMap((gate, i) =>
      gate.requirements.flatMap((id, j) =>
        known.has(id)
          ? []
          : [
              fault(
                "gate_requirement_unknown",
                `The standard has no requirement ${quoted(id)}.`,
                "gates",
                i,
                "requirements",
                j,
              ),
            ],
      ),
    );
  },
  (policy) =>
    policy.gates.flatMap((gate, i) =>
      duplicatesIn(gate.requirements).map(({ index, value }) =>
        fault(
          "gate_requirement_duplicate",
          `The gate names ${quoted(value)} before.`,
          "gates",
          i,
          "requirements",
          index,
        ),
      ),
    ),
  // A cap under the value of the level below would make a higher claim worth less than a lower one.
  ({ evidence, levels }) => {
    if (evidence === undefined) return [];
    const capped = levels[evidence.capLevel] ?? 0;
    const below = levels[evidence.fromLevel - 1] ?? 0;
    if (capped >= below) return [];
    return [
      fault("evidence_cap", "A capped claim is worth less than the level below it.", "evidence", "capLevel"),
    ];
  },
  ({ findings }) =>
    findings.majorBelow <= findings.minorBelow
      ? []
      : [fault("findings_order", "A major finding starts where a minor one ends.", "findings", "majorBelow")],
];

/** What is wrong with a policy beyond its form; pointers lead into the policy as its author wrote it. */
export function findPolicyFaults(policy: PolicySource, standard: Standard): Fault[] {
  return checks.flatMap((check) => check(policy, standard));
}
