import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../scripts/command.ts";
import { editorSchemas } from "../../scripts/schemas.ts";

type Source = Record<string, unknown>;
const folder = join(ROOT, "questionnaires");
const readYaml = (file: string) => parse(readFileSync(join(folder, file), "utf8")) as Source;

/** Which schema an official file is written for; parts of a questionnaire are no documents. */
const kinds: [schema: string, pattern: RegExp][] = [
  ["standard", /^standards\//],
  ["policy.impact.translation", /^policies\/ai-impact-default\/.*\d\.[a-z]{2}(-[A-Z]{2})?\.yaml$/],
  ["policy.impact", /^policies\/ai-impact-default\//],
  ["policy.scope.translation", /^policies\/audit-time\/.*\d\.[a-z]{2}(-[A-Z]{2})?\.yaml$/],
  ["policy.scope", /^policies\/audit-time\//],
  ["policy.translation", /^policies\/.*\d\.[a-z]{2}(-[A-Z]{2})?\.yaml$/],
  ["policy", /^policies\//],
  ["questionnaire.translation", /\d\.[a-z]{2}(-[A-Z]{2})?\.yaml$/],
  ["questionnaire", /\d\.yaml$/],
];
const schemaFor = (file: string) => kinds.find(([, pattern]) => pattern.test(file))?.[0] ?? "";
const official = globSync("**/*.yaml", { cwd: folder }).filter((file) => !file.includes("parts/"));

const ajv = new Ajv({ allErrors: true, validateFormats: false });
const schemas = editorSchemas();

/** Where a document does not fit, as the validator tells it. */
function faultsOf(schema: string, document: unknown): string[] {
  const validate =
    ajv.getSchema(schema) ?? ajv.addSchema(schemas[`${schema}.json`] ?? {}, schema).getSchema(schema);
  if (validate === undefined) throw new Error(`There is no schema ${schema}.`);
  return validate(document) ? [] : (validate.errors ?? []).map((error) => error.instancePath);
}

test("every official file is found", () => {
  expect(new Set(official.map(schemaFor))).toEqual(new Set(kinds.map(([name]) => name)));
});

test.each(official)("%s fits its schema", (file) => {
  expect(faultsOf(schemaFor(file), readYaml(file))).toEqual([]);
});

test.each(official)("%s names its schema in its first line", (file) => {
  const [first = ""] = readFileSync(join(folder, file), "utf8").split("\n");
  const [, named = ""] = /^# yaml-language-server: \$schema=(.*)$/.exec(first) ?? [];
  expect(join(folder, file, "..", named)).toBe(join(folder, "schema", `${schemaFor(file)}.json`));
});

type Path = (string | number)[];

/** The document with something else in one place; undefined takes away what is there. */
function planted(document: Source, path: Path, value: unknown): Source {
  const copy = structuredClone(document);
  const last = path.at(-1) ?? "";
  let parent: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof parent;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

describe("a planted fault does not fit:", () => {
  const readiness = readYaml("iso42001-readiness/1.0.0.yaml");
  const question: Path = ["sections", 0, "questions", 0];
  const nested = (value: unknown) => ({
    op: "all",
    of: [{ op: "not", of: { op: "any", of: [{ op: "atLeast", question: "a", value }] } }],
  });

  test.each<[name: string, path: Path, value: unknown, at: string]>([
    ["a key that nobody knows", ["colour"], "red", ""],
    ["a missing title", ["title"], undefined, ""],
    ["an unknown type", [...question, "type"], "slider", "/sections/0/questions/0"],
    ["an id with capitals", [...question, "id"], "Size", "/sections/0/questions/0/id"],
    [
      "a condition that is wrong deep inside",
      ["sections", 0, "visibleIf"],
      nested("two"),
      "/sections/0/visibleIf/of/0/of/of/0/value",
    ],
  ])("%s", (_, path, value, at) => {
    expect(faultsOf("questionnaire", planted(readiness, path, value))).toContain(at);
  });

  test("a translation without its locale", () => {
    const translation = planted(readYaml("iso42001-readiness/1.0.0.de.yaml"), ["locale"], undefined);
    expect(faultsOf("questionnaire.translation", translation)).toEqual([""]);
  });

  test("but a condition nested as deep fits when it is right", () => {
    const document = planted(readiness, ["sections", 0, "visibleIf"], nested(2));
    expect(faultsOf("questionnaire", document)).toEqual([]);
  });
});

test("the committed schemas are what the contract says", () => {
  const committed = Object.keys(schemas).map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, "schema", name), "utf8")),
  ]);
  expect(Object.fromEntries(committed)).toEqual(JSON.parse(JSON.stringify(schemas)));
});
