import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "./database.ts";
import { embeds } from "./schema.ts";

export type Embed = typeof embeds.$inferSelect;

export const findEmbedByKey = (db: Database, key: string): Promise<Embed | undefined> =>
  db.orm
    .select()
    .from(embeds)
    .where(and(eq(embeds.tenantId, db.tenant), eq(embeds.key, key), isNull(embeds.revokedAt)))
    .get();

export const findEmbed = (db: Database, id: string): Promise<Embed | undefined> =>
  db.orm
    .select()
    .from(embeds)
    .where(and(eq(embeds.tenantId, db.tenant), eq(embeds.id, id)))
    .get();

export const findFirstEmbed = (db: Database): Promise<Embed | undefined> =>
  db.orm.select().from(embeds).where(eq(embeds.tenantId, db.tenant)).orderBy(asc(embeds.id)).limit(1).get();
