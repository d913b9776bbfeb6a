import { describe, expect, it } from "vitest";
import type { Problem } from "../../worker/contract/problem.ts";
import { policySource } from "../support/audit-scope.ts";
import { newScopes } from "../support/scope-world.ts";
import { codeOf } from "../support/world.ts";

const { world, here, put, tenantAsking, finish, reportAt } = newScopes();

describe("a certification body's own policy", () => {
  const own = (changed: object = {}) => ({ ...policySource, slug: "own-time", version: "1.0.0", ...changed });
  const people = policySource.people as { rows: object[] };

  it("takes the library's place once it is chosen, and says whose figures they are", async () => {
    const tenant = await tenantAsking("holder");
    const rows = [
      { upTo: 10, days: { producer: 9, provider: 8, user: 7, several: 11 }, certainty: "verified" },
      { upTo: 100, days: 20 },
    ];
    const policy = own({ people: { ...people, rows, source: "Our own table" } });
    const path = "/v1/policies/own-time/versions/1.0.0";
    const { translations: _, ...plain } = policy as Record<string, unknown>;
    expect((await put(path, plain, tenant.secret)).status).toBe(201);
    expect((await put(path, plain, tenant.secret)).status).toBe(200);
    const chosen = await put(
      "/v1/questionnaires/audit-scope/policy",
      { policy: { slug: "own-time", version: "1.0.0" } },
      tenant.secret,
    );
    expect(chosen.status, await chosen.clone().text()).toBe(200);
    // What was chosen counts within half a minute.
    world.clock.now = new Date(world.clock.now.getTime() + 31_000);
    const { link } = await finish({}, tenant);
    const report = await reportAt(link);
    expect(report.result.initial).toEqual({ low: 8.5, high: 9 });
    expect(report.policy).toEqual({ slug: "own-time", version: "1.0.0" });
    expect(report.lines.people).toMatchObject({ source: "Our own table" });
    expect(report.result.lines[0]).toMatchObject({ certainty: "verified", factor: null });
    // Nobody else's days change.
    expect((await reportAt((await finish()).link)).result.initial).toEqual({ low: 5, high: 5 });
  });

  it("can not be one of another kind", async () => {
    const tenant = await tenantAsking("mixed");
    const response = await put(
      "/v1/questionnaires/audit-scope/policy",
      { policy: { slug: "iso42001-default", version: "1.0.0" } },
      tenant.secret,
    );
    expect([response.status, await codeOf(response)]).toEqual([422, "policy_invalid"]);
  });

  const rowsOf = (...rows: object[]) => ({ people: { ...people, rows } });
  const faults: [string, object, string, string][] = [
    [
      "rows out of order",
      rowsOf({ upTo: 10, days: 5 }, { upTo: 10, days: 6 }),
      "rows_order",
      "/people/rows/1/upTo",
    ],
    [
      "fewer days for more people",
      rowsOf({ upTo: 10, days: 5 }, { upTo: 20, days: 4 }),
      "rows_fall",
      "/people/rows/1/days",
    ],
    [
      "fewer days for several roles",
      rowsOf({ upTo: 10, days: { producer: 5, provider: 4, user: 4, several: 4 } }),
      "roles_fall",
      "/people/rows/0/days/several",
    ],
    [
      "an integration of more than 20 %",
      {
        integration: {
          ...(policySource.integration as object),
          grades: { fully: { low: 0.1, high: 0.3 } },
        },
      },
      "too_large",
      "/integration/grades/fully/high",
    ],
    [
      "a cap of 70 %",
      { reductions: { ...(policySource.reductions as object), cap: 0.7 } },
      "too_large",
      "/reductions/cap",
    ],
    [
      "low above high",
      { sites: { ...(policySource.sites as object), days: { low: 2, high: 1 } } },
      "rule_broken",
      "/sites/days",
    ],
    [
      "fewer days for more AI systems",
      {
        reductions: {
          cap: 0.3,
          items: [
            {
              ...{ id: "many", fact: "systems", title: "T", source: "S", certainty: "assumed" },
              ...{ low: { once: 0 }, high: { once: 0.1 }, unknown: { low: 0, high: 1 } },
            },
          ],
        },
      },
      "reduction_grows",
      "/reductions/items/0/fact",
    ],
    ["a key that nobody knows", { discount: 0.5 }, "key_unknown", "/discount"],
    [
      "two lines of one name",
      { additions: [...(policySource.additions as object[]), (policySource.additions as object[])[0]] },
      "line_duplicate",
      `/additions/${(policySource.additions as object[]).length}/id`,
    ],
  ];
  it.each(faults)("with %s is refused, and the place is told", async (_, changed, code, pointer) => {
    const { translations: _words, ...plain } = own(changed) as Record<string, unknown>;
    const response = await put(
      "/v1/policies/own-time/versions/9.0.0",
      { ...plain, version: "9.0.0" },
      here.body.secret,
    );
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code]).toEqual([422, "policy_invalid"]);
    expect(problem.errors).toContainEqual(expect.objectContaining({ code, pointer }));
  });

  it("that can not read an answer of the questionnaire is not chosen for it", async () => {
    const tenant = await tenantAsking("deaf");
    const additions = (policySource.additions as { id: string }[]).map((one) =>
      one.id === "confidentiality" ? { ...one, grades: { open: { low: 0, high: 0 } } } : one,
    );
    const { translations: _, ...plain } = own({ additions }) as Record<string, unknown>;
    expect((await put("/v1/policies/own-time/versions/1.0.0", plain, tenant.secret)).status).toBe(201);
    const chosen = await put(
      "/v1/questionnaires/audit-scope/policy",
      { policy: { slug: "own-time", version: "1.0.0" } },
      tenant.secret,
    );
    expect([chosen.status, await codeOf(chosen)]).toEqual([422, "policy_invalid"]);
  });
});
