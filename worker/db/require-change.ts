import { sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";

/**
 * In a batch, right after an UPDATE: rolls the whole batch back when that update changed no row. D1 has no
 * interactive transactions, and reading invalid JSON is the error SQLite can be made to raise in an expression.
 */
export const requireChange = (db: Database): Statement =>
  db.orm.run(sql`select case when changes() = 1 then 1 else json_extract('stale', '$') end`);
