import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Definition } from "../contract/definition-schema.ts";
import type { AnyPolicy } from "../contract/kinds.ts";
import type { Standard } from "../contract/standard-schema.ts";
import type { Translation } from "../contract/translation-schema.ts";
import { at, json, tenantId } from "./schema-tenants.ts";

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
    body: json<AnyPolicy>(),
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
