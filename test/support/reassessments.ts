import { beforeEach, expect } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
import type { Page } from "../../worker/contract/page.ts";
import type { DueReassessment } from "../../worker/contract/reassessment.ts";
import type { Report } from "../../worker/contract/report.ts";
import { answersAt, LEAD, newWorld, ORIGIN, type TenantKeys, type World } from "./world.ts";

export const PAGE = `${ORIGIN}/check`;
export const tokenIn = (url = "") => url.split("=").at(-1) ?? "";

/** A tenant whose clients are due again, anew for each test: a Worker remembers what is latest, and clocks go back. */
export function newReassessments() {
  const here = {} as { world: World; library: string; tenant: TenantKeys };
  beforeEach(async () => {
    const world = newWorld();
    const library = await world.publishLibrary();
    Object.assign(here, { world, library, tenant: await world.addTenant("acme") });
  });

  const as = (key = here.tenant.secret) => ({ authorization: `Bearer ${key}` });
  const at = (time: string) => {
    here.world.clock.now = new Date(time);
  };

  async function done(started: StartedAssessment, contact: unknown = LEAD) {
    const response = await here.world.complete(started, contact);
    expect(response.status, await response.clone().text()).toBe(201);
    const { report } = (await response.json()) as CompletedAssessment;
    if (!report) throw new Error("no report was given");
    return { id: started.id, report };
  }
  async function completed(level = 2) {
    const started = await here.world.start(here.tenant, { source: { page: PAGE } });
    await here.world.save(started, answersAt(level));
    return done(started);
  }
  const reportAt = async (url: string) =>
    (await (await here.world.call(`${new URL(url).pathname}.json`)).json()) as Report;
  const due = async (query = "", key = here.tenant.secret) =>
    (await (
      await here.world.call(`/v1/reassessments${query}`, { headers: as(key) })
    ).json()) as Page<DueReassessment>;
  const onlyOne = async () => {
    const { data } = await due("?due_before=2100-01-01");
    expect(data).toHaveLength(1);
    return data[0] as DueReassessment;
  };
  const exchange = (url = "", key = here.tenant.publishable, headers: Record<string, string> = {}) =>
    here.world.call("/v1/resume", {
      method: "POST",
      body: { link: tokenIn(url) },
      headers: { ...here.world.publishable(key), ...headers },
    });
  const startedBy = async (url?: string): Promise<StartedAssessment> => {
    const response = await exchange(url);
    expect(response.status, await response.clone().text()).toBe(201);
    return response.json();
  };
  const change = (id: string, body: unknown, key = here.tenant.secret) =>
    here.world.call(`/v1/reassessments/${id}`, { method: "PATCH", body, headers: as(key) });

  return { here, as, at, done, completed, reportAt, due, onlyOne, exchange, startedBy, change };
}
