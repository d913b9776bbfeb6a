import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./command.ts";

/**
 * D1 enforces foreign keys during a migration and cannot switch them off, so that rebuilding a parent table
 * deletes or orphans its children; and its splitter breaks on triggers and on CRLF.
 */
const FAULTS: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /\bdrop\s+table\b/i, reason: "DROP TABLE loses the rows of child tables" },
  { pattern: /__new_/i, reason: "__new_ is a table rebuild: add a column or a table instead" },
  { pattern: /\brename\s+to\b/i, reason: "RENAME TO is part of a table rebuild" },
  { pattern: /\bon\s+delete\s+cascade\b/i, reason: "ON DELETE CASCADE erases silently: use RESTRICT" },
  { pattern: /\bon\s+delete\s+set\s+null\b/i, reason: "ON DELETE SET NULL orphans silently: use RESTRICT" },
  {
    pattern: /\bcreate\s+(temp(orary)?\s+)?trigger\b/i,
    reason: "CREATE TRIGGER is split wrongly on its way to D1",
  },
  { pattern: /\r/, reason: "CRLF line ends break D1's statement splitter: use LF" },
];

/** The faults of one migration, each named with its line; empty when it is safe. */
export function lintMigration(name: string, sql: string): string[] {
  return FAULTS.flatMap(({ pattern, reason }) => {
    const at = sql.search(pattern);
    return at < 0 ? [] : [`${name}:${sql.slice(0, at).split("\n").length}: ${reason}`];
  });
}

/** The faults of every migration in a folder. */
export function lintMigrations(folder = join(ROOT, "migrations")): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().flatMap((name) => lintMigration(name, readFileSync(join(folder, name), "utf8")));
}
