import { eq } from "drizzle-orm";
import type { Branding } from "../contract/branding-schema.ts";
import type { Database, Statement } from "./database.ts";
import { brandings } from "./schema.ts";

export const findBranding = async (db: Database): Promise<Branding | undefined> =>
  (
    await db.orm
      .select({ body: brandings.body })
      .from(brandings)
      .where(eq(brandings.tenantId, db.tenant))
      .get()
  )?.body;

export const putBranding = (db: Database, body: Branding, updatedAt: number): Statement =>
  db.orm
    .insert(brandings)
    .values({ tenantId: db.tenant, body, updatedAt })
    .onConflictDoUpdate({ target: brandings.tenantId, set: { body, updatedAt } });
