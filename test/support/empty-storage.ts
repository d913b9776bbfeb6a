import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

/** Those that others point to come last: nothing is ever deleted by cascade. */
const TABLES = [
  "consents",
  "leads",
  "systems",
  "reassessments",
  "reports",
  "resume_links",
  "assessments",
  "translations",
  "questionnaire_policies",
  "questionnaire_versions",
  "questionnaires",
  "policies",
  "standards",
  "embeds",
  "brandings",
  "brandings",
  "api_keys",
  "audit_log",
  "idempotency_keys",
  "tenants",
];

/**
 * All test files share one database. The runtime's own reset() may leave the old one serving for a moment when the
 * machine is busy, so the rows are deleted instead, and with them the files of reports.
 */
export async function emptyStorage(): Promise<void> {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('d1_migrations', '_cf_KV', '_cf_METADATA')",
  ).all<{ name: string }>();
  const forgotten = results.map(({ name }) => name).filter((name) => !TABLES.includes(name));
  if (forgotten.length > 0) throw new Error(`not emptied: ${forgotten.join(", ")}`);
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  const { objects } = await env.REPORTS.list();
  await env.REPORTS.delete(objects.map(({ key }) => key));
}
