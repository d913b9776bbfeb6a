import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Answers } from "../contract/answers.ts";
import type { GivenConsent, LeadForm, LeadStatus, Source } from "../contract/api.ts";
import type { Definition } from "../contract/definition-schema.ts";
import type { Policy } from "../contract/policy-schema.ts";
import type { Report, TenantKind } from "../contract/report.ts";
import type { Standard } from "../contract/standard-schema.ts";
import type { Translation } from "../contract/translation-schema.ts";

/** Where a forwarded draft was, and with which answers. */
export type Forwarded = { version: string; digest: string; answers: Answers; at: number };

/**
 * Every row of a tenant carries `tenant_id`, and every key and index on it starts there, so that a tenant can move to
 * a database of its own. Foreign keys restrict: erasure is explicit code, never a cascade. Times are milliseconds UTC.
 * Ids sort by time, so a primary key is also the order of a list; tables of small rows are WITHOUT ROWID in the
 * migration, so that reading by it costs one row and not two.
 */
const json = <T>() => text({ mode: "json" }).$type<T>().notNull();
const at = () => integer().notNull();

export const tenants = sqliteTable("tenants", {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<TenantKind>().notNull(),
  url: text(),
  accent: text(),
  createdAt: at(),
});

const tenantId = () =>
  text()
    .notNull()
    .references(() => tenants.id, { onDelete: "restrict" });

export const apiKeys = sqliteTable(
  "api_keys",
  {
    tenantId: tenantId(),
    id: text().notNull(),
    name: text().notNull(),
    /** SHA-256 of the whole key; the key itself is shown once and never stored. */
    hash: text().notNull(),
    scopes: json<string[]>(),
    createdAt: at(),
    revokedAt: integer(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), uniqueIndex("api_keys_hash").on(t.tenantId, t.hash)],
);

export const embeds = sqliteTable(
  "embeds",
  {
    tenantId: tenantId(),
    id: text().notNull(),
    key: text().notNull(),
    questionnaire: text().notNull(),
    origins: json<string[]>(),
    leadForm: json<LeadForm>(),
    createdAt: at(),
    revokedAt: integer(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), uniqueIndex("embeds_key").on(t.tenantId, t.key)],
);

export const standards = sqliteTable(
  "standards",
  {
    tenantId: tenantId(),
    id: text().notNull(),
    digest: text().notNull(),
    body: json<Standard>(),
    publishedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const policies = sqliteTable(
  "policies",
  {
    tenantId: tenantId(),
    slug: text().notNull(),
    version: text().notNull(),
    digest: text().notNull(),
    body: json<Policy>(),
    publishedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.slug, t.version] })],
);

export const questionnaires = sqliteTable(
  "questionnaires",
  {
    tenantId: tenantId(),
    slug: text().notNull(),
    kind: text().$type<Definition["kind"]>().notNull(),
    title: text().notNull(),
    /** What new assessments get; null while every version is retired. */
    latest: text(),
    /** The highest number ever published, which the next one must exceed. */
    newest: text().notNull(),
    createdAt: at(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.slug] })],
);

export const questionnaireVersions = sqliteTable(
  "questionnaire_versions",
  {
    tenantId: tenantId(),
    slug: text().notNull(),
    version: text().notNull(),
    /** Sorts as the version does: 001.002.003 with six digits each. */
    position: text().notNull(),
    digest: text().notNull(),
    body: json<Definition>(),
    status: text().$type<"published" | "retired">().notNull().default("published"),
    /** What becomes of drafts of older versions when their respondents come back. */
    drafts: text().$type<"stay" | "forward">().notNull().default("stay"),
    rolledBackAt: integer(),
    publishedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.slug, t.version] }),
    index("questionnaire_versions_position").on(t.tenantId, t.slug, t.position),
    foreignKey({
      columns: [t.tenantId, t.slug],
      foreignColumns: [questionnaires.tenantId, questionnaires.slug],
    }).onDelete("restrict"),
  ],
);

/** Which policy a tenant scores a questionnaire under, where it is not the one that the questionnaire names. */
export const questionnairePolicies = sqliteTable(
  "questionnaire_policies",
  {
    tenantId: tenantId(),
    slug: text().notNull(),
    policyOwner: text().notNull(),
    policySlug: text().notNull(),
    policyVersion: text().notNull(),
    setAt: at(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.slug] })],
);

/** A tenant's own words for a version, beside the languages that the version brings itself. */
export const translations = sqliteTable(
  "translations",
  {
    tenantId: tenantId(),
    slug: text().notNull(),
    version: text().notNull(),
    locale: text().notNull(),
    digest: text().notNull(),
    body: json<Translation>(),
    publishedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.slug, t.version, t.locale] })],
);

export const assessments = sqliteTable(
  "assessments",
  {
    tenantId: tenantId(),
    id: text().notNull(),
    embedId: text().notNull(),
    /** Whose questionnaire it is: the tenant's own or the library's. */
    ownerId: text().notNull(),
    slug: text().notNull(),
    version: text().notNull(),
    digest: text().notNull(),
    policyOwner: text().notNull(),
    policySlug: text().notNull(),
    policyVersion: text().notNull(),
    locale: text().notNull(),
    status: text().$type<"draft" | "completed">().notNull(),
    answers: json<Answers>().default(sql`'{}'`),
    revision: integer().notNull().default(0),
    /** What a forward to another version left behind, so that it can be taken back. */
    forwarded: text({ mode: "json" }).$type<Forwarded>(),
    source: json<Source>(),
    createdAt: at(),
    updatedAt: at(),
    expiresAt: at(),
    completedAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("assessments_drafts").on(t.tenantId, t.slug, t.id).where(sql`status = 'draft'`),
    foreignKey({ columns: [t.tenantId, t.embedId], foreignColumns: [embeds.tenantId, embeds.id] }).onDelete(
      "restrict",
    ),
    foreignKey({
      columns: [t.ownerId, t.slug, t.version],
      foreignColumns: [
        questionnaireVersions.tenantId,
        questionnaireVersions.slug,
        questionnaireVersions.version,
      ],
    }).onDelete("restrict"),
  ],
);

export const reports = sqliteTable(
  "reports",
  {
    tenantId: tenantId(),
    id: text().notNull(),
    assessmentId: text().notNull(),
    /** SHA-256 of the link's token. */
    linkHash: text().notNull(),
    body: json<Report>(),
    createdAt: at(),
    expiresAt: at(),
    revokedAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("reports_link").on(t.tenantId, t.linkHash),
    index("reports_assessment").on(t.tenantId, t.assessmentId),
    foreignKey({
      columns: [t.tenantId, t.assessmentId],
      foreignColumns: [assessments.tenantId, assessments.id],
    }).onDelete("restrict"),
  ],
);

export const leads = sqliteTable(
  "leads",
  {
    tenantId: tenantId(),
    id: text().notNull(),
    assessmentId: text().notNull(),
    reportId: text().notNull(),
    email: text().notNull(),
    name: text(),
    company: text(),
    phone: text(),
    status: text().$type<LeadStatus>().notNull(),
    locale: text().notNull(),
    source: json<Source>(),
    slug: text().notNull(),
    version: text().notNull(),
    readiness: json<Report["result"]["readiness"]>(),
    /** What was granted, at a glance; the words that were agreed to are in `consents`. */
    consents: json<GivenConsent[]>(),
    createdAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.reportId],
      foreignColumns: [reports.tenantId, reports.id],
    }).onDelete("restrict"),
  ],
);

export const consents = sqliteTable(
  "consents",
  {
    tenantId: tenantId(),
    leadId: text().notNull(),
    id: text().notNull(),
    version: text().notNull(),
    /** What the person saw and agreed to, word for word. */
    text: text().notNull(),
    granted: integer({ mode: "boolean" }).notNull(),
    at: at(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.leadId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.leadId], foreignColumns: [leads.tenantId, leads.id] }).onDelete(
      "restrict",
    ),
  ],
);

export const auditLog = sqliteTable(
  "audit_log",
  {
    tenantId: tenantId(),
    id: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    at: at(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    tenantId: tenantId(),
    route: text().notNull(),
    key: text().notNull(),
    /** Digest of the request's body: the same key with another body is refused. */
    fingerprint: text().notNull(),
    /** What the first request made; the answer is rebuilt from it, so that no link or token is kept here. */
    subject: text().notNull(),
    createdAt: at(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.route, t.key] })],
);
