import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkReport } from "../../scripts/check-report.ts";
import { ROOT } from "../../scripts/command.ts";
import { newSigningKey } from "../../scripts/new-signing-key.ts";
import { basisFor } from "../../scripts/report-basis.ts";
import { sampleScope } from "../../scripts/sample-scope.ts";
import { signReport } from "../../worker/auth/report-signatures.ts";
import { jwksOf, type KeyRing, parseSigningKeys } from "../../worker/auth/signing-keys.ts";
import { isGapPolicy } from "../../worker/contract/kinds.ts";
import { canonicalJson, digestOf } from "../../worker/core/canonical.ts";
import { readVerifiable } from "../../worker/core/recompute.ts";
import { askedSections } from "../../worker/core/report-answers.ts";
import { score } from "../../worker/core/score.ts";
import { definition, halfAnswered, policy, reportOf } from "../support/report-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

type Document = Record<string, unknown> & { result: { readiness: { low: number } } };
let ring: KeyRing;
const signed = async (report: object): Promise<Document> => {
  const plain = JSON.parse(canonicalJson(report)) as Document;
  return { ...plain, signature: await signReport(canonicalJson(plain), ring, new Date()) };
};

/** Made from the official quick check. */
function officialReport(): object {
  const names = {
    questionnaire: { slug: "iso42001-readiness", version: "1.0.0", title: "Quick check" },
    policy: { slug: "iso42001-default", version: "1.0.0" },
  };
  const plain = { ...reportOf({}), ...names };
  const basis = basisFor(readVerifiable(plain) as never, {});
  if (!basis || !isGapPolicy(basis.policy)) throw new Error("the official content is not there");
  const [section] = basis.definition.sections;
  const asked = section?.questions.find((question) => question.type === "choice");
  const answers = asked?.type === "choice" ? { [asked.id]: { value: asked.options[0]?.id ?? "" } } : {};
  return {
    ...plain,
    result: score({ ...basis, policy: basis.policy, answers }),
    asked: askedSections(basis.definition, answers, "en"),
  };
}

/** Made from content that only its tenant has. */
function ownReport(): object {
  const report = reportOf(halfAnswered);
  const pins = { definition_digest: digestOf(definition), policy_digest: digestOf(policy) };
  return { ...report, result: { ...report.result, pinned: { ...report.result.pinned, ...pins } } };
}

let official: string;
let own: string;
let jwks: string;

beforeAll(async () => {
  const parsed = await parseSigningKeys(JSON.stringify([newSigningKey(new Date(0))]));
  if (!parsed.ok) throw new Error(parsed.error);
  ring = parsed.value;
  jwks = put("jwks.json", jwksOf(ring));
  official = put("official.json", await signed(officialReport()));
  own = put("own.json", await signed(ownReport()));
});

describe("a report", () => {
  test("made from the official content is verified with nothing but the issuer's keys", async () => {
    const { holds, lines } = await checkReport(official, { jwks });
    expect(lines.join("\n")).toMatch(
      /^Report .*\nMade from .*\nSignature {2}holds.*\nResult {5}follows.*\nVerified\.$/,
    );
    expect(holds).toBe(true);
  });

  test("whose content is not here needs it, as JSON or inside what the API gives", async () => {
    const without = await checkReport(own, { jwks });
    expect(without.lines.join("\n")).toContain("NOT COMPUTED: its questionnaire or policy is not here");
    expect(without.holds).toBe(false);
    const given = {
      definition: put("definition.json", { slug: "small-check", definition }),
      policy: put("policy.json", policy),
    };
    expect(await checkReport(own, { jwks, ...given })).toMatchObject({ holds: true });
    const other = put("other.json", { ...policy, provisionalBelow: 0.5 });
    expect((await checkReport(own, { jwks, ...given, policy: other })).holds).toBe(false);
  });

  test("of an audit scope is verified by the same command, and not with fewer days", async () => {
    const report = sampleScope("group", "de");
    const file = put("scope.json", await signed(report));
    const { holds, lines } = await checkReport(file, { jwks });
    expect(lines.join("\n")).toContain("Result     follows");
    expect(holds).toBe(true);
    const cheaper = structuredClone(report);
    cheaper.result.initial.low -= 1;
    const changed = await checkReport(put("cheaper.json", await signed(cheaper)), { jwks });
    expect(changed.lines.join("\n")).toContain("/result/initial/low");
    expect(changed.holds).toBe(false);
  });

  test("that was changed is told where", async () => {
    const changed = JSON.parse(readFileSync(official, "utf8")) as Document;
    changed.result.readiness.low = 77;
    const { holds, lines } = await checkReport(put("changed.json", changed), { jwks });
    expect(holds).toBe(false);
    expect(lines.join("\n")).toContain("Signature  DOES NOT HOLD");
    expect(lines.join("\n")).toMatch(/\/result\/readiness\/low: the report says 77, computed \d/);
    expect(lines.at(-1)).toBe("Not verified.");
  });

  test("is not verified without keys, by other keys, or without a signature", async () => {
    const said = async (file: string, keys?: string) => {
      const { holds, lines } = await checkReport(file, { jwks: keys });
      expect(holds).toBe(false);
      return lines.find((line) => line.startsWith("Signature"));
    };
    expect(await said(official)).toContain("NOT CHECKED: name the issuer's keys");
    const strange = await parseSigningKeys(JSON.stringify([newSigningKey(new Date(0))]));
    const others = put("others.json", strange.ok ? jwksOf(strange.value) : {});
    expect(await said(official, others)).toContain("is not among those given");
    expect(await said(official, put("none.json", {}))).toContain("is not among those given");
    const { signature: _, ...bare } = JSON.parse(readFileSync(official, "utf8")) as Document;
    expect(await said(put("bare.json", bare), jwks)).toContain("MISSING");
  });

  test.each<[string, string, string]>([
    ["not JSON", "{", "is not JSON"],
    ["a list", "[]", "is not a report"],
    ["ambiguous", '{"id":1,"id":2}', "names a member twice"],
  ])("that is %s is refused in words", async (_, content, words) => {
    await expect(checkReport(put("bad.json", content), { jwks })).rejects.toThrow(words);
  });
});

describe("keys", () => {
  test("are fetched where an address is given", async () => {
    const server = createServer((_, response) => response.end(readFileSync(jwks))).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    expect(await checkReport(official, { jwks: `http://127.0.0.1:${port}/jwks.json` })).toMatchObject({
      holds: true,
    });
    server.close();
  });

  test("are not taken over an open line", async () => {
    await expect(checkReport(official, { jwks: "http://api.example/jwks.json" })).rejects.toThrow(
      "https only",
    );
  });
});

describe("the commands", { timeout: 60_000 }, () => {
  const run = (script: string, args: string[], input = "") =>
    spawnSync(process.execPath, [join(ROOT, "scripts", script), ...args], { input, encoding: "utf8" });

  test("verify ends with 0, 1 or 2", () => {
    expect(run("verify.ts", [official, "--jwks", jwks])).toMatchObject({ status: 0, stderr: "" });
    expect(run("verify.ts", [official]).status).toBe(1);
    expect(run("verify.ts", []).status).toBe(2);
    expect(run("verify.ts", [join(folder, "absent.json")]).status).toBe(1);
  });

  test("signing-key makes a first key, adds one for tomorrow, and gives up a private part", async () => {
    const first = run("signing-key.ts", []).stdout;
    const second = run("signing-key.ts", ["-"], first).stdout;
    const [old, next] = JSON.parse(second) as { kid: string; from: string; jwk: { d?: string } }[];
    expect([old]).toEqual(JSON.parse(first));
    expect(Date.parse(next?.from ?? "") - Date.now()).toBeGreaterThan(86_000_000);
    const third = run("signing-key.ts", ["-", "--public-only", old?.kid ?? ""], second).stdout;
    expect(JSON.parse(third)).toMatchObject([{ kid: old?.kid, jwk: { kty: "OKP" } }, next]);
    expect(third.match(/"d":/g)).toHaveLength(1);
    expect(await parseSigningKeys(third)).toMatchObject({ ok: true });
    expect(run("signing-key.ts", ["-", "--public-only", next?.kid ?? ""], second)).toMatchObject({
      status: 2,
      stdout: "",
    });
    expect(run("signing-key.ts", ["-"], "nonsense").status).toBe(2);
  });
});
