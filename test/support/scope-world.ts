import { env } from "cloudflare:workers";
import { beforeAll, expect } from "vitest";
import { embedSql } from "../../scripts/tenant-sql.ts";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { ScopeReport } from "../../worker/contract/audit-time.ts";
import type { CompletedAssessment, PlainTeaser } from "../../worker/contract/completion.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { answersOf, PLAIN, policySource, scopeSource } from "./audit-scope.ts";
import { newWorld, ORIGIN, type TenantKeys } from "./world.ts";

/** A world where the library offers the scope, and a certification body asks it on its page. */
export function newScopes() {
  const world = newWorld();
  const here = {} as { library: string; body: TenantKeys };

  const put = (path: string, content: unknown, key = here.library) =>
    world.call(path, { method: "PUT", body: content, headers: { authorization: `Bearer ${key}` } });

  beforeAll(async () => {
    here.library = await world.publishLibrary();
    for (const [path, content] of [
      ["/v1/policies/audit-time/versions/1.0.0", policySource],
      ["/v1/questionnaires/audit-scope/versions/1.0.0", scopeSource],
    ] as const) {
      const response = await put(path, content);
      expect(response.status, await response.clone().text()).toBe(201);
    }
    here.body = await tenantAsking("body");
  });

  /** A certification body whose page asks for the scope. */
  async function tenantAsking(name: string): Promise<TenantKeys> {
    const keys = await world.addTenant(name, "certification_body");
    const key = `${keys.publishable}s`;
    const form = leadFormFor("Body");
    const embed = { tenant: keys.id, key, origins: [ORIGIN], form, questionnaire: "audit-scope" };
    await env.DB.prepare(embedSql(embed)).run();
    return { ...keys, publishable: key };
  }

  const start = (keys = here.body, more: Record<string, unknown> = {}) =>
    world.start(keys, { questionnaire: "audit-scope", ...more });

  async function finish(
    given: Record<string, AnswerValue | undefined> = {},
    keys = here.body,
    locale = "en",
  ) {
    const started = await start(keys, { locale });
    const saved = await world.save(started, answersOf({ ...PLAIN, ...given }));
    expect(saved.status, await saved.clone().text()).toBe(200);
    const response = await world.complete(started);
    expect(response.status, await response.clone().text()).toBe(201);
    const completed = (await response.json()) as CompletedAssessment;
    const link = new URL(completed.report?.url ?? "").pathname;
    return { teaser: completed.result as PlainTeaser, link };
  }
  const reportAt = async (link: string) => (await (await world.call(`${link}.json`)).json()) as ScopeReport;

  return { world, here, put, tenantAsking, start, finish, reportAt };
}
