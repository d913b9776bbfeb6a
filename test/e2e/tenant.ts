import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { apiKeySql, embedSql, newSecretKey, tenantSql } from "../../scripts/tenant-sql.ts";
import { newPublishableKey } from "../../worker/auth/publishable-keys.ts";
import { newId } from "../../worker/auth/random.ts";
import type { ChangeSettings } from "../../worker/contract/embed-settings-schema.ts";
import type { TenantKind } from "../../worker/contract/report.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import type { Server } from "./server.ts";

export type MadeTenant = { key: string; secret: string };
export type Wishes = {
  name: string;
  origins: string[];
  kind?: TenantKind;
  questionnaire?: string;
  settings?: ChangeSettings;
};

const DATABASES = "v3/d1/miniflare-D1DatabaseObject";

function write(state: string, statements: string[]): void {
  const folder = join(state, DATABASES);
  const file = readdirSync(folder).find((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
  if (!file) throw new Error(`no database in ${folder}`);
  const database = new DatabaseSync(join(folder, file), { timeout: 10_000 });
  database.exec(statements.join("\n"));
  database.close();
}

/** A tenant with an embed, with the statements of `npm run tenant`, which itself would take seconds for each. */
export async function makeTenant(server: Server, wishes: Wishes): Promise<MadeTenant> {
  const { name, origins, kind = "consultancy", questionnaire = "iso42001-readiness", settings } = wishes;
  const id = newId("ten", new Date());
  const made = { key: newPublishableKey(id), secret: newSecretKey(id) };
  const embed = { tenant: id, key: made.key, questionnaire, origins, form: leadFormFor(name) };
  write(server.state, [
    tenantSql({ id, name, kind }),
    await apiKeySql(id, made.secret),
    embedSql({ ...embed, ...(settings ? { settings } : {}) }),
  ]);
  return made;
}

type Definition = Record<string, unknown> & { sections: { questions: { type: string }[] }[] };

/** The library's readiness check as its author wrote it, to be published by a tenant as its own, changed or not. */
export async function readinessCheck(server: Server, { secret }: MadeTenant): Promise<Definition> {
  const headers = { authorization: `Bearer ${secret}` };
  const versions = `${server.origin}/v1/questionnaires/iso42001-readiness/versions`;
  const shown = await fetch(`${versions}/2.0.0/definition`, { headers });
  if (!shown.ok) throw new Error(`${shown.status} ${await shown.text()}`);
  return ((await shown.json()) as { definition: Definition }).definition;
}

export async function publish(
  server: Server,
  { secret }: MadeTenant,
  definition: { slug: string; version: string },
): Promise<void> {
  const { slug, version } = definition;
  const put = await fetch(`${server.origin}/v1/questionnaires/${slug}/versions/${version}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify(definition),
  });
  if (put.status !== 201) throw new Error(`${put.status} ${await put.text()}`);
}
