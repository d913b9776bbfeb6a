import { sha256 } from "../worker/auth/hash.ts";
import { newId, newSecret } from "../worker/auth/random.ts";
import type { ChangeSettings } from "../worker/contract/embed-settings-schema.ts";
import type { LeadForm } from "../worker/contract/lead-form.ts";
import type { TenantKind } from "../worker/contract/report.ts";
import { SCOPES, type Scope } from "../worker/contract/scopes.ts";
import { type TenantId, tenantPart } from "../worker/core/ids.ts";
import { storedSettings } from "../worker/core/stored-settings.ts";

export type TenantInput = { id: TenantId; name: string; kind: TenantKind; url?: string; accent?: string };

const quote = (value: string | number | null) =>
  value === null ? "NULL" : typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;

const insert = (table: string, row: Record<string, string | number | null>, onConflict: string) =>
  `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(quote).join(", ")}) ` +
  `ON CONFLICT ${onConflict};`;

export const tenantSql = ({ id, name, kind, url, accent }: TenantInput, now = Date.now()) =>
  insert(
    "tenants",
    { id, name, kind, url: url ?? null, accent: accent ?? null, created_at: now },
    "DO NOTHING",
  );

export const newSecretKey = (tenant: TenantId) => `sk_${tenantPart(tenant)}_${newSecret()}`;

/** The key itself is shown once; only its hash is stored. */
export const apiKeySql = async (
  tenant: TenantId,
  key: string,
  scopes: readonly Scope[] = SCOPES,
  now = Date.now(),
) =>
  insert(
    "api_keys",
    {
      tenant_id: tenant,
      id: newId("key", new Date()),
      name: "created by the operator",
      hash: await sha256(key),
      scopes: JSON.stringify(scopes),
      created_at: now,
    },
    "(tenant_id, hash) DO UPDATE SET scopes = excluded.scopes",
  );

export type EmbedInput = {
  tenant: TenantId;
  key: string;
  questionnaire: string;
  origins: string[];
  form: LeadForm;
  settings?: ChangeSettings;
};

export const embedSql = (
  { tenant, key, questionnaire, origins, form, settings = {} }: EmbedInput,
  now = Date.now(),
) =>
  insert(
    "embeds",
    {
      tenant_id: tenant,
      id: newId("emb", new Date()),
      key,
      questionnaire,
      origins: JSON.stringify(origins),
      lead_form: JSON.stringify(form),
      settings: JSON.stringify(storedSettings(settings)),
      created_at: now,
    },
    "(tenant_id, key) DO UPDATE SET origins = excluded.origins",
  );
