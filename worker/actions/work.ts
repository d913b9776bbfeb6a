import type { TenantId } from "../core/ids.ts";
import type { Memory } from "../core/memory.ts";
import { turnstileOrigin } from "../core/turnstile.ts";
import { type Database, dbFor } from "../db/database.ts";

/** Owns the questionnaires, policies and standards that every tenant may use. */
export const LIBRARY: TenantId = "ten_plumbline";

/** How others are asked over the network. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Cloudflare's check of visitors; without a secret nobody can be asked about them. */
export type TurnstileAccess = { origin: string; secret: string | undefined; fetch: Fetch };

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
  /** The visitor's, where the network told it. */
  remoteAddress: string | null;
  turnstile: TurnstileAccess;
};

export type WorkInput = {
  env: {
    APP_ENV: string;
    DB: D1Database;
    TOKEN_SECRET: string;
    LINK_SECRET: string;
    SIGNING_KEYS?: string;
    TURNSTILE_SECRET?: string;
    /** Stands for Cloudflare's, on a local Worker only. */
    TURNSTILE_ORIGIN?: string;
  };
  fetch: Fetch;
  remoteAddress: string | null;
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
  remoteAddress: input.remoteAddress,
  turnstile: {
    origin: turnstileOrigin(input.env.APP_ENV, input.env.TURNSTILE_ORIGIN),
    secret: input.env.TURNSTILE_SECRET || undefined,
    fetch: input.fetch,
  },
});
