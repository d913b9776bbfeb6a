import type { TenantId } from "../core/ids.ts";
import type { Memory } from "../core/memory.ts";
import { type Database, dbFor } from "../db/database.ts";

/** Owns the questionnaires, policies and standards that every tenant may use. */
export const LIBRARY: TenantId = "ten_plumbline";

/** All that an action may touch: one tenant's rows, the library's content, and what the caller told of time and place. */
export type Work = {
  db: Database;
  library: Database;
  memory: Memory;
  now: Date;
  baseUrl: string;
  tokenSecret: string;
  linkSecret: string;
  /** Undefined where the Worker was given none: only what is signed needs them. */
  signingKeys: string | undefined;
  idempotencyKey: string | null;
};

export type WorkInput = {
  env: { DB: D1Database; TOKEN_SECRET: string; LINK_SECRET: string; SIGNING_KEYS?: string };
  memory: Memory;
  now: Date;
  baseUrl: string;
  bookmark: string | null;
  idempotencyKey: string | null;
};

export const databaseFor = (tenant: TenantId, { env }: Pick<WorkInput, "env">): Database =>
  dbFor(env.DB, tenant);

export const workFor = (tenant: TenantId, input: WorkInput): Work => ({
  db: dbFor(input.env.DB, tenant, input.bookmark),
  library: dbFor(input.env.DB, LIBRARY),
  memory: input.memory,
  now: input.now,
  // Few ask, and whoever does has a URL parsed.
  get baseUrl() {
    return input.baseUrl;
  },
  tokenSecret: input.env.TOKEN_SECRET,
  linkSecret: input.env.LINK_SECRET,
  signingKeys: input.env.SIGNING_KEYS,
  idempotencyKey: input.idempotencyKey,
});
