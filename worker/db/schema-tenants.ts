import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Branding } from "../contract/branding-schema.ts";
import type { StoredSettings } from "../contract/embed-settings.ts";
import type { LeadForm } from "../contract/lead-form.ts";
import type { TenantKind } from "../contract/report.ts";

export const json = <T>() => text({ mode: "json" }).$type<T>().notNull();
export const at = () => integer().notNull();

/**
 * Every row of a tenant carries `tenant_id`, and every key and index on it starts there, so that a tenant can move to
 * a database of its own. Foreign keys restrict: erasure is explicit code, never a cascade. Times are milliseconds UTC.
 * Ids sort by time, so a primary key is also the order of a list; tables of small rows are WITHOUT ROWID in the
 * migration, so that reading by it costs one row and not two.
 */
export const tenants = sqliteTable("tenants", {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<TenantKind>().notNull(),
  url: text(),
  accent: text(),
  /** After how many months a client is assessed again: 0 is never, null the default. */
  reassessMonths: integer(),
  createdAt: at(),
});

export const tenantId = () =>
  text()
    .notNull()
    .references(() => tenants.id, { onDelete: "restrict" });

/** A table of its own: only reports need it, and a logo is large. */
export const brandings = sqliteTable("brandings", {
  tenantId: text()
    .primaryKey()
    .references(() => tenants.id, { onDelete: "restrict" }),
  body: json<Branding>(),
  updatedAt: at(),
});

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
    /** Only what the tenant decided; worker/contract/embed-settings.ts has the defaults. */
    settings: json<StoredSettings>().default({}),
    /** Like the tenant's, which null leaves to decide. */
    reassessMonths: integer(),
    createdAt: at(),
    revokedAt: integer(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), uniqueIndex("embeds_key").on(t.tenantId, t.key)],
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
