import { env } from "cloudflare:workers";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import type { AheadImpact, AheadScope } from "../../worker/contract/ahead.ts";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { ScopeReport } from "../../worker/contract/audit-time.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
import type { Lead } from "../../worker/contract/lead.ts";
import type { Report } from "../../worker/contract/report.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { answersOf, policySource } from "../support/audit-scope.ts";
import { actSource, impactPolicySource } from "../support/impact.ts";
import {
  FURTHER,
  linkedImpactSource,
  linkedScopeSource,
  maturityAt,
  quickPolicySource,
  quickSource,
} from "../support/quick-check.ts";
import { unzip } from "../support/unzip.ts";
import { newWorld, ORIGIN, type TenantKeys } from "../support/world.ts";

const world = newWorld();
let body: TenantKeys;

const publishableFor = (keys: TenantKeys, slug: string): TenantKeys => ({
  ...keys,
  publishable: `${keys.publishable}${slug === "audit-scope" ? "s" : "i"}`,
});

beforeAll(async () => {
  const library = await world.publishLibrary();
  for (const [path, content] of [
    ["/v1/standards/eu-ai-act", actSource],
    ["/v1/policies/iso42001-default/versions/1.1.0", quickPolicySource],
    ["/v1/policies/audit-time/versions/1.0.0", policySource],
    ["/v1/policies/ai-impact-default/versions/1.0.0", impactPolicySource],
    ["/v1/questionnaires/iso42001-readiness/versions/2.1.0", quickSource],
    ["/v1/questionnaires/audit-scope/versions/1.1.0", linkedScopeSource],
    ["/v1/questionnaires/ai-impact/versions/1.1.0", linkedImpactSource],
  ] as const) {
    const headers = { authorization: `Bearer ${library}` };
    const response = await world.call(path, { method: "PUT", body: content, headers });
    expect(response.status, await response.clone().text()).toBe(201);
  }
  body = await tenant("body");
});

/** A certification body with a page for each of the three questionnaires. */
async function tenant(name: string): Promise<TenantKeys> {
  const keys = await world.addTenant(name, "certification_body");
  for (const questionnaire of ["audit-scope", "ai-impact"]) {
    const { publishable: key } = publishableFor(keys, questionnaire);
    const embed = { tenant: keys.id, key, origins: [ORIGIN], form: leadFormFor("Body"), questionnaire };
    await env.DB.prepare(embedSql(embed)).run();
  }
  return keys;
}

const ABOUT = { "organisation.size": "from-50", "organisation.role": ["user"], "organisation.systems": 4 };
const REST = {
  "organisation.sector": "finance",
  "organisation.target": "later",
};
async function quickCheck(
  values: Record<string, AnswerValue>,
  keys = body,
  locale = "en",
): Promise<StartedAssessment> {
  const started = await world.start(keys, { locale });
  const saved = await world.save(started, answersOf(values));
  expect(saved.status, await saved.clone().text()).toBe(200);
  return started;
}
/** When what was remembered of questionnaires and policies is looked up again. */
const later = () => {
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
};
/** All answered, so that it can be handed in. */
async function ready(values: Record<string, AnswerValue>, keys = body, locale = "en") {
  const started = await quickCheck({ ...REST, ...values }, keys, locale);
  expect((await world.save(started, maturityAt(3))).status).toBe(200);
  return started;
}
async function completed(values: Record<string, AnswerValue>, keys = body, locale = "en") {
  const response = await world.complete(await ready(values, keys, locale));
  expect(response.status, await response.clone().text()).toBe(201);
  const { report } = (await response.json()) as CompletedAssessment;
  const headers = { authorization: `Bearer ${keys.secret}` };
  const leads = (await (await world.call("/v1/leads?limit=1", { headers })).json()) as { data: [Lead] };
  return { lead: leads.data[0], link: new URL(report?.url ?? "").pathname };
}
const fileAt = async (link: string, extension: string) =>
  new Uint8Array(await (await world.call(`${link}.${extension}`)).arrayBuffer());
const goOn = (questionnaire: string, from: string) =>
  world.start(publishableFor(body, questionnaire), { questionnaire, from });

const SCOPE = {
  "scope.roles": { value: ["user"] },
  "scope.systems": { value: 4 },
  "people.ai": { value: 12 },
  "sites.further": { value: 2 },
  "sites.alike": { value: "yes" },
  "system.maturity": { value: "cycle" },
  "system.certificates": { value: ["iso27001"] },
  "system.integration": { value: "partly" },
  "dates.stage-1": { value: "2027-03-01" },
};

describe("what a quick check asked ahead", () => {
  it("is there when the scope of an audit starts from its draft, marked as carried, and may be changed", async () => {
    const first = await quickCheck({ ...ABOUT, ...FURTHER });
    const scope = await goOn("audit-scope", first.token);
    const state = await world.stateOf(scope);
    expect(state.answers).toEqual(SCOPE);
    const from = { slug: "iso42001-readiness", title: "ISO/IEC 42001 readiness check" };
    expect(state.carried).toEqual(
      expect.arrayContaining(Object.keys(SCOPE).map((question) => ({ question, from }))),
    );
    expect((await world.save(scope, answersOf({ "people.ai": 20 }))).status).toBe(200);
    const changed = await world.stateOf(scope);
    expect(changed.answers).toEqual({ ...SCOPE, "people.ai": { value: 20 } });
    expect(changed.carried?.map(({ question }) => question)).not.toContain("people.ai");
    expect(changed.carried).toHaveLength(Object.keys(SCOPE).length - 1);
  });

  it("is marked as carried in every language, numbers of people and sites included", async () => {
    const first = await quickCheck({ ...ABOUT, ...FURTHER }, body, "de");
    const german = { questionnaire: "audit-scope", from: first.token, locale: "de" };
    const state = await world.stateOf(await world.start(publishableFor(body, "audit-scope"), german));
    expect(state.answers).toEqual(SCOPE);
    expect(state.carried?.map(({ question }) => question).sort()).toEqual(Object.keys(SCOPE).sort());
    expect(state.carried?.[0]?.from.title).toBe("Schnellcheck zur ISO/IEC 42001");
  });

  it("is there when an impact assessment starts from the completed check", async () => {
    const first = await ready({ ...ABOUT, ...FURTHER });
    expect((await world.complete(first)).status).toBe(201);
    const state = await world.stateOf(await goOn("ai-impact", first.token));
    expect(state.answers).toMatchObject({
      "system.name": { value: "CV ranking" },
      "screening.areas": { value: ["work"] },
      "screening.decides": { value: "shapes" },
    });
    expect(state.carried).toHaveLength(8);
  });

  it("makes an estimate by itself: a range, with the facts named that would narrow it", async () => {
    const first = await quickCheck({ ...ABOUT, ...FURTHER });
    const scope = await goOn("audit-scope", first.token);
    // What the scope asks for and nobody has answered yet: they do not know.
    await world.save(
      scope,
      answersOf({ "scope.frameworks": ["unknown"], "system.confidentiality": "unknown" }),
    );
    const response = await world.complete(scope);
    expect(response.status, await response.clone().text()).toBe(201);
    const { report } = (await response.json()) as CompletedAssessment;
    const link = new URL(report?.url ?? "").pathname;
    const { result } = (await (await world.call(`${link}.json`)).json()) as ScopeReport;
    expect((await completed({ ...ABOUT, ...FURTHER })).lead.ahead).toMatchObject([
      { kind: "scope", initial: result.initial, three_years: result.three_years },
      { kind: "impact" },
    ]);
    expect(result.initial.low).toBeLessThan(result.initial.high ?? Number.POSITIVE_INFINITY);
    expect(result.missing.map(({ fact }) => fact).sort()).toEqual([
      "agreements",
      "confidentiality",
      "extra-controls",
      "frameworks",
      "high-risk",
      "languages",
      "outsourced",
      "shifts",
    ]);
  });
});

describe("the lead and the report of a quick check that asked ahead", () => {
  it("have the estimate and the screening, with what they rest on; the report is signed with them", async () => {
    const { lead, link } = await completed({ ...ABOUT, ...FURTHER });
    const text = await (await world.call(`${link}.json`)).text();
    const report = JSON.parse(text) as Report;
    expect(lead).toMatchObject({ kind: "gap", standing: null, readiness: report.result.readiness });
    expect(lead.ahead).toEqual(report.ahead);
    const [scope, impact] = lead.ahead;
    expect(scope).toMatchObject({
      kind: "scope",
      title: "Scope of an ISO/IEC 42001 audit",
      pinned: { questionnaire: "audit-scope", version: "1.1.0" },
    });
    expect(impact).toMatchObject({ kind: "impact", system: "CV ranking", depth: { id: "full" } });
    const verified = await world.call("/v1/reports/verify", { method: "POST", body: report });
    expect(await verified.json()).toMatchObject({
      signature: "valid",
      result: { recomputed: "same" },
    });
  });

  it("have nothing of it for whoever declined, and cost no more than before", async () => {
    const { lead, link } = await completed({ ...ABOUT, ...FURTHER, "further.topics": ["neither"] });
    expect(lead.ahead).toEqual([]);
    expect(await (await world.call(`${link}.json`)).json()).not.toHaveProperty("ahead");
    const page = await (await world.call(link)).text();
    expect(page).not.toContain("Estimated audit days");
    const readBy = async (values: Record<string, AnswerValue>) => {
      const started = await ready(values);
      world.counted.reset();
      expect((await world.complete(started)).status).toBe(201);
      return world.counted.cost.read;
    };
    const declined = await readBy({ ...ABOUT, "further.topics": ["neither"] });
    await readBy({ ...ABOUT, ...FURTHER });
    // What was read once of the other questionnaires is remembered.
    expect(await readBy({ ...ABOUT, ...FURTHER })).toBe(declined);
  });

  it("tell facts on page, PDF and workbook, without advice, and what was typed comes out inert", async () => {
    const { link } = await completed({
      ...ABOUT,
      ...FURTHER,
      "screening.system": "<script>alert(1)</script>",
    });
    const page = await (await world.call(link)).text();
    expect(page).not.toContain("<script>alert");
    const { text } = await extractText(await getDocumentProxy(await fileAt(link, "pdf")), {
      mergePages: true,
    });
    const sheets = [...(await unzip(await fileAt(link, "xlsx"))).values()].join();
    for (const form of [page, text, sheets]) {
      for (const words of [
        "Estimated audit days",
        "planning estimate and no offer",
        "Three years",
        "How many AI systems in scope are high-risk or sensitive?",
        "Screening of an AI system",
        "Full assessment",
        "Hiring, promotion, dismissal",
        "High-risk by the EU AI Act, or nobody knows that it is not",
      ])
        expect(form.replaceAll(/\s+/g, " ")).toContain(words);
      expect(form).not.toMatch(/next steps|we recommend|you should/i);
    }
  });

  it("are in the respondent's language, as far as the other questionnaires speak it", async () => {
    const { lead, link } = await completed({ ...ABOUT, ...FURTHER }, body, "de");
    const [scope, impact] = lead.ahead as [AheadScope, AheadImpact];
    expect(scope.notice).toContain("Schätzung");
    expect(impact.because[0]?.text).toBe("Wird es in einem dieser Bereiche eingesetzt?");
    expect(await (await world.call(link)).text()).toContain("Geschätzte Audittage");
  });

  it("go by the figures of the certification body's own policy, once it chose one", async () => {
    const own = await tenant("holder");
    const { translations: _, ...plain } = policySource as Record<string, unknown>;
    const policy = {
      ...plain,
      slug: "own-time",
      people: { ...(plain.people as object), rows: [{ upTo: 100, days: 20 }] },
    };
    const headers = { authorization: `Bearer ${own.secret}` };
    for (const [path, content] of [
      ["/v1/policies/own-time/versions/1.0.0", policy],
      ["/v1/questionnaires/audit-scope/policy", { policy: { slug: "own-time", version: "1.0.0" } }],
    ] as const) {
      const response = await world.call(path, { method: "PUT", body: content, headers });
      expect(response.ok, await response.clone().text()).toBe(true);
    }
    later();
    const [theirs] = (await completed({ ...ABOUT, ...FURTHER }, own)).lead.ahead as [AheadScope];
    const [library] = (await completed({ ...ABOUT, ...FURTHER })).lead.ahead as [AheadScope];
    expect(theirs.initial.low).toBeGreaterThan(library.initial.low * 2);
  });

  it("are made without what is not offered: the check is completed all the same", async () => {
    await env.DB.prepare("UPDATE questionnaires SET latest = NULL WHERE slug = 'ai-impact'").run();
    later();
    const { lead } = await completed({ ...ABOUT, ...FURTHER });
    expect(lead.ahead.map(({ kind }) => kind)).toEqual(["scope"]);
  });
});
