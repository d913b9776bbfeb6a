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
import type { Source } from "../contract/assessment.ts";
import type { AnyAhead, AnyReport, AnyStanding } from "../contract/kinds.ts";
import type { LeadStatus, Suspicion } from "../contract/lead.ts";
import type { GivenConsent } from "../contract/lead-form.ts";
import { questionnaireVersions } from "./schema-content.ts";
import { at, embeds, json, tenantId } from "./schema-tenants.ts";

/** Where a forwarded draft was, and with which answers. */
export type Forwarded = { version: string; digest: string; answers: Answers; at: number };

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
    /** What forwards to other versions left behind, the last one last, so that each can be taken back. */
    forwarded: text({ mode: "json" }).$type<Forwarded[]>(),
    source: json<Source>(),
    /**
     * Whose assessment it is: equal for all of one client, whatever was typed as a name. Only the tenant sets it, or a
     * link that the tenant or the client holds; see docs/decisions.
     */
    company: text(),
    /** The completed assessment whose answers it began with. */
    startedFrom: text(),
    createdAt: at(),
    updatedAt: at(),
    expiresAt: at(),
    completedAt: integer(),
    /** When a contact came with it or after it: then its report may be opened. */
    contactAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("assessments_drafts").on(t.tenantId, t.slug, t.id).where(sql`status = 'draft'`),
    index("assessments_company")
      .on(t.tenantId, t.company, t.slug, t.completedAt)
      .where(sql`company is not null`),
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

/** What a link does for who has it. */
export type LinkPurpose = "resume" | "again";

/** Links that are exchanged for an assessment token: once, unless `uses_left` says how often more. */
export const resumeLinks = sqliteTable(
  "resume_links",
  {
    tenantId: tenantId(),
    /** SHA-256 of the link's token, which is stored nowhere. */
    hash: text().notNull(),
    purpose: text().$type<LinkPurpose>().notNull(),
    assessmentId: text().notNull(),
    /** The only one whose pages can exchange it. */
    embedId: text().notNull(),
    createdAt: at(),
    expiresAt: at(),
    usedAt: integer(),
    usesLeft: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.hash] }),
    foreignKey({
      columns: [t.tenantId, t.assessmentId],
      foreignColumns: [assessments.tenantId, assessments.id],
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
    /** Printed on paper; tells only whether the report was issued. */
    code: text().notNull(),
    /** Of the policy that made it; none in reports of before there could be several. */
    policyDigest: text(),
    /** The earlier assessment that its trend starts from; empty without one. */
    since: text().notNull().default(""),
    body: json<AnyReport>(),
    createdAt: at(),
    expiresAt: at(),
    revokedAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("reports_link").on(t.tenantId, t.linkHash),
    index("reports_code").on(t.tenantId, t.code),
    index("reports_of_assessment").on(t.tenantId, t.assessmentId, t.id),
    // Two reports of one assessment that say the same would be one too many.
    uniqueIndex("reports_basis")
      .on(t.tenantId, t.assessmentId, t.policyDigest, t.since)
      .where(sql`revoked_at is null`),
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
    /** What the report says at a glance: a readiness, or what another kind has in its place. */
    readiness: json<AnyStanding>(),
    /** What its answers tell of other questionnaires; null where nothing was asked ahead. */
    ahead: text({ mode: "json" }).$type<AnyAhead[]>(),
    /** What was granted, at a glance; the words that were agreed to are in `consents`. */
    consents: json<GivenConsent[]>(),
    /** What speaks for a robot. */
    suspected: text().$type<Suspicion>(),
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

/** Completed assessments that are to be done again, until they are. */
export const reassessments = sqliteTable(
  "reassessments",
  {
    tenantId: tenantId(),
    assessmentId: text().notNull(),
    /** YYYY-MM-DD; null where nobody is to be reminded. */
    dueOn: text(),
    months: integer().notNull(),
    round: integer().notNull(),
    completedOn: text().notNull(),
    slug: text().notNull(),
    reportId: text().notNull(),
    /** Whom to remind; null where nobody left a contact. */
    leadId: text(),
    embedId: text().notNull(),
    /** Where it was started: the link to start again leads there. */
    page: text(),
    /** How many links there were; the token of the present one is derived from it. */
    links: integer().notNull().default(1),
    /** SHA-256 of its token; null while the link is revoked. */
    linkHash: text(),
    linkExpiresAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.assessmentId] }),
    // All of a plan, so that a page of them is read from here alone: who is due is asked far more often than planned.
    index("reassessments_due")
      .on(
        t.tenantId,
        t.dueOn,
        t.assessmentId,
        t.months,
        t.round,
        t.completedOn,
        t.slug,
        t.reportId,
        t.leadId,
        t.embedId,
        t.page,
        t.links,
        t.linkHash,
        t.linkExpiresAt,
      )
      .where(sql`due_on is not null`),
    foreignKey({
      columns: [t.tenantId, t.assessmentId],
      foreignColumns: [assessments.tenantId, assessments.id],
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

/** The impact assessment of each AI system that a completed assessment lists. */
export const systems = sqliteTable(
  "systems",
  {
    tenantId: tenantId(),
    /** The assessment whose register lists the system. */
    inventoryId: text().notNull(),
    /** As it stands there: what tells systems of one register apart. */
    name: text().notNull(),
    assessmentId: text().notNull(),
    startedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.inventoryId, t.name] }),
    foreignKey({
      columns: [t.tenantId, t.assessmentId],
      foreignColumns: [assessments.tenantId, assessments.id],
    }).onDelete("restrict"),
  ],
);
