import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { capture, ROOT } from "../../scripts/command.ts";

const folder = mkdtempSync(join(tmpdir(), "arguments-"));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, "scripts", `${script}.ts`), ...args], {
    encoding: "utf8",
    cwd: ROOT,
    // What npm says about where it was called from.
    env: { ...process.env, INIT_CWD: folder },
  });

const SCRIPTS = ["publish", "versions", "import-surveyjs", "tenant", "verify"];
const STACK = /\n\s+at .*:\d+/;

describe("every command of an author", { timeout: 60_000 }, () => {
  test.each([...SCRIPTS, "lint-content"])("%s tells how it is used", (script) => {
    for (const flag of ["--help", "-h"]) {
      const { status, stdout, stderr } = run(script, flag);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain(script);
    }
  });

  test.each(SCRIPTS)("%s refuses what it does not know, in words", (script) => {
    const { status, stdout, stderr } = run(script, "--nonsense");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Unknown option '--nonsense'\.\n\n/);
    expect(stderr).toContain(`npm run ${script} -- `);
    expect(stderr).not.toMatch(STACK);
  });

  test.each(SCRIPTS)("%s says what is missing", (script) => {
    const { status, stderr } = run(script);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^[^\n]+\.\n\n[^\n]+\n\n {2}npm run /);
  });
});

describe("an input file", { timeout: 60_000 }, () => {
  mkdirSync(join(folder, "a-folder"));
  const survey = (file: string) => run("import-surveyjs", file, "--slug", "x", "--out", folder);
  const version = (file: string) => run("publish", "--url", "http://127.0.0.1:9", "--key", "k", file);

  test.each([
    ["is missing", survey, "absent.json", /^absent\.json is not there\.\n$/],
    ["is a folder", survey, "a-folder", /^a-folder can not be read \(EISDIR\)\.\n$/],
    ["is no JSON", survey, put("bad.json", "{"), /^bad\.json is no JSON: [^\n]+\n$/],
    ["is no survey", survey, put("list.json", "[]"), /^type_wrong: A survey is a JSON object\.\n$/],
    ["to publish is missing", version, "absent.yaml", /^absent\.yaml is not there\.\n$/],
  ])("that %s is one sentence", (_, command, file, words) => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = command(file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(words);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("to publish that is none of the documents is told, whatever else is named", () => {
    const other = put("other.yaml", "a: 1");
    const { status, stderr } = run(
      ...(["publish", "--url", "http://127.0.0.1:9", "--key", "k"] as const),
      ...["questionnaires/iso42001-readiness/1.0.0.yaml", other],
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^other\.yaml is no document of questionnaires\/\.\n/);
  });
});

describe("a document to publish", { timeout: 60_000 }, () => {
  const file = "questionnaires/iso42001-readiness/1.0.0.yaml";

  test.each([
    ["from the project", file, ROOT],
    ["from the project, with a dot", `./${file}`, ROOT],
    ["from a folder of it", "./iso42001-readiness/1.0.0.yaml", join(ROOT, "questionnaires")],
    ["from elsewhere, as if from the project", file, folder],
    ["from anywhere, by its whole path", join(ROOT, file), folder],
  ])("may be named %s", async (_, named, from) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      request.resume().on("end", () => response.end(JSON.stringify({ status: "published" })));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = [join(ROOT, "scripts/publish.ts"), "--url", url, "--key", "k", named];
    const { code, output } = await capture(process.execPath, args, { env: { INIT_CWD: from } });
    server.close();
    expect({ code, output }).toEqual({ code: 0, output: `published  ${file}\n` });
    expect(asked).toEqual(["/v1/questionnaires/iso42001-readiness/versions/1.0.0?drafts=stay"]);
  });
});
