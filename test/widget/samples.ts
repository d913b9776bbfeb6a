import type { AssessmentState } from "../../worker/contract/assessment.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "../../worker/contract/respondent.ts";
import { en } from "../../worker/core/copy-en.ts";

const yesNo = (id: string, more: Partial<RespondentQuestion> = {}): RespondentQuestion =>
  ({ id, type: "boolean", text: id, required: true, ...more }) as RespondentQuestion;

export const questionnaire: RespondentQuestionnaire = {
  slug: "check",
  version: "1.0.0",
  digest: "sha256:0",
  kind: "gap",
  locale: "en",
  dir: "ltr",
  locales: ["en"],
  title: "Check",
  description: "A check.",
  minutes: 1,
  evidence_from: 4,
  sections: [
    {
      id: "org",
      title: "Organisation",
      questions: [
        yesNo("develops"),
        { id: "count", type: "number", text: "count", required: true, min: 0, integer: true },
        { id: "remark", type: "text", text: "remark", required: false, maxLength: 10 },
      ],
    },
    {
      id: "development",
      title: "Development",
      visibleIf: { op: "is", question: "develops", value: true },
      questions: [yesNo("tested")],
    },
    {
      id: "systems",
      title: "Systems",
      questions: [
        {
          id: "register",
          type: "register",
          text: "register",
          required: true,
          minRows: 0,
          maxRows: 5,
          columns: [{ id: "name", type: "text", text: "name", required: true, maxLength: 20 }],
        },
        {
          id: "control",
          type: "maturity",
          text: "control",
          required: true,
          notApplicable: true,
          options: [0, 1, 2, 3, 4, 5].map((level) => ({ level, text: `level ${level}` })),
        },
      ],
    },
  ],
};

export const config: EmbedConfig = {
  key: "pk_1",
  tenant: { name: "Tenant", kind: "consultancy", url: null },
  theme: { css: "" },
  copy: en,
  settings: {
    mode: "inline",
    paging: "section",
    gate: "before",
    work_email: false,
    turnstile: null,
    hidden: [],
  },
  lead_form: {
    name: "optional",
    company: "required",
    phone: "hidden",
    consents: [
      { id: "privacy", version: "1", text: "I agree.", required: true },
      { id: "news", version: "2", text: "Write to me.", required: false },
    ],
  },
  questionnaire,
  languages: { en: "English" },
  follow_on: [],
};

export const storedState = (more: Partial<AssessmentState> = {}): AssessmentState => ({
  id: "asm_1",
  status: "draft",
  questionnaire: { slug: "check", version: "1.0.0", digest: "sha256:0" },
  answers: {},
  revision: 1,
  progress: { answered: 0, total: 4 },
  expires_at: "2027-01-01T00:00:00Z",
  ...more,
});
