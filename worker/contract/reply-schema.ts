import * as z from "zod";
import type { MovedDraft, ResumeLink, SavedAnswers, StartedAssessment } from "./assessment.ts";
import type { CompletedAssessment, PlainTeaser, Teaser } from "./completion.ts";
import { direction, widgetCopySchema } from "./copy-schema.ts";
import { widgetSettingsSchema } from "./embed-settings-schema.ts";
import type {
  DryRun,
  Published,
  PublishedEdition,
  PublishedQuestionnaire,
  PublishedVersion,
  VersionDiff,
} from "./published.ts";

/** What routes answer, for the OpenAPI document; the types are the contract, these must fit them to compile. */
export const percent = z.number().min(0).max(100);
export const readiness = z.object({
  score: percent.nullable(),
  low: percent,
  high: percent,
  coverage: percent,
  band: z.string(),
  provisional: z.boolean(),
});
const group = z.object({
  id: z.string(),
  score: percent.nullable(),
  low: percent,
  high: percent,
  coverage: percent,
});
const progress = z.object({ answered: z.int(), total: z.int() });
const pin = z.object({ slug: z.string(), version: z.string(), digest: z.string() });
export const time = z.string().meta({ format: "date-time" });
export const kind = z.enum(["gap", "impact", "scope"]);
const otherKind = kind.exclude(["gap"]);
const rule = z.enum(["required", "optional", "hidden"]);

/** Questions differ by type; the JSON Schema of a questionnaire is a document of its own. */
export const respondentQuestionnaireSchema = z.object({
  slug: z.string(),
  version: z.string(),
  digest: z.string(),
  kind,
  locale: z.string(),
  dir: direction,
  locales: z.array(z.string()),
  title: z.string(),
  description: z.string(),
  minutes: z.int(),
  evidence_from: z.int().optional(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      help: z.string().optional(),
      visibleIf: z.record(z.string(), z.unknown()).optional(),
      questions: z.array(
        z.looseObject({ id: z.string(), type: z.string(), text: z.string(), required: z.boolean() }),
      ),
    }),
  ),
});

const notice = z.object({ text: z.string(), locale: z.string(), dir: direction });
export const embedConfigSchema = z.object({
  key: z.string(),
  tenant: z.object({
    name: z.string(),
    kind: z.enum(["certification_body", "consultancy", "publisher"]),
    url: z.string().nullable(),
  }),
  theme: z.object({ css: z.string() }),
  settings: widgetSettingsSchema,
  copy: widgetCopySchema,
  notice: notice.optional(),
  lead_form: z.object({
    name: rule,
    company: rule,
    phone: rule,
    consents: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        text: z.string(),
        required: z.boolean(),
        url: z.string().optional(),
      }),
    ),
  }),
  questionnaire: respondentQuestionnaireSchema,
  languages: z.record(z.string(), z.string()),
  follow_on: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      locale: z.string(),
      dir: direction,
      minutes: z.int(),
      notice: notice.optional(),
    }),
  ),
});

export const startedAssessmentSchema: z.ZodType<StartedAssessment> = z.object({
  id: z.string(),
  token: z.string(),
  questionnaire: pin,
  expires_at: time,
});

export const resumeLinkSchema: z.ZodType<ResumeLink> = z.object({ url: z.url(), expires_at: time });

export const savedAnswersSchema: z.ZodType<SavedAnswers> = z.object({ revision: z.int(), progress });

const teaser: z.ZodType<Teaser> = z.object({
  kind: z.literal("gap"),
  readiness,
  groups: z.array(group),
  band: z.object({ id: z.string(), title: z.string(), summary: z.string() }),
  group_titles: z.record(z.string(), z.string()),
});
const plainTeaser: z.ZodType<PlainTeaser> = z.object({
  kind: otherKind,
  outcome: z.string(),
  headline: z.string(),
  summary: z.string(),
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
});
export const completedAssessmentSchema: z.ZodType<CompletedAssessment> = z.object({
  report: z.object({ id: z.string(), url: z.string() }).nullable(),
  result: z.union([teaser, plainTeaser]),
});

export const assessmentStateSchema = z.object({
  id: z.string(),
  status: z.enum(["draft", "completed"]),
  questionnaire: pin,
  answers: z.record(z.string(), z.looseObject({ value: z.unknown() })),
  revision: z.int(),
  progress,
  expires_at: time,
  completed: completedAssessmentSchema.optional(),
  moved: z.looseObject({ from: z.string(), to: z.string() }).optional(),
  carried: z
    .array(z.object({ question: z.string(), from: z.object({ slug: z.string(), title: z.string() }) }))
    .optional(),
});

export const questionnairesSchema: z.ZodType<{ data: PublishedQuestionnaire[] }> = z.object({
  data: z.array(
    z.object({
      slug: z.string(),
      kind,
      title: z.string(),
      latest: z.string().nullable(),
      library: z.boolean(),
    }),
  ),
});
const publishedVersion = z.object({
  version: z.string(),
  digest: z.string(),
  status: z.enum(["published", "retired"]),
  drafts: z.enum(["stay", "forward"]),
  rolled_back_at: time.nullable(),
  published_at: time,
});
export const publishedVersionSchema: z.ZodType<PublishedVersion> = publishedVersion;
export const versionsSchema: z.ZodType<{ data: PublishedVersion[] }> = z.object({
  data: z.array(publishedVersion),
});
/** The definition has a JSON Schema of its own, for editors. */
export const versionDetailSchema = publishedVersion.extend({
  slug: z.string(),
  definition: z.looseObject({ slug: z.string(), version: z.string() }),
});

const lost = z.object({ question: z.string(), reason: z.string() });
export const movedDraftSchema: z.ZodType<MovedDraft> = z.object({
  from: z.string(),
  to: z.string(),
  lost: z.array(lost),
  renamed: z.array(z.object({ from: z.string(), to: z.string() })),
});
export const dryRunSchema: z.ZodType<DryRun> = z.object({
  drafts: z.int(),
  whole: z.int(),
  needs_answers: z.int(),
  cannot: z.int(),
  lost: z.array(lost.extend({ drafts: z.int() })),
  more: z.boolean(),
});
const changes = z.array(
  z.object({ level: z.enum(["patch", "minor", "major"]), path: z.string(), message: z.string() }),
);
export const versionDiffSchema: z.ZodType<VersionDiff> = z.object({
  from: z.string(),
  to: z.string(),
  demanded: z.string(),
  changes,
});
export const policyChoiceSchema = z.object({
  policy: z.object({ slug: z.string(), version: z.string() }).nullable(),
});

const published = { digest: z.string(), status: z.enum(["published", "unchanged"]) };
export const publishedSchema: z.ZodType<Published> = z.object(published);
export const publishedEditionSchema: z.ZodType<PublishedEdition> = z.object({
  ...published,
  slug: z.string(),
  version: z.string(),
  changes,
});

const givenConsent = { id: z.string(), version: z.string(), granted: z.boolean() };
const leadSchema = z.object({
  id: z.string(),
  created_at: time,
  status: z.enum(["new", "contacted", "qualified", "won", "lost"]),
  contact: z.object({
    email: z.string(),
    name: z.string().nullable(),
    company: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  locale: z.string(),
  source: z.object({
    page: z.string().optional(),
    referrer: z.string().optional(),
    utm: z.record(z.string(), z.string()).optional(),
    hidden: z.record(z.string(), z.string()).optional(),
  }),
  questionnaire: z.object({ slug: z.string(), version: z.string() }),
  assessment: z.string(),
  kind,
  readiness: readiness.nullable(),
  standing: z.looseObject({ kind: otherKind }).nullable(),
  ahead: z.array(z.looseObject({ kind: otherKind, title: z.string(), pinned: z.looseObject({}) })),
  report: z.object({ id: z.string(), url: z.string() }),
  consents: z.array(z.object(givenConsent)),
  suspected: z.enum(["trap", "too_fast", "unverified"]).nullable(),
});
export const leadDetailSchema = leadSchema.extend({
  consents: z.array(z.object({ ...givenConsent, text: z.string(), at: time })),
});
export const leadsSchema = z.object({ data: z.array(leadSchema), next_cursor: z.string().nullable() });
