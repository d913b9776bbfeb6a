import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { ScopeReport, ScopeStanding } from "../../worker/contract/audit-time.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import type { ReportVerification } from "../../worker/contract/verification.ts";
import { answersOf, PLAIN } from "../support/audit-scope.ts";
import { newScopes } from "../support/scope-world.ts";
import { unzip } from "../support/unzip.ts";
import { codeOf } from "../support/world.ts";

const { world, here, start, finish, reportAt } = newScopes();

const fileAt = async (link: string, extension: string) =>
  new Uint8Array(await (await world.call(`${link}.${extension}`)).arrayBuffer());

const GROUP = {
  "scope.roles": ["provider", "producer"],
  "people.ai": 60,
  "scope.systems": 8,
  "sites.further": undefined,
  "sites.alike": "unknown",
};

describe("a scope that somebody told", () => {
  it("ends in days, for the respondent and on the lead, with what drives them and what is missing", async () => {
    const { teaser, link } = await finish(GROUP);
    const { result } = await reportAt(link);
    expect(teaser).toMatchObject({ kind: "scope", outcome: "estimated", headline: "13.5 to 24 audit days" });
    expect(teaser.lines.map(({ label }) => label)).toEqual([
      "Stage 1",
      "Stage 2",
      "Each yearly surveillance audit",
      "Three years in all",
      "Facts that would narrow the range",
    ]);
    expect(result.initial).toEqual({ low: 13.5, high: 24 });
    const leads = await world.call("/v1/leads?limit=1", {
      headers: { authorization: `Bearer ${here.body.secret}` },
    });
    const [lead] = ((await leads.json()) as { data: Lead[] }).data;
    expect(lead).toMatchObject({ kind: "scope", readiness: null });
    const standing = lead?.standing as ScopeStanding;
    expect(standing).toMatchObject({ initial: result.initial, three_years: result.three_years });
    expect(standing.drivers[0]).toEqual({
      line: "systems",
      title: "More than 5 AI systems in scope",
      days: { low: 1, high: 6 },
    });
    expect(standing.missing.map(({ fact, text }) => [fact, text?.slice(0, 23)])).toEqual([
      ["sites", "Besides your main site,"],
      ["sites-alike", "Do these sites do the s"],
    ]);
  });

  it("is a page with the sum, its sources and their certainty, and never says that it is an offer", async () => {
    const { link } = await finish(GROUP);
    const response = await world.call(link);
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const words of [
      "13.5–24",
      "planning estimate and no offer",
      "One public source: 1 to 2 days beyond 5 systems",
      "told by others",
      "assumed",
      "Rounded to half days",
      "not known: 0–5",
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/next steps|roadmap|how we can help|effort/i);
  });

  it("is one sheet of paper with the code that checks it", async () => {
    const { link } = await finish(Object.fromEntries(Object.keys(PLAIN).map((id) => [id, PLAIN[id]])));
    const bytes = await fileAt(link, "pdf");
    const document = await getDocumentProxy(bytes.slice());
    expect(document.numPages).toBe(1);
    const { text } = await extractText(document, { mergePages: true });
    expect(text).toContain("planning estimate and no offer");
    const code = /body-[0-9a-f ]+/.exec(text.replaceAll("\n", " "))?.[0] ?? "";
    const checked = await world.call(`/v1/reports/verification?code=${encodeURIComponent(code)}`);
    expect(await checked.json()).toMatchObject({
      issued: true,
      report: { kind: "scope", score: null, outcome: "5 audit days" },
    });
  });

  it("is a workbook of days, sum and answers, and a table of the sum", async () => {
    const { link } = await finish(GROUP);
    const parts = await unzip(await fileAt(link, "xlsx"));
    const all = [...parts.values()].join("\n");
    for (const words of [
      "Audit-time estimate of",
      "Audit days",
      "Sum",
      "Stage 1",
      "13.5",
      "One public source",
    ])
      expect(all).toContain(words);
    expect(all).not.toContain("Readiness");
    const { text } = await extractText(await getDocumentProxy(await fileAt(link, "pdf")), {
      mergePages: true,
    });
    expect(text.replaceAll(/\s+/g, " ")).toContain("What moves the days most: ");
    const csv = new TextDecoder().decode(await fileAt(link, "csv"));
    expect(csv).toContain('"More than 5 AI systems in scope","8","1–6 days more"');
  });

  it("is told in German where it was answered in German", async () => {
    const { teaser, link } = await finish(GROUP, here.body, "de-AT");
    expect(teaser.headline).toBe("13,5 bis 24 Audittage");
    const page = await (await world.call(link)).text();
    expect(page).toContain("Die Rechnung, Zeile für Zeile");
    expect(page).toContain("Mehr als 5 KI-Systeme");
    expect(page).not.toContain("More than 5");
  });

  it("can be verified, and not with another figure", async () => {
    const { link } = await finish(GROUP);
    const report = await (await world.call(`${link}.json`)).json();
    const verify = async (document: unknown) =>
      (await (
        await world.call("/v1/reports/verify", { method: "POST", body: document })
      ).json()) as ReportVerification;
    expect(await verify(report)).toMatchObject({
      signature: "valid",
      result: { recomputed: "same", differences: [] },
    });
    const cheaper = structuredClone(report) as ScopeReport;
    cheaper.result.initial.low = 4;
    expect(await verify(cheaper)).toMatchObject({
      signature: "invalid",
      result: { recomputed: "different", differences: [{ pointer: "/result/initial/low", stated: 4 }] },
    });
  });

  it("shows what people typed as text and nothing else", async () => {
    const hostile = `</bdi><script>alert(1)</script>=HYPERLINK("x")`;
    const { link } = await finish({ "scope.activities": hostile, "dates.remarks": `=1+1 ${hostile}` });
    const page = await (await world.call(link)).text();
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
    const document = await getDocumentProxy((await fileAt(link, "pdf")).slice());
    expect(document.numPages).toBe(1);
  });
});

describe("what can not be true", () => {
  const refused: [string, Record<string, AnswerValue>, string][] = [
    ["a negative number of people", { "people.ai": -1 }, "number_range"],
    ["no people at all", { "people.ai": 0 }, "number_range"],
    ["half a site", { "sites.further": 1.5 }, "number_fraction"],
    ["more sites than anybody has", { "sites.further": 5001 }, "number_range"],
    ["a number in words", { "scope.systems": "many" }, "answer_type"],
    ["5,000 rows for a number", { "scope.systems": Array(999).fill({ name: "x" }) }, "answer_type"],
    ["a role that there is not", { "scope.roles": ["auditor"] }, "option_unknown"],
    [
      "none of the certificates and one of them",
      { "system.certificates": ["none", "iso27001"] },
      "option_not_alone",
    ],
    [
      "not knowing the laws and naming one",
      { "scope.frameworks": ["eu-ai-act", "unknown"] },
      "option_not_alone",
    ],
    ["a day that is none", { "dates.stage-1": "2027-02-30" }, "date_invalid"],
  ];
  it.each(refused)("%s is refused, and nothing is saved", async (_, answers, code) => {
    const started = await start();
    const response = await world.save(started, answersOf(answers));
    expect(response.status).toBe(422);
    expect(await codeOf(response)).toBe(code);
    expect(await world.stateOf(started)).toMatchObject({ revision: 0, answers: {} });
  });

  it("more rows than any answer may have are refused before anything is looked at", async () => {
    const started = await start();
    const rows = Array.from({ length: 5000 }, () => ({ name: "x" }));
    const response = await world.save(started, { "scope.systems": { value: rows } });
    expect([response.status, await codeOf(response)]).toEqual([422, "body_invalid"]);
    expect(await world.stateOf(started)).toMatchObject({ revision: 0, answers: {} });
  });

  it.each([
    ["more high-risk systems than systems", { "scope.systems": 3, "scope.high-risk": 4 }, "scope.high-risk"],
    ["more people in AI work than people", { "people.ai": 6, "people.all": 5 }, "people.ai"],
  ] as const)("%s can not be handed in, and the draft stays", async (_, given, question) => {
    const started = await start();
    await world.save(started, answersOf({ ...PLAIN, ...given }));
    const before = await world.stateOf(started);
    const response = await world.complete(started);
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code]).toEqual([422, "part_larger"]);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([`/answers/${question}`]);
    expect(await world.stateOf(started)).toEqual(before);
    await world.save(started, answersOf({ [question]: 2 }));
    expect((await world.complete(started)).status).toBe(201);
  });
});
