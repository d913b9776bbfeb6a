import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import type { TenantId } from "../core/ids.ts";

/**
 * One tenant's view of the database: every function in this folder takes it and puts `tenant` into its query. The
 * session keeps reads behind the caller's own writes once there are replicas; `dbFor` is the one place that would
 * learn which shard a tenant lives on.
 */
export type Database = {
  tenant: TenantId;
  session: D1DatabaseSession;
  orm: DrizzleD1Database;
  /** Where the caller may go on reading without missing its own writes. */
  bookmark: () => string | null;
};

/** What is not used is not built: most requests need one of the two databases they are given, some need none. */
export function dbFor(binding: D1Database, tenant: TenantId, bookmark: string | null = null): Database {
  let session: D1DatabaseSession | undefined;
  let orm: DrizzleD1Database | undefined;
  return {
    tenant,
    get session() {
      session ??= binding.withSession(bookmark ?? "first-primary");
      return session;
    },
    get orm() {
      // A session has the part of D1Database that drizzle uses; its types do not say so.
      orm ??= drizzle(this.session as unknown as D1Database, { casing: "snake_case" });
      return orm;
    },
    bookmark: () => session?.getBookmark() ?? null,
  };
}

/** A statement built now and run in a batch: all or nothing. */
export type Statement = Parameters<DrizzleD1Database["batch"]>[0][number];

export async function writeTogether(db: Database, statements: Statement[]): Promise<void> {
  const [first, ...rest] = statements;
  if (first) await db.orm.batch([first, ...rest]);
}

/** Drizzle wraps the reason and quotes SQL and parameters, so only the cause may be looked at, never logged. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : "";
}

export const isDuplicate = (error: unknown): boolean => reasonOf(error).includes("UNIQUE constraint failed");

/** The guard of `requireChange` found that its statement had changed nothing. */
export const isStale = (error: unknown): boolean => reasonOf(error).includes("malformed JSON");
