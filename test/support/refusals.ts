import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import { PROBLEM_CODES, type Problem } from "../../worker/contract/problem.ts";
import { answersAt, type Call, LEAD, newWorld, type TenantKeys } from "./world.ts";

/** A way to ask that is refused, made once the world is there. */
export type Request = () => [string, Call] | Promise<[string, Call]>;
export type Refused = [what: string, status: number, code: string, request: Request];

const TABLES = [
  "assessments",
  "reports",
  "resume_links",
  "leads",
  "consents",
  "audit_log",
  "questionnaire_versions",
  "idempotency_keys",
  "embeds",
];

/** Every row of every table that a request could change. */
async function everything(): Promise<string> {
  const rows = await Promise.all(
    TABLES.map((table) => env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()),
  );
  return JSON.stringify(rows.map((result) => result.results));
}

/** What there is before anything is refused; filled in before the first test. */
type Cast = {
  /** The library's key. */
  library: string;
  tenant: TenantKeys;
  other: TenantKeys;
  draft: StartedAssessment;
  /** The other tenant's. */
  foreign: StartedAssessment;
  /** Its completion had the idempotency key "used-before". */
  finished: StartedAssessment;
};

/** Two tenants with assessments, and what must come of every request that is refused. */
export function newRefusals() {
  const world = newWorld();
  const cast = {} as Cast;
  beforeAll(async () => {
    const library = await world.publishLibrary();
    const tenant = await world.addTenant("acme");
    const other = await world.addTenant("rival");
    const draft = await world.start(tenant);
    await world.save(draft, { "organisation.systems": { value: 3 } });
    const finished = await world.start(tenant);
    await world.save(finished, answersAt(3));
    await world.complete(finished, LEAD, { "idempotency-key": "used-before" });
    Object.assign(cast, { library, tenant, other, draft, foreign: await world.start(other), finished });
  });

  /** A respondent's answers to the draft, or to another assessment. */
  const answers =
    (body: unknown, started: () => StartedAssessment = () => cast.draft): (() => [string, Call]) =>
    () => [
      `/v1/assessments/${started().id}/answers`,
      { method: "PATCH", body, headers: world.bearer(started().token) },
    ];

  const problemOf = async (request: Request): Promise<Problem> => {
    const [path, call] = await request();
    return (await world.call(path, call)).json();
  };

  const refuses = (cases: readonly Refused[]) =>
    it.each(cases)("%s is refused with %i %s, and nothing changes", async (_, status, code, request) => {
      const [path, call] = await request();
      const before = await everything();
      const response = await world.call(path, call);
      const problem = (await response.json()) as Problem;
      expect({ status: response.status, code: problem.code }, JSON.stringify(problem)).toEqual({
        status,
        code,
      });
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(problem).toMatchObject({ status, title: expect.any(String), request_id: expect.any(String) });
      expect(PROBLEM_CODES).toContain(problem.code);
      expect(await everything()).toBe(before);
    });

  return { world, cast, answers, problemOf, refuses };
}
