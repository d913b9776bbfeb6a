import { and, asc, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { ChangeEmbed } from "../contract/embed-schema.ts";
import type { Database, Statement } from "./database.ts";
import { embeds } from "./schema.ts";

export type StoredEmbed = typeof embeds.$inferSelect;

const named = (db: Database, key: string) => and(eq(embeds.tenantId, db.tenant), eq(embeds.key, key));
const known = (db: Database, id: string) => and(eq(embeds.tenantId, db.tenant), eq(embeds.id, id));

/** Only while it is not revoked. */
export const findEmbedByKey = (db: Database, key: string): Promise<StoredEmbed | undefined> =>
  db.orm
    .select()
    .from(embeds)
    .where(and(named(db, key), isNull(embeds.revokedAt)))
    .get();

/** Also when it is revoked. */
export const findKeptEmbed = (db: Database, key: string): Promise<StoredEmbed | undefined> =>
  db.orm.select().from(embeds).where(named(db, key)).get();

export const findEmbed = (db: Database, id: string): Promise<StoredEmbed | undefined> =>
  db.orm.select().from(embeds).where(known(db, id)).get();

export const findFirstEmbed = (db: Database): Promise<StoredEmbed | undefined> =>
  db.orm.select().from(embeds).where(eq(embeds.tenantId, db.tenant)).orderBy(asc(embeds.id)).limit(1).get();

/** The newest one that asks a questionnaire and is not revoked. */
export const findEmbedAsking = (db: Database, questionnaire: string): Promise<StoredEmbed | undefined> =>
  db.orm
    .select()
    .from(embeds)
    .where(
      and(eq(embeds.tenantId, db.tenant), eq(embeds.questionnaire, questionnaire), isNull(embeds.revokedAt)),
    )
    .orderBy(desc(embeds.id))
    .limit(1)
    .get();

export const setEmbedMonths = (db: Database, id: string, months: number | null): Statement =>
  db.orm.update(embeds).set({ reassessMonths: months }).where(known(db, id));

/** Newest first, after an embed. */
export const listEmbeds = (db: Database, limit: number, after: string | null): Promise<StoredEmbed[]> =>
  db.orm
    .select()
    .from(embeds)
    .where(and(eq(embeds.tenantId, db.tenant), after === null ? undefined : lt(embeds.id, after)))
    .orderBy(desc(embeds.id))
    .limit(limit)
    .all();

export const insertEmbed = (db: Database, row: Omit<StoredEmbed, "tenantId">): Statement =>
  db.orm.insert(embeds).values({ tenantId: db.tenant, ...row });

/** Settings are merged where they are (RFC 7396), so that two who change different ones both have their way. */
export const changeEmbed = (
  db: Database,
  id: string,
  { questionnaire, origins, lead_form: leadForm, settings, revoked }: ChangeEmbed,
  now: number,
): Statement =>
  db.orm
    .update(embeds)
    .set({
      // So that there is always something to set.
      id,
      ...(questionnaire === undefined ? {} : { questionnaire }),
      ...(origins === undefined ? {} : { origins }),
      ...(leadForm === undefined ? {} : { leadForm }),
      ...(settings === undefined
        ? {}
        : { settings: sql`json_patch(${embeds.settings}, ${JSON.stringify(settings)})` }),
      ...(revoked === undefined ? {} : { revokedAt: revoked ? now : null }),
    })
    .where(known(db, id));
