import type { Context } from "hono";
import { type AssessmentClaims, verifyAssessmentToken } from "../auth/assessment-tokens.ts";
import { sha256 } from "../auth/hash.ts";
import type { Scope } from "../contract/scopes.ts";
import { type TenantId, tenantOf } from "../core/ids.ts";
import { FOR_EVER, type Memory } from "../core/memory.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { originOf } from "./cors.ts";

export type EmbedCaller = {
  tenant: TenantId;
  embed: string;
  key: string;
  /** What it may start. */
  questionnaires: readonly string[];
  origin: string;
};
export type KeyCaller = { tenant: TenantId; apiKey: string; scopes: readonly string[] };

/** Who calls, by kind of credential. */
export type Callers = {
  none: null;
  publishable: EmbedCaller;
  assessment: AssessmentClaims;
  secret: KeyCaller;
  publishable_or_secret: EmbedCaller | KeyCaller;
};
export type Credential = keyof Callers;

/** What authentication has to look up; the composition root gives it, for http knows no database. */
export type Lookups = {
  embed: (
    tenant: TenantId,
    key: string,
  ) => Promise<{ id: string; origins: string[]; questionnaires: string[] } | undefined>;
  apiKey: (tenant: TenantId, hash: string) => Promise<{ id: string; scopes: string[] } | undefined>;
};
export type Door = {
  c: Context;
  lookups: Lookups;
  memory: Memory;
  tokenSecret: string;
  now: Date;
  scope?: Scope | undefined;
};

const bearer = (c: Context) => /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];

async function publishable({ c, lookups }: Door): Promise<Outcome<EmbedCaller, Refusal>> {
  const key = c.req.param("key") ?? c.req.query("key") ?? c.req.header("plumbline-key");
  if (!key) return refuse("key_missing");
  const tenant = tenantOf(key, "pk");
  const embed = tenant && (await lookups.embed(tenant, key));
  if (!tenant || !embed) return refuse("key_invalid");
  const origin = originOf(c);
  // The key identifies and never authenticates: anybody can read it off the page. Exact match, no suffixes, no null.
  // On our own origin nothing runs but our own pages, such as the one that shows the widget to whoever has its link.
  if (!origin || !(embed.origins.includes(origin) || origin === new URL(c.req.url).origin)) {
    return refuse("origin_refused");
  }
  return ok({ tenant, embed: embed.id, key, questionnaires: embed.questionnaires, origin });
}

/** A signature that was found good stays good, so a respondent's next save only has its time looked at. */
async function claimsOf(
  token: string,
  { memory, tokenSecret, now }: Door,
): Promise<Outcome<AssessmentClaims, Refusal>> {
  let fault: "token_expired" | "token_invalid" = "token_expired";
  const known = await memory.recall(`token ${token}`, now.getTime(), FOR_EVER, async () => {
    const verified = await verifyAssessmentToken(token, tokenSecret, now);
    if (verified.ok) return verified.value;
    fault = verified.error;
    return undefined;
  });
  return known && known.expiresAt > now.getTime() ? ok(known.claims) : refuse(fault);
}

async function assessment(door: Door): Promise<Outcome<AssessmentClaims, Refusal>> {
  const { c } = door;
  const token = bearer(c);
  if (!token) return refuse("token_missing");
  const claims = await claimsOf(token, door);
  if (!claims.ok) return claims;
  if (claims.value.origin !== originOf(c)) return refuse("origin_refused");
  // A token for another assessment finds what a made-up id finds: nothing.
  return claims.value.assessment === c.req.param("id") ? claims : refuse("not_found");
}

async function secret({ c, lookups, scope }: Door): Promise<Outcome<KeyCaller, Refusal>> {
  const key = bearer(c);
  if (!key) return refuse("key_missing");
  const tenant = tenantOf(key, "sk");
  const found = tenant && (await lookups.apiKey(tenant, await sha256(key)));
  if (!tenant || !found) return refuse("key_invalid");
  if (scope && !found.scopes.includes(scope)) return refuse("scope_missing");
  return ok({ tenant, apiKey: found.id, scopes: found.scopes });
}

export const doors: { [C in Credential]: (door: Door) => Promise<Outcome<Callers[C], Refusal>> } = {
  none: async () => ok(null),
  publishable,
  assessment,
  secret,
  publishable_or_secret: (door) => (bearer(door.c) ? secret(door) : publishable(door)),
};
