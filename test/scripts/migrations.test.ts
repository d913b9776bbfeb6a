import { expect, test } from "vitest";
import { lintMigration } from "../../scripts/lint-migrations.ts";

const planted: [fault: string, sql: string][] = [
  ["DROP TABLE", "DROP TABLE `leads`;"],
  ["__new_", "CREATE TABLE `__new_leads` (`id` text);"],
  ["RENAME TO", "ALTER TABLE `a` RENAME TO `b`;"],
  ["ON DELETE CASCADE", "CREATE TABLE c (a text REFERENCES b(id) on delete cascade);"],
  ["ON DELETE SET NULL", "CREATE TABLE c (a text REFERENCES b(id) ON DELETE\n  SET NULL);"],
  ["CREATE TRIGGER", "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;"],
  ["CRLF", "CREATE TABLE c (a text);\r\n"],
];

test.each(planted)("%s in a migration is refused and named", (fault, sql) => {
  const found = lintMigration("0007_planted.sql", `CREATE TABLE ok (id text);\n${sql}`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^0007_planted\.sql:2: /);
  expect(found[0]).toContain(fault);
});

test("a migration that adds a table, a column and an index is accepted", () => {
  const sql = [
    "CREATE TABLE c (id text PRIMARY KEY, b text REFERENCES b(id) ON UPDATE no action ON DELETE restrict);",
    "ALTER TABLE b ADD `label` text;",
    "CREATE INDEX c_by_b ON c (b);",
  ].join("\n");
  expect(lintMigration("0001_fine.sql", sql)).toEqual([]);
});
