import { newPublishableKey } from "../worker/auth/publishable-keys.ts";
import { newId } from "../worker/auth/random.ts";
import { type ChangeSettings, changeSettingsSchema } from "../worker/contract/embed-settings-schema.ts";
import { originPattern } from "../worker/contract/patterns.ts";
import type { TenantKind } from "../worker/contract/report.ts";
import type { TenantId } from "../worker/core/ids.ts";
import { leadFormFor } from "../worker/core/lead-form.ts";
import { readArguments, wrongUse } from "./arguments.ts";
import { executeSql } from "./execute-sql.ts";
import { apiKeySql, embedSql, newSecretKey, tenantSql } from "./tenant-sql.ts";

const USAGE = `Creates a tenant with a secret key and, when an origin is given, an embed.

  npm run tenant -- --name "Acme Assurance" --kind certification_body|consultancy|publisher
                    [--id acme] [--url https://acme.example] [--accent "#0b5fff"]
                    [--origin https://www.acme.example]... [--questionnaire iso42001-readiness]
                    [--settings '{"mode": "dialog"}'] [--remote]

Without --remote the local database is used. The keys are printed once and are not stored.`;

const KINDS: readonly TenantKind[] = ["certification_body", "consultancy", "publisher"];

function fail(reason: string): never {
  wrongUse(USAGE, reason);
}

function parseSettings(text: string): ChangeSettings {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail("--settings takes JSON.");
  }
  const parsed = changeSettingsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return fail(`--settings ${issue?.path.join(".") ?? ""}: ${issue?.message}.`);
}

const { values: options } = readArguments(USAGE, {
  options: {
    name: { type: "string" },
    kind: { type: "string" },
    id: { type: "string" },
    url: { type: "string" },
    accent: { type: "string" },
    origin: { type: "string", multiple: true },
    questionnaire: { type: "string", default: "iso42001-readiness" },
    settings: { type: "string", default: "{}" },
    remote: { type: "boolean", default: false },
  },
});
const { name, kind, url, accent, origin: origins = [], questionnaire } = options;
if (!name) fail("--name is needed.");
if (!KINDS.includes(kind as TenantKind)) fail(`--kind must be one of ${KINDS.join(", ")}.`);
if (options.id !== undefined && !/^[a-z0-9]{2,40}$/.test(options.id)) {
  fail("--id takes 2 to 40 small letters and digits.");
}
const wrong = origins.find((origin) => !originPattern.test(origin));
if (wrong) fail(`--origin takes an exact origin such as https://www.acme.example, not ${wrong}.`);

const settings = parseSettings(options.settings);
if (settings.follow_on?.includes(questionnaire))
  fail(`--settings follow_on: ${questionnaire} is what it follows.`);

const id: TenantId = options.id ? `ten_${options.id}` : newId("ten", new Date());
const secretKey = newSecretKey(id);
const publishableKey = newPublishableKey(id);
const tenant = { id, name, kind: kind as TenantKind, ...(url ? { url } : {}), ...(accent ? { accent } : {}) };
const statements = [tenantSql(tenant), await apiKeySql(id, secretKey)];
if (origins.length > 0) {
  statements.push(
    embedSql({ tenant: id, key: publishableKey, questionnaire, origins, form: leadFormFor(name), settings }),
  );
}
await executeSql(statements, options.remote ? "remote" : "local");
console.log(`tenant           ${id}\nsecret key       ${secretKey}`);
if (origins.length > 0) console.log(`publishable key  ${publishableKey}`);
