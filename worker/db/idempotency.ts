import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { idempotencyKeys } from "./schema.ts";

export type IdempotencyRow = Omit<typeof idempotencyKeys.$inferSelect, "tenantId">;

export const findIdempotencyKey = (
  db: Database,
  route: string,
  key: string,
): Promise<IdempotencyRow | undefined> =>
  db.orm
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.tenantId, db.tenant),
        eq(idempotencyKeys.route, route),
        eq(idempotencyKeys.key, key),
      ),
    )
    .get();

/** In the batch of what the request makes: a second request with the key fails as a duplicate, and replays. */
export const insertIdempotencyKey = (db: Database, row: IdempotencyRow): Statement =>
  db.orm.insert(idempotencyKeys).values({ tenantId: db.tenant, ...row });
