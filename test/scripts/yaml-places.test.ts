import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishFile, syntaxFaultsIn } from "../../scripts/publish-content.ts";
import { placesOf } from "../../scripts/yaml-places.ts";

const lines = (...all: string[]) => `${all.join("\n")}\n`;

const questionnaire = lines(
  "# A comment.",
  "slug: check",
  "sections:",
  "  - id: first",
  "    title: >-",
  "      A folded title",
  "    questions:",
  "      - { id: a, 0: zero, a/b: slash, m~n: tilde }",
  "      -",
  "        id: b",
  "shared: &shared",
  "  text: said once",
  "again: *shared",
);

test.each([
  ["the whole document", "", 2, 1],
  ["a key", "/slug", 2, 1],
  ["an item of a list", "/sections/0", 4, 5],
  ["a folded text, at its key", "/sections/0/title", 5, 5],
  ["a key in braces", "/sections/0/questions/0/id", 8, 11],
  ["a key that is a number", "/sections/0/questions/0/0", 8, 18],
  ["a key with a slash", "/sections/0/questions/0/a~1b", 8, 27],
  ["a key with a tilde", "/sections/0/questions/0/m~0n", 8, 39],
  ["an item below its dash", "/sections/0/questions/1", 10, 9],
  ["a missing key, at its parent", "/sections/0/questions/1/text", 10, 9],
  ["a missing item, at the list's key", "/sections/0/questions/7/text", 7, 5],
  ["a key that only an alias has", "/again/text", 12, 3],
  ["nothing at all, at the document", "/nowhere/at/all", 2, 1],
])("the place of %s is found", (_, pointer, line, column) => {
  expect(placesOf(questionnaire).placeOf(pointer)).toEqual({ line, column });
});

test("an empty text has its place at the start", () => {
  expect(placesOf("").placeOf("/slug")).toEqual({ line: 1, column: 1 });
});

test.each([
  ["a repeated key", lines("a: 1", "b: 2", "a: 3"), 3, 1, "yaml_duplicate_key"],
  ["a bad indent", lines("a:", "  b: 1", " c: 2"), 3, 1, "yaml_bad_indent"],
  ["an open quotation", lines("a: 1", 'b: "two'), 3, 1, "yaml_missing_char"],
  ["an unknown alias", lines("a: 1", "b: *c"), 2, 4, "yaml_alias_unknown"],
  ["a second document", lines("a: 1", "---", "b: 2"), 2, 1, "yaml_multiple_docs"],
])("%s is told with its line and column", (_, text, line, column, code) => {
  expect(placesOf(text).faults).toMatchObject([{ line, column, code }]);
});

/** An API that refuses whatever it is sent, in these words. */
async function refusal(
  problem: object,
  document: string,
  translation?: string,
  sent: unknown = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"));
  const file = join(folder, "1.0.0.yaml");
  writeFileSync(file, document);
  if (translation) writeFileSync(join(folder, "1.0.0.de.yaml"), translation);
  const server = createServer((_, response) => {
    response.writeHead(422, { "content-type": "application/problem+json" });
    response.end(JSON.stringify({ code: "definition_invalid", title: "It has faults.", ...problem }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  try {
    await publishFile(`http://127.0.0.1:${port}`, "sk_test", { file, path: "/v1/x", document: sent });
    return "";
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, "");
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}

test("a refused document shows each fault with its file, line and column", async () => {
  const errors = [
    { pointer: "/sections/0/title", code: "too_large", message: "Too big." },
    { pointer: "/minutes", code: "missing", message: "Expected a number." },
  ];
  const message = await refusal({ errors }, questionnaire);
  expect(message).toContain("definition_invalid: It has faults.");
  expect(message).toContain("\n1.0.0.yaml:5:5 too_large Too big. (/sections/0/title)");
  expect(message).toContain("\n1.0.0.yaml:2:1 missing Expected a number. (/minutes)");
});

test("a fault of a translation is shown in the translation's own file", async () => {
  const errors = [{ pointer: "/translations/de/questions/a/text", code: "too_large", message: "Too big." }];
  const translation = lines("locale: de", "questions:", "  a: { text: lang }");
  const message = await refusal({ errors }, questionnaire, translation);
  expect(message).toContain("\n1.0.0.de.yaml:3:8 too_large Too big. (/questions/a/text)");
});

test("a translation that was not found is shown where the document starts", async () => {
  const errors = [{ pointer: "/translations/fr/title", code: "missing", message: "No." }];
  expect(await refusal({ errors }, questionnaire)).toContain("\n1.0.0.yaml:2:1 missing No.");
});

test("a version number that is too small is refused with the changes that demand more", async () => {
  const problem = {
    code: "version_too_small",
    changes: [{ level: "major", path: "questions.a", message: "Removed." }],
    demanded: "2.0.0",
  };
  const message = await refusal(problem, questionnaire);
  expect(message).toContain("major questions.a: Removed.");
  expect(message).toContain("the smallest version that may follow: 2.0.0");
});

test.each(["version_exists", "content_exists"])("%s shows both digests", async (code) => {
  const message = await refusal({ code, digests: { given: "aa11", published: "bb22" } }, questionnaire);
  expect(message).toContain("\n  digest of this file: aa11\n  digest of what is published: bb22");
});

test.each([
  [{ policy: { slug: "strict", version: "1.2.0" } }, "strict 1.2.0"],
  [{ policy: { slug: "strict" } }, "strict (no version)"],
  [{}, "(no slug) (no version)"],
])("policy_unknown shows which policy was named: %j", async (sent, named) => {
  const message = await refusal({ code: "policy_unknown" }, questionnaire, undefined, sent);
  expect(message).toContain(`\n  the policy that it names: ${named}`);
});

test("a file that is no YAML is told before anything is sent", () => {
  const file = join(mkdtempSync(join(tmpdir(), "plumbline-")), "1.0.0.yaml");
  writeFileSync(file, lines("slug: a", "slug: b"));
  expect(syntaxFaultsIn(file)).toEqual([`${file}:2:1 yaml_duplicate_key Map keys must be unique`]);
});
