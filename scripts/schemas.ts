import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { conditionSchema, definitionSchema } from "../worker/contract/definition-schema.ts";
import { localePattern } from "../worker/contract/patterns.ts";
import { policySchemas } from "../worker/contract/policy-kinds-schema.ts";
import { standardSchema } from "../worker/contract/standard-schema.ts";
import { translationSchema } from "../worker/contract/translation-schema.ts";
import { captureTool, ROOT, toolPath } from "./command.ts";

const FOLDER = join(ROOT, "questionnaires/schema");

/** A translation's file says itself which language it is in; in what is published its key says so. */
const locale = z.string().regex(localePattern);

/** One for each kind, because an editor tells more of one form than of one among several. */
const policies = Object.fromEntries(
  Object.entries(policySchemas).flatMap(([kind, { source, words }]) => {
    const [name, title] =
      kind === "gap" ? ["policy", "policy"] : [`policy.${kind}`, `policy of kind ${kind}`];
    return [
      [name, { title: `A ${title}`, schema: source }],
      [
        `${name}.translation`,
        { title: `The words of a ${title} in another language`, schema: words.extend({ locale }) },
      ],
    ];
  }),
);

const DOCUMENTS: Record<string, { title: string; schema: z.ZodType }> = {
  questionnaire: { title: "A questionnaire", schema: definitionSchema },
  "questionnaire.translation": {
    title: "The words of a questionnaire in another language",
    schema: translationSchema.extend({ locale }),
  },
  ...policies,
  standard: { title: "A standard", schema: standardSchema },
};

/** Conditions nest in conditions: with a name of its own the schema can refer to itself. */
const named = z.registry<{ id: string }>();
named.add(conditionSchema, { id: "condition" });

/** What authors write (defaults may be left out), in draft 7: the newest that all editors of YAML know. */
export const editorSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(DOCUMENTS).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        io: "input",
        target: "draft-7",
        metadata: named,
      });
      return [`${name}.json`, { $schema, title, ...rest }];
    }),
  );

/** Compared by what they say: their layout is the formatter's. */
function staleSchemas(): string[] {
  return Object.entries(editorSchemas())
    .map(([name, made]) => ({ file: join(FOLDER, name), made }))
    .filter(
      ({ file, made }) =>
        !existsSync(file) ||
        !isDeepStrictEqual(JSON.parse(readFileSync(file, "utf8")), JSON.parse(JSON.stringify(made))),
    )
    .map(({ file }) => relative(ROOT, file));
}

async function writeSchemas(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const files = Object.entries(editorSchemas()).map(([name, made]) => {
    const file = join(FOLDER, name);
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
    return file;
  });
  const { code, output } = await captureTool(toolPath("@biomejs/biome", "biome"), [
    "format",
    "--write",
    ...files,
  ]);
  if (code !== 0) throw new Error(output);
  console.log(`wrote ${files.length} schemas to ${relative(ROOT, FOLDER)}`);
}

if (import.meta.main) {
  if (process.argv.includes("--check")) {
    const stale = staleSchemas();
    if (stale.length > 0) {
      console.error(`${stale.join(", ")}: not what the contract says; run: npm run schemas`);
      process.exitCode = 1;
    }
  } else {
    await writeSchemas();
  }
}
