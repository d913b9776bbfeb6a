import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LIBRARY } from "../worker/actions/work.ts";
import { newPublishableKey } from "../worker/auth/publishable-keys.ts";
import type { TenantId } from "../worker/core/ids.ts";
import { leadFormFor } from "../worker/core/lead-form.ts";
import { contentFiles } from "./content-files.ts";
import { executeSql } from "./execute-sql.ts";
import { publishFile } from "./publish-content.ts";
import { STATE } from "./state.ts";
import { apiKeySql, embedSql, newSecretKey, type TenantInput, tenantSql } from "./tenant-sql.ts";

/** The keys of the local demo; beside the local database, so that both go together. */
type Keys = { library: string; secret: string; publishable: string; scope: string; impact: string };

const DEMO: TenantInput & { id: TenantId } = {
  id: "ten_demo",
  name: "Northgate Assurance",
  kind: "consultancy",
  url: "https://northgate.example",
  accent: "#1f5f8b",
};
const keysFile = join(STATE, "demo-keys.json");

function demoKeys(): Keys {
  const kept = existsSync(keysFile) ? (JSON.parse(readFileSync(keysFile, "utf8")) as Partial<Keys>) : {};
  const keys = {
    library: newSecretKey(LIBRARY),
    secret: newSecretKey(DEMO.id),
    publishable: newPublishableKey(DEMO.id),
    scope: newPublishableKey(DEMO.id),
    impact: newPublishableKey(DEMO.id),
    // What an older demo has stays; what it lacks is made.
    ...kept,
  };
  mkdirSync(dirname(keysFile), { recursive: true });
  writeFileSync(keysFile, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}

/** The library and a demo tenant in the local database. Running it again changes nothing but the demo's origins. */
export async function seed(port: number): Promise<void> {
  const keys = demoKeys();
  const origins = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const embed = {
    tenant: DEMO.id,
    key: keys.publishable,
    questionnaire: "iso42001-readiness",
    origins,
    form: leadFormFor(DEMO.name),
  };
  const statements = [
    tenantSql({ id: LIBRARY, name: "Plumbline library", kind: "publisher" }),
    await apiKeySql(LIBRARY, keys.library),
    tenantSql(DEMO),
    await apiKeySql(DEMO.id, keys.secret),
    // Who has finished the quick check is offered the other two.
    embedSql({ ...embed, settings: { follow_on: ["audit-scope", "ai-impact"] } }),
    embedSql({ ...embed, key: keys.scope, questionnaire: "audit-scope" }),
    embedSql({ ...embed, key: keys.impact, questionnaire: "ai-impact" }),
  ];
  await executeSql(statements, "local");
}

/** Publishes the library's content through the API, and says what to print. */
export async function publishLibrary(origin: string): Promise<readonly string[]> {
  const keys = demoKeys();
  for (const file of contentFiles()) await publishFile(origin, keys.library, file);
  return [
    `  secret key       ${keys.secret}`,
    `  publishable key  ${keys.publishable}`,
    `  leads            curl -H "Authorization: Bearer ${keys.secret}" ${origin}/v1/leads`,
  ];
}
