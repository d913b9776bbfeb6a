import type { Answers } from "../../worker/contract/answers.ts";
import { type Definition, definitionSchema } from "../../worker/contract/definition-schema.ts";
import { type Policy, policySchema } from "../../worker/contract/policy-schema.ts";
import type { Report, TenantKind } from "../../worker/contract/report.ts";
import { buildReport } from "../../worker/core/build-report.ts";
import { score } from "../../worker/core/score.ts";

const levels = ["Nothing", "Habit", "On paper", "In use", "Proven", "Improved"].map((text, level) => ({
  level,
  text: `${text}.`,
}));
const maturity = (id: string, requirements: string[], more: object = {}) => ({
  id,
  type: "maturity",
  text: `How is ${id} handled?`,
  why: "It matters.",
  measures: requirements.map((requirement) => ({ requirement })),
  options: levels,
  action: { text: `Do the next thing about ${id}.`, effortDays: { small: 2, medium: 5, large: 9 } },
  ...more,
});

export const definition: Definition = definitionSchema.parse({
  slug: "small-check",
  version: "1.2.3",
  kind: "gap",
  standard: "iso42001-2023",
  policy: { slug: "small-policy", version: "1.0.0" },
  locale: "en",
  title: "Small check",
  description: "A few questions.",
  minutes: 1,
  sizing: { question: "size", sizes: { few: "small", many: "large" } },
  sections: [
    {
      id: "you",
      title: "You",
      questions: [
        {
          id: "size",
          type: "choice",
          text: "How many are you?",
          options: [
            { id: "few", text: "A few people" },
            { id: "many", text: "Many people" },
          ],
        },
        {
          id: "roles",
          type: "choices",
          text: "What do you do?",
          options: [
            { id: "build", text: "We build" },
            { id: "buy", text: "We buy" },
          ],
        },
        { id: "ready", type: "boolean", text: "Are you ready?" },
        { id: "systems", type: "number", text: "How many systems?", unit: "systems" },
        { id: "remark", type: "text", text: "Anything else?", maxLength: 9000, required: false },
        { id: "target", type: "date", text: "By when?", required: false },
        {
          id: "inventory",
          type: "register",
          text: "Which systems?",
          required: false,
          columns: [{ id: "name", type: "text", text: "Name" }],
        },
      ],
    },
    {
      id: "rules",
      title: "Rules",
      questions: [maturity("scope", ["4.3"]), maturity("policy", ["5.2", "A.2.2"])],
    },
    {
      id: "suppliers",
      title: "Suppliers",
      visibleIf: { op: "is", question: "roles", value: "buy" },
      questions: [maturity("suppliers", ["A.10.3"], { notApplicable: true })],
    },
  ],
});

const requirement = (id: string, title: string, group: string, mandatory: boolean) => ({
  id,
  title,
  group,
  part: mandatory ? "clauses" : "annex-a",
  weight: 1,
  mandatory,
});

export const policy: Policy = policySchema.parse({
  slug: "small-policy",
  version: "1.0.0",
  standard: "iso42001-2023",
  levels: [0, 0.15, 0.4, 0.7, 1, 1],
  evidence: { fromLevel: 4, capLevel: 3 },
  gates: [
    { id: "scope", stage: 1, title: "A written scope", requirements: ["4.3"], min: 0.7 },
    { id: "audit", stage: 2, title: "An internal audit", requirements: ["9.2.1"], min: 0.7 },
  ],
  bands: [
    { id: "low", min: 0, title: "Low band", summary: "Little is visible." },
    { id: "high", min: 50, gates: [1], title: "High band", summary: "Much is visible." },
  ],
  findings: { majorBelow: 0.4, minorBelow: 0.7 },
  provisionalBelow: 0.8,
  parts: [
    { id: "clauses", title: "Clauses 4 to 10", weight: 60 },
    { id: "annex-a", title: "Annex A controls", weight: 40 },
  ],
  groups: [
    { id: "4", part: "clauses", title: "Context" },
    { id: "5", part: "clauses", title: "Leadership" },
    { id: "7", part: "clauses", title: "Support" },
    { id: "A.2", part: "annex-a", title: "Policies" },
    { id: "A.10", part: "annex-a", title: "Third parties" },
  ],
  requirements: [
    requirement("4.3", "Scope", "4", true),
    requirement("5.2", "AI policy", "5", true),
    requirement("7.2", "Competence", "7", true),
    requirement("9.2.1", "Internal audit", "7", true),
    requirement("A.2.2", "AI policy control", "A.2", false),
    requirement("A.10.3", "Suppliers", "A.10", false),
  ],
});

export type ReportOf = { kind?: TenantKind; locale?: string; tenant?: Partial<Report["tenant"]> };

export function reportOf(
  answers: Answers,
  { kind = "consultancy", locale = "en", tenant = {} }: ReportOf = {},
) {
  const result = score({
    definition,
    definitionDigest: "sha256:d1",
    policy,
    policyDigest: "sha256:p1",
    answers,
  });
  return buildReport({
    id: "rep_1",
    assessment: "asm_1",
    createdAt: "2026-11-21T23:30:00.000Z",
    locale,
    tenant: { name: "Northgate", kind, url: "https://northgate.example", ...tenant },
    definition,
    policy,
    standardTitle: "ISO/IEC 42001:2023",
    answers,
    result,
  });
}

/** Half answered, with a failing gate and a claim without evidence. */
export const halfAnswered: Answers = {
  size: { value: "many" },
  roles: { value: ["build", "buy"] },
  scope: { value: 1, note: "We are on it." },
  policy: { value: 4 },
};
