import type { Definition } from "../../worker/contract/definition-schema.ts";
import type { Policy } from "../../worker/contract/policy-schema.ts";
import type { Standard } from "../../worker/contract/standard-schema.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import { compilePolicy } from "../../worker/core/compile-policy.ts";
import { compileStandard } from "../../worker/core/compile-standard.ts";
import type { Outcome } from "../../worker/core/outcome.ts";
import { wordsOf } from "../../worker/core/words.ts";

/** The value of an outcome that a test relies on; what failed is told. */
export function valueFrom<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const requirement = (id: string) => ({ id, title: `Requirement ${id}` });

export const standardSource = {
  id: "sample",
  title: "A small standard",
  parts: [
    {
      id: "clauses",
      title: "Clauses",
      mandatory: true,
      groups: [
        { id: "4", title: "Context", requirements: ["4.1", "4.2", "4.10"].map(requirement) },
        { id: "5", title: "Leadership", requirements: ["5.2"].map(requirement) },
      ],
    },
    {
      id: "annex-a",
      title: "Annex A",
      mandatory: false,
      groups: [
        { id: "A.2", title: "Policies", requirements: ["A.2.2", "A.2.3"].map(requirement) },
        { id: "A.5", title: "Impact", requirements: ["A.5.2"].map(requirement) },
      ],
    },
  ],
};

const band = (id: string, min: number) => ({ id, min, title: id, summary: `What ${id} means.` });

export const policySource = {
  slug: "sample-default",
  version: "1.0.0",
  standard: "sample",
  levels: [0, 0.15, 0.4, 0.7, 1, 1],
  evidence: { fromLevel: 4, capLevel: 3 },
  parts: [
    { id: "clauses", weight: 60 },
    { id: "annex-a", weight: 40 },
  ],
  weights: { default: 1, requirements: { "4.1": 2 } },
  gates: [
    { id: "scope", stage: 1, title: "Scope", requirements: ["4.1"], min: 0.7 },
    { id: "policy", stage: 2, title: "Policy", requirements: ["5.2", "A.2.2"], min: 0.7 },
  ],
  bands: [
    band("not-started", 0),
    band("foundation", 25),
    band("developing", 50),
    { ...band("stage-1-ready", 70), gates: [1] },
    { ...band("stage-2-ready", 85), gates: [1, 2], clauseItemsMin: 0.7 },
  ],
  findings: { majorBelow: 0.4, minorBelow: 0.7 },
  provisionalBelow: 0.8,
};

const levels = [0, 1, 2, 3, 4, 5].map((level) => ({ level, text: `What level ${level} looks like.` }));
const effortDays = (medium: number) => ({ small: medium / 2, medium, large: medium * 2 });

/** Every type of question, every field of each, and branching that goes through a section and a question. */
export const definitionSource = {
  slug: "sample-check",
  version: "1.0.0",
  kind: "gap",
  standard: "sample",
  policy: { slug: "sample-default", version: "1.0.0" },
  locale: "en",
  title: "A small check",
  description: "For tests.",
  minutes: 3,
  sizing: { question: "org.size", sizes: { few: "small", many: "large" } },
  sections: [
    {
      id: "org",
      title: "You",
      help: "About you.",
      questions: [
        {
          id: "org.size",
          type: "choice",
          text: "How many are you?",
          options: [
            { id: "few", text: "Few" },
            { id: "many", text: "Many" },
          ],
        },
        { id: "org.builds", type: "boolean", text: "Do you build AI systems?" },
        {
          id: "org.systems",
          type: "number",
          text: "How many?",
          min: 0,
          max: 100,
          integer: true,
          unit: "systems",
        },
        {
          id: "org.when",
          type: "date",
          text: "By when?",
          required: false,
          min: "2026-01-01",
          max: "2030-12-31",
        },
        {
          id: "org.note",
          type: "text",
          text: "Anything else?",
          required: false,
          maxLength: 200,
          multiline: true,
        },
        {
          id: "org.register",
          type: "register",
          text: "Which systems?",
          required: false,
          minRows: 0,
          maxRows: 5,
          columns: [
            { id: "name", type: "text", text: "Name", maxLength: 80 },
            {
              id: "role",
              type: "choice",
              text: "Role",
              required: false,
              options: [
                { id: "user", text: "User" },
                { id: "maker", text: "Maker" },
              ],
            },
          ],
        },
      ],
    },
    {
      id: "system",
      title: "Your system",
      visibleIf: { op: "atLeast", question: "org.systems", value: 1 },
      questions: [
        {
          id: "scope",
          type: "maturity",
          text: "How is the scope set?",
          help: "In or out.",
          why: "All else hangs on it.",
          measures: [{ requirement: "4.1", weight: 2 }, { requirement: "4.2" }],
          options: levels,
          evidence: ["the scope"],
          documents: ["the scope"],
          replaces: ["scope.old"],
          action: { text: "Write the scope.", effortDays: effortDays(4), after: ["4.2"] },
        },
        {
          id: "roles",
          type: "choices",
          text: "Who takes part?",
          measures: [{ requirement: "5.2" }],
          options: [
            { id: "top", text: "Top management", score: 0.5 },
            { id: "staff", text: "Staff", score: 0.5 },
          ],
        },
        {
          id: "control",
          type: "choice",
          text: "How is the policy aligned?",
          why: "Two policies that clash help nobody.",
          notApplicable: true,
          measures: [{ requirement: "A.2.2" }],
          visibleIf: {
            op: "any",
            of: [
              { op: "is", question: "org.builds", value: true },
              { op: "in", question: "org.size", values: ["many"] },
              { op: "not", of: { op: "answered", question: "org.when" } },
            ],
          },
          options: [
            { id: "no", text: "Not at all", score: 0 },
            { id: "yes", text: "Checked and dated", score: 1 },
          ],
          action: { text: "Lay both side by side.", effortDays: effortDays(2) },
        },
        {
          id: "impact",
          type: "boolean",
          text: "Is the impact assessed?",
          measures: [{ requirement: "A.5.2" }],
          scores: { yes: 0.9, no: 0 },
        },
      ],
    },
  ],
};

export const standard: Standard = valueFrom(compileStandard(standardSource)).standard;
export const policy: Policy = valueFrom(compilePolicy(policySource, standard)).policy;
export const definition: Definition = valueFrom(compileDefinition(definitionSource, policy)).definition;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A copy of a JSON value with the value at a pointer replaced, or removed where `value` is undefined. */
export function withValue<T>(source: T, pointer: string, value: unknown): T {
  const copy = structuredClone(source) as Json;
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() as string;
  const parent = keys.reduce((here, key) => (here as Record<string, Json>)[key] as Json, copy) as Record<
    string,
    unknown
  >;
  if (value !== undefined) {
    // Plain assignment to "__proto__" would set the prototype instead.
    Object.defineProperty(parent, last === "-" ? String((parent as unknown as Json[]).length) : last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy as T;
}

const WORDED = new Set(["title", "description", "text", "help", "why", "unit", "evidence", "documents"]);

/** A definition or policy as it would read in another language: all it says, and only that, no two places alike. */
export function respelled<T>(source: T): T {
  let told = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return WORDED.has(key) ? `Anders ${told++}` : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([k, one]) => [k, k === "translations" ? one : walk(one, k)]),
    );
  };
  return walk(source, "") as T;
}

/** The same in German besides; its words are those of `respelled`. */
export const withGerman = (source: Definition): Definition => ({
  ...source,
  translations: { ...source.translations, de: wordsOf(respelled(source)) },
});
