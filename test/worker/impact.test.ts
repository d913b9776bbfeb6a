import { env } from "cloudflare:workers";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, Row } from "../../worker/contract/answers.ts";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { CompletedAssessment, PlainTeaser } from "../../worker/contract/completion.ts";
import type { ImpactReport } from "../../worker/contract/impact-report.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import type { TenantKind } from "../../worker/contract/report.ts";
import {
  actSource,
  answersWith,
  harm,
  impactDefinitionSource,
  impactPolicySource,
  measure,
  party,
} from "../support/impact.ts";
import { unzip } from "../support/unzip.ts";
import { newWorld, type TenantKeys } from "../support/world.ts";

const world = newWorld();
const SYSTEM = { "screening.people": "yes", "screening.areas": ["work"] } as const;
const CHANGES = {
  ...SYSTEM,
  "screening.areas": ["work"],
  "parties.rows": [party("Applicants", { vulnerable: ["dependent"] })],
  "impacts.rows": [
    harm("unfair", { party: "Applicants", severity: "serious", likelihood: "unknown" }),
    harm("late", { party: "Applicants" }),
  ],
  "measures.rows": [measure("unfair"), measure("late", { evidence: "" })],
  "system.name": '=HYPERLINK("http://x") <b>CV</b> screening',
} as Record<string, Answer["value"]>;

beforeAll(async () => {
  const key = await world.publishLibrary();
  const headers = { authorization: `Bearer ${key}` };
  for (const [path, body] of [
    ["/v1/standards/eu-ai-act", actSource],
    ["/v1/policies/ai-impact-default/versions/1.0.0", impactPolicySource],
    ["/v1/questionnaires/ai-impact/versions/1.0.0", impactDefinitionSource],
  ] as const) {
    const response = await world.call(path, { method: "PUT", body, headers });
    expect([path, response.status]).toEqual([path, 201]);
  }
});

async function tenant(name: string, kind: TenantKind = "consultancy"): Promise<TenantKeys> {
  const keys = await world.addTenant(name, kind);
  await env.DB.prepare(`UPDATE embeds SET questionnaire = 'ai-impact' WHERE tenant_id = '${keys.id}'`).run();
  return keys;
}
const start = (keys: TenantKeys, more = {}) => world.start(keys, { questionnaire: "ai-impact", ...more });
const problemOf = async (response: Response) => {
  const { code, errors = [] } = (await response.json()) as Problem;
  return { status: response.status, code, errors: errors.map((one) => [one.pointer, one.code]) };
};
async function filled(
  keys: TenantKeys,
  changes: Record<string, Answer["value"] | undefined> = CHANGES,
  more = {},
) {
  const started = await start(keys, more);
  const saved = await world.save(started, answersWith(changes));
  expect(saved.status).toBe(200);
  return started;
}
async function completed(keys: TenantKeys, more = {}) {
  const response = await world.complete(await filled(keys, CHANGES, more));
  expect(response.status).toBe(201);
  return (await response.json()) as CompletedAssessment & {
    report: { id: string; url: string };
    result: PlainTeaser;
  };
}
const answersOf = async (started: StartedAssessment) => {
  const response = await world.call(`/v1/assessments/${started.id}`, {
    headers: world.bearer(started.token),
  });
  return ((await response.json()) as { answers: object; revision: number }).answers;
};

describe("an impact assessment", () => {
  it("ends in a level with its reason, a lead that shows it, and a signed report that recomputes", async () => {
    const keys = await tenant("whole");
    const { report, result } = await completed(keys);
    expect(result).toMatchObject({
      kind: "impact",
      outcome: "very-high",
      headline: "Impact level: Very high",
      summary: expect.stringContaining("What made it: harm 1, “unfair”."),
    });

    const { data } = (await (
      await world.call("/v1/leads", { headers: { authorization: `Bearer ${keys.secret}` } })
    ).json()) as Page<Lead>;
    expect(data[0]).toMatchObject({
      kind: "impact",
      readiness: null,
      standing: {
        kind: "impact",
        inherent: { id: "very-high" },
        tier: { id: "high" },
        complete: true,
        review_by: "2027-02-21",
      },
    });

    const json = await (await world.call(`${new URL(report.url).pathname}.json`)).text();
    const verified = await world.call("/v1/reports/verify", { method: "POST", text: json });
    expect(await verified.json()).toMatchObject({
      signature: "valid",
      signed_report: { kind: "impact", score: null, outcome: "very-high" },
      result: { recomputed: "same" },
    });
    const forged = json.replace('"level":"very-high"', '"level":"low"');
    const other = await world.call("/v1/reports/verify", { method: "POST", text: forged });
    expect(await other.json()).toMatchObject({ signature: "invalid", result: { recomputed: "different" } });
  });

  it("speaks German where its respondent does, in teaser, page and workbook", async () => {
    const { report, result } = await completed(await tenant("german"), { locale: "de" });
    expect(result.headline).toBe("Stufe der Folgen: Sehr hoch");
    expect(result.summary).toContain("Was sie bestimmt: Schaden 1, „unfair“.");
    const page = await (await world.call(new URL(report.url).pathname)).text();
    expect(page).toContain("Ohne Maßnahmen");
    expect(page).toContain("Es trifft Menschen, die besondere Rücksicht brauchen");
    // Laws by their German names, and what has none marked as English.
    expect(page).toContain("Verordnung über künstliche Intelligenz, KI-Verordnung");
    expect(page).not.toContain("Regulation (EU)");
  });

  it("shows what people typed as what it is, in every form", async () => {
    const { report } = await completed(await tenant("inert"));
    const path = new URL(report.url).pathname;
    const page = await (await world.call(path)).text();
    expect(page).toContain("&lt;b&gt;CV&lt;/b&gt;");
    expect(page).not.toContain("<b>CV");
    const csv = await (await world.call(`${path}.csv`)).text();
    expect(csv).toContain("unfair");
    for (const form of ["pdf", "xlsx"]) expect((await world.call(`${path}.${form}`)).status).toBe(200);
  });
});

describe("a certification body gives no advice", () => {
  const ADVICE = ["Next steps", "Find out:", "Name the record that shows", "See to it", "Put the measure"];
  async function forms(name: string, kind: TenantKind) {
    const { report } = await completed(await tenant(name, kind));
    const path = new URL(report.url).pathname;
    const bytes = new Uint8Array(await (await world.call(`${path}.xlsx`)).arrayBuffer());
    const pdf = new Uint8Array(await (await world.call(`${path}.pdf`)).arrayBuffer());
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
    return {
      page: await (await world.call(path)).text(),
      json: await (await world.call(`${path}.json`)).text(),
      csv: await (await world.call(`${path}.csv`)).text(),
      xlsx: [...(await unzip(bytes)).values()].join(" "),
      pdf: text.replace(/\s+/g, " "),
    };
  }

  it("in none of the forms, where a consultancy's have steps", async () => {
    const body = await forms("body", "certification_body");
    const consultancy = await forms("consultancy", "consultancy");
    for (const words of ADVICE) {
      for (const [form, text] of Object.entries(body))
        expect([form, words, text.includes(words)]).toEqual([form, words, false]);
    }
    expect(consultancy.page).toContain("Find out:");
    expect(consultancy.page).toContain("Name the record that shows");
    expect(consultancy.xlsx).toContain("Find out:");
    // The steps are readable in the PDF where there are some, and so would be found where there may be none.
    for (const words of ["Next steps", "Find out:", "Name the record that shows"])
      expect(consultancy.pdf).toContain(words);
    expect(body.pdf).toContain("Very high");
    expect((JSON.parse(body.json) as ImpactReport).tasks).toEqual([]);
    expect((JSON.parse(consultancy.json) as ImpactReport).tasks.length).toBeGreaterThan(0);
  }, 60_000);
});

describe("answers that can not be scored are refused, and nothing has changed", () => {
  const rows = (count: number): Row[] => Array.from({ length: count }, (_, i) => harm(`harm ${i}`));
  it.each([
    ["empty rows", { "impacts.rows": [{}] }, 422, "answer_missing"],
    ["no rows", { "impacts.rows": [] }, 422, "rows_count"],
    ["more rows than the register takes", { "impacts.rows": rows(201) }, 422, "rows_count"],
    ["5,000 rows", { "impacts.rows": rows(5_000) }, 422, "body_invalid"],
    [
      "a column that there is not",
      { "impacts.rows": [{ ...harm("a"), colour: "red" }] },
      422,
      "column_unknown",
    ],
    ["a rating that there is not", { "impacts.rows": [harm("a", { severity: "9" })] }, 422, "option_unknown"],
    ["none of these and one of these", { "screening.areas": ["none", "work"] }, 422, "option_not_alone"],
    ["a party that is no text", { "impacts.rows": [harm("a", { party: 7 })] }, 422, "answer_type"],
    ["measures for no text", { "measures.rows": [{ ...measure("a"), impacts: "a" }] }, 422, "answer_type"],
  ] as [string, Record<string, Answer["value"]>, number, string][])(
    "when saved: %s",
    async (name, changes, status, code) => {
      const keys = await tenant(`s${name.replaceAll(/[^a-z0-9]/g, "")}`.slice(0, 20));
      const started = await start(keys);
      const answers = Object.fromEntries(Object.entries(changes).map(([id, value]) => [id, { value }]));
      expect(await problemOf(await world.save(started, answers))).toMatchObject({ status, code });
      expect(await answersOf(started)).toEqual({});
    },
  );

  it.each([
    [
      "a party that is not in the list",
      { "impacts.rows": [harm("a", { party: "ghosts" })] },
      "row_unknown",
      "/answers/impacts.rows/value/0/party",
    ],
    [
      "a measure for an effect that is not in the list",
      { "measures.rows": [measure("ghost")] },
      "row_unknown",
      "/answers/measures.rows/value/0/impacts/0",
    ],
    [
      "two parties of one name",
      { "parties.rows": [party("people"), party(" people")] },
      "row_repeated",
      "/answers/parties.rows/value/1/name",
    ],
    [
      "nobody is affected, and it decides about people",
      { "screening.people": "no", "screening.decides": "shapes" },
      "answers_contradict",
      "/answers/screening.people",
    ],
    [
      "it reads faces, and no data are about people",
      { "screening.personal": "none", "screening.areas": ["biometrics"] },
      "answers_contradict",
      "/answers/screening.personal",
    ],
    [
      "an answer that is missing",
      { "conclusion.reason": undefined },
      "answers_missing",
      "/answers/conclusion.reason",
    ],
  ] as [string, Record<string, Answer["value"] | undefined>, string, string][])(
    "when handed in: %s",
    async (name, changes, code, pointer) => {
      const keys = await tenant(`h${name.replaceAll(/[^a-z0-9]/g, "")}`.slice(0, 20));
      const started = await filled(keys, { "screening.people": "yes", ...changes });
      const before = await answersOf(started);
      const problem = await problemOf(await world.complete(started));
      expect(problem).toMatchObject({ status: 422, code });
      expect(problem.errors.map(([at]) => at)).toContain(pointer);
      expect(await answersOf(started)).toEqual(before);
      const { count } =
        (await env.DB.prepare(`SELECT count(*) AS count FROM reports WHERE tenant_id = '${keys.id}'`).first<{
          count: number;
        }>()) ?? {};
      expect(count).toBe(0);
    },
  );
});
