import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { ScopeReport } from "../../worker/contract/audit-time.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
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
async function quickCheck(values: Record<string, AnswerValue>): Promise<StartedAssessment> {
  const started = await world.start(body);
  const saved = await world.save(started, answersOf(values));
  expect(saved.status, await saved.clone().text()).toBe(200);
  return started;
}
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

  it("is there when an impact assessment starts from the completed check", async () => {
    const first = await quickCheck({ ...ABOUT, ...REST, ...FURTHER });
    expect((await world.save(first, maturityAt(3))).status).toBe(200);
    const completed = await world.complete(first);
    expect(completed.status, await completed.clone().text()).toBe(201);
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
