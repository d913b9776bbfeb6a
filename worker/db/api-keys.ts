import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "./database.ts";
import { apiKeys } from "./schema.ts";

export type ApiKey = Pick<typeof apiKeys.$inferSelect, "id" | "scopes">;

export const findApiKey = (db: Database, hash: string): Promise<ApiKey | undefined> =>
  db.orm
    .select({ id: apiKeys.id, scopes: apiKeys.scopes })
    .from(apiKeys)
    .where(and(eq(apiKeys.tenantId, db.tenant), eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt)))
    .get();
