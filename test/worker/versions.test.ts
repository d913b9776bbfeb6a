import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { AssessmentState, StartedAssessment } from "../../worker/contract/assessment.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import { readinessSource } from "../support/content.ts";
import {
  answersAt,
  type CompletedGap,
  newWorld,
  ORIGIN,
  type TenantKeys,
  type World,
} from "../support/world.ts";

type Source = {
  version: string;
  title: string;
  sections: { questions: Record<string, unknown>[] }[];
};
type Change = (source: Source) => void;

let world: World;
let library: string;
let tenant: TenantKeys;

beforeEach(async () => {
  world = newWorld();
  library = await world.publishLibrary();
  tenant = await world.addTenant("acme");
});

const SLUG = "/v1/questionnaires/iso42001-readiness";
const asLibrary = () => ({ authorization: `Bearer ${library}` });

function source(version: string, ...changes: Change[]): Source {
  const made = structuredClone(readinessSource) as unknown as Source;
  made.version = version;
  for (const change of changes) change(made);
  return made;
}

const sectionOf = (made: Source, id: string) =>
  made.sections.find(({ questions }) => questions.some((question) => question.id === id));
const without =
  (id: string): Change =>
  (made) => {
    const section = sectionOf(made, id);
    if (section) section.questions = section.questions.filter((question) => question.id !== id);
  };
const renamed =
  (from: string, to: string): Change =>
  (made) => {
    for (const question of sectionOf(made, from)?.questions ?? []) {
      if (question.id === from) Object.assign(question, { id: to, replaces: [from] });
    }
  };
const withNote: Change = (made) =>
  made.sections[0]?.questions.push({
    id: "organisation.note",
    type: "text",
    text: "Anything else?",
    required: false,
  });

async function publish(version: string, drafts: "stay" | "forward", ...changes: Change[]): Promise<void> {
  const response = await world.call(`${SLUG}/versions/${version}?drafts=${drafts}`, {
    method: "PUT",
    body: source(version, ...changes),
    headers: asLibrary(),
  });
  expect(response.status, await response.clone().text()).toBe(201);
  later(31);
}

/** Past the moment for which an isolate remembers what is published. */
function later(seconds: number): void {
  world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000);
}

const comeBack = async (started: StartedAssessment): Promise<AssessmentState> =>
  (await world.call(`/v1/assessments/${started.id}`, { headers: world.bearer(started.token) })).json();

const post = (path: string, body?: unknown) =>
  world.call(path, { method: "POST", headers: asLibrary(), ...(body === undefined ? {} : { body }) });

async function draftWith(answers: Record<string, unknown>): Promise<StartedAssessment> {
  const started = await world.start(tenant);
  expect((await world.save(started, answers)).status).toBe(200);
  return started;
}

const SCOPE = { "direction.scope": { value: 3, note: "our scope" } };

describe("a draft when a newer version is published", () => {
  it("stays where it is unless the version forwards", async () => {
    const draft = await draftWith(SCOPE);
    await publish("1.0.1", "stay", (made) => (made.title = "Another title"));
    expect(await comeBack(draft)).toMatchObject({ questionnaire: { version: "1.0.0" }, answers: SCOPE });
  });

  it("follows a version that forwards, with every answer, when its respondent comes back", async () => {
    const draft = await draftWith(SCOPE);
    await publish("1.1.0", "forward", withNote);
    const state = await comeBack(draft);
    expect(state).toMatchObject({
      questionnaire: { version: "1.1.0" },
      answers: SCOPE,
      moved: { from: "1.0.0", to: "1.1.0", lost: [], renamed: [] },
    });
    expect((await world.save(draft, { "organisation.note": { value: "hello" } })).status).toBe(200);
    expect((await comeBack(draft)).moved).toBeUndefined();
  });

  it("takes its answer along to the question that replaces the old one", async () => {
    const draft = await draftWith(SCOPE);
    await publish("2.0.0", "forward", renamed("direction.scope", "direction.boundary"));
    const state = await comeBack(draft);
    expect(state.answers).toEqual({ "direction.boundary": SCOPE["direction.scope"] });
    expect(state.moved?.renamed).toEqual([{ from: "direction.scope", to: "direction.boundary" }]);
  });

  it("stays when it would lose an answer, and another one goes", async () => {
    const loses = await draftWith({ "organisation.sector": { value: "finance" } });
    const goes = await draftWith(SCOPE);
    await publish("2.0.0", "forward", without("organisation.sector"));
    expect((await comeBack(loses)).questionnaire.version).toBe("1.0.0");
    expect((await comeBack(goes)).questionnaire.version).toBe("2.0.0");
  });

  it("scores after a forward as one that was started on the new version", async () => {
    const answers = answersAt(3);
    const forwarded = await draftWith(answers);
    await publish("1.1.0", "forward", withNote);
    await comeBack(forwarded);
    const fresh = await draftWith(answers);
    const scores = [];
    for (const draft of [forwarded, fresh]) {
      const { report } = (await (await world.complete(draft)).json()) as CompletedGap;
      const json = (await (await world.call(`${new URL(report.url).pathname}.json`)).json()) as {
        result: unknown;
      };
      scores.push(json.result);
    }
    expect(scores[0]).toEqual(scores[1]);
  });

  it("never changes once it is completed, nor does its report", async () => {
    const draft = await draftWith(answersAt(3));
    const { report } = (await (await world.complete(draft)).json()) as CompletedGap;
    const path = `${new URL(report.url).pathname}.json`;
    const before = await (await world.call(path)).text();
    await publish("2.0.0", "forward", without("organisation.sector"));
    expect((await comeBack(draft)).questionnaire.version).toBe("1.0.0");
    expect(await (await world.call(path)).text()).toBe(before);
  });
});

describe("rolling a forward back", () => {
  it("returns the draft to its old version and ids, with what was answered since", async () => {
    const draft = await draftWith({ ...SCOPE, "organisation.systems": { value: 2 } });
    await publish("2.0.0", "forward", renamed("direction.scope", "direction.boundary"), withNote);
    await comeBack(draft);
    await world.save(draft, {
      "direction.boundary": { value: 4 },
      "organisation.systems": null,
      "organisation.note": { value: "new" },
      "direction.policy": { value: 2 },
    });
    expect((await post(`${SLUG}/versions/2.0.0/rollback`)).status).toBe(200);
    later(31);
    const state = await comeBack(draft);
    expect(state.questionnaire.version).toBe("1.0.0");
    expect(state.answers).toEqual({ "direction.scope": { value: 4 }, "direction.policy": { value: 2 } });
    expect(state.moved?.lost).toEqual([{ question: "organisation.note", reason: "removed" }]);
  });

  it("of two forwards, one after the other, returns the draft to where it began", async () => {
    const draft = await draftWith(SCOPE);
    await publish("2.0.0", "forward", renamed("direction.scope", "direction.boundary"));
    expect((await comeBack(draft)).questionnaire.version).toBe("2.0.0");
    await publish("2.1.0", "forward", renamed("direction.scope", "direction.boundary"), withNote);
    expect((await comeBack(draft)).questionnaire.version).toBe("2.1.0");
    await post(`${SLUG}/versions/2.1.0/rollback`);
    await post(`${SLUG}/versions/2.0.0/rollback`);
    later(31);
    expect(await comeBack(draft)).toMatchObject({
      questionnaire: { version: "1.0.0" },
      answers: SCOPE,
      moved: { from: "2.1.0", to: "1.0.0" },
    });
  });

  it("lets no further draft follow", async () => {
    const draft = await draftWith(SCOPE);
    await publish("1.1.0", "forward", withNote);
    await post(`${SLUG}/versions/1.1.0/rollback`);
    later(31);
    expect((await comeBack(draft)).questionnaire.version).toBe("1.0.0");
  });

  it("is refused after its window, and for a version that forwarded nothing", async () => {
    await publish("1.0.1", "stay", (made) => (made.title = "Another title"));
    expect(((await (await post(`${SLUG}/versions/1.0.1/rollback`)).json()) as Problem).code).toBe(
      "rollback_nothing",
    );
    await publish("1.1.0", "forward", withNote);
    later(15 * 86_400);
    expect(((await (await post(`${SLUG}/versions/1.1.0/rollback`)).json()) as Problem).code).toBe(
      "rollback_too_late",
    );
  });
});

describe("a respondent who asks for the newest version", () => {
  const move = (draft: StartedAssessment, body: unknown) =>
    world.call(`/v1/assessments/${draft.id}/version`, {
      method: "POST",
      body,
      headers: world.bearer(draft.token),
    });

  it("may not go back to an older one", async () => {
    await publish("1.1.0", "stay", withNote);
    const draft = await draftWith(SCOPE);
    expect((await move(draft, { version: "1.0.0" })).status).toBe(404);
    expect((await comeBack(draft)).questionnaire.version).toBe("1.1.0");
  });

  it("is told what would be lost, and may accept it", async () => {
    const draft = await draftWith({ ...SCOPE, "organisation.sector": { value: "finance" } });
    await publish("2.0.0", "stay", without("organisation.sector"));
    const refused = await move(draft, {});
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      code: "version_incompatible",
      lost: [{ question: "organisation.sector", reason: "removed" }],
    });
    expect((await comeBack(draft)).questionnaire.version).toBe("1.0.0");
    expect((await move(draft, { accept_loss: true })).status).toBe(200);
    expect(await comeBack(draft)).toMatchObject({ questionnaire: { version: "2.0.0" }, answers: SCOPE });
  });
});

describe("a dry run", () => {
  it("counts over the real drafts how many carry whole, need answers, or cannot, and changes nothing", async () => {
    await draftWith(answersAt(3));
    await draftWith(SCOPE);
    const other = await world.addTenant("rival");
    const theirs = await world.start(other);
    await world.save(theirs, { "organisation.sector": { value: "finance" } });
    const response = await post(
      `${SLUG}/versions/2.0.0/dry-run`,
      source("2.0.0", without("organisation.sector")),
    );
    expect(await response.json()).toEqual({
      drafts: 3,
      whole: 0,
      needs_answers: 1,
      cannot: 2,
      lost: [{ question: "organisation.sector", reason: "removed", drafts: 2 }],
      more: false,
    });
    const versions = (await (await world.call(`${SLUG}/versions`, { headers: asLibrary() })).json()) as {
      data: unknown[];
    };
    expect(versions.data).toHaveLength(1);
  });

  it("of a tenant's own questionnaire sees that tenant's drafts only", async () => {
    await draftWith(SCOPE);
    const response = await world.call(`${SLUG}/versions/9.0.0/dry-run`, {
      method: "POST",
      body: source("9.0.0"),
      headers: { authorization: `Bearer ${(await world.addTenant("rival")).secret}` },
    });
    expect(await response.json()).toMatchObject({ drafts: 0 });
  });
});

describe("retiring a version", () => {
  it("offers the one before it again, refuses new starts and lets drafts go on", async () => {
    await publish("1.1.0", "stay", withNote);
    const draft = await draftWith(SCOPE);
    expect((await comeBack(draft)).questionnaire.version).toBe("1.1.0");
    expect((await post(`${SLUG}/versions/1.1.0/retirement`)).status).toBe(200);
    later(31);
    expect((await world.start(tenant)).questionnaire.version).toBe("1.0.0");
    const named = await world.call("/v1/assessments", {
      method: "POST",
      body: { questionnaire: "iso42001-readiness", version: "1.1.0" },
      headers: world.publishable(tenant.publishable),
    });
    expect(((await named.json()) as Problem).code).toBe("version_retired");
    expect((await world.save(draft, { "organisation.note": { value: "still here" } })).status).toBe(200);
    const again = await world.call(`${SLUG}/versions/1.1.0`, {
      method: "PUT",
      body: source("1.1.0"),
      headers: asLibrary(),
    });
    expect(((await again.json()) as Problem).code).toBe("version_exists");
  });
});

describe("authors", () => {
  it("read a version whole, and what changed between two of them", async () => {
    await publish("1.1.0", "stay", withNote);
    const headers = { authorization: `Bearer ${tenant.secret}` };
    const detail = await world.call(`${SLUG}/versions/1.1.0/definition`, { headers });
    expect(await detail.json()).toMatchObject({
      slug: "iso42001-readiness",
      drafts: "stay",
      definition: { version: "1.1.0" },
    });
    const diff = await world.call(`${SLUG}/diff?from=1.0.0&to=1.1.0`, { headers });
    expect(await diff.json()).toEqual({
      from: "1.0.0",
      to: "1.1.0",
      demanded: "1.1.0",
      changes: [{ level: "minor", path: "/questions/organisation.note", message: "added" }],
    });
  });
});

describe("a tenant's own content", () => {
  const own = () => ({ authorization: `Bearer ${tenant.secret}` });
  const put = (path: string, body: unknown) => world.call(path, { method: "PUT", body, headers: own() });

  it("weighs a library questionnaire by its own policy, for itself alone and for new assessments only", async () => {
    const { policySource } = await import("../support/content.ts");
    const policy = structuredClone(policySource) as {
      slug: string;
      weights: { requirements: Record<string, number> };
    };
    policy.slug = "acme-weights";
    policy.weights.requirements["4.3"] = 100;
    expect((await put("/v1/policies/acme-weights/versions/1.0.0", policy)).status).toBe(201);
    const answers = { ...answersAt(0), "direction.scope": { value: 3 } };
    const under = async (draft: StartedAssessment) =>
      ((await (await world.complete(draft)).json()) as CompletedGap).result.readiness.score ?? 0;
    const before = await draftWith(answers);
    const chosen = await put(`${SLUG}/policy`, { policy: { slug: "acme-weights", version: "1.0.0" } });
    expect(chosen.status, await chosen.clone().text()).toBe(200);
    later(31);
    const after = await draftWith(answers);
    const rival = await world.addTenant("rival");
    const theirs = await world.start(rival);
    await world.save(theirs, answers);
    const scores = [await under(before), await under(after), await under(theirs)];
    expect(scores[1]).toBeGreaterThan(20);
    expect(scores[0]).toBeLessThan(10);
    expect(scores[2]).toBe(scores[0]);
    const foreign = await world.call(`${SLUG}/policy`, {
      method: "PUT",
      body: { policy: { slug: "acme-weights", version: "1.0.0" } },
      headers: { authorization: `Bearer ${rival.secret}` },
    });
    expect(((await foreign.json()) as Problem).code).toBe("policy_unknown");
  });

  it("keeps a name that it had before the library", async () => {
    const mine = { ...source("1.0.0"), slug: "acme-check" };
    expect((await put("/v1/questionnaires/acme-check/versions/1.0.0", mine)).status).toBe(201);
    const theirs = await world.call("/v1/questionnaires/acme-check/versions/1.0.0", {
      method: "PUT",
      body: { ...mine, title: "The library's" },
      headers: asLibrary(),
    });
    expect(theirs.status).toBe(201);
    const next = { ...source("1.0.1"), slug: "acme-check", title: "Mine, mended" };
    expect((await put("/v1/questionnaires/acme-check/versions/1.0.1", next)).status).toBe(201);
    later(31);
    const latest = await world.call("/v1/questionnaires/acme-check", { headers: own() });
    expect(await latest.json()).toMatchObject({ title: "Mine, mended" });
  });

  it("is not scored by a policy for another standard", async () => {
    const { policySource, standardSource } = await import("../support/content.ts");
    const other = structuredClone(standardSource) as { id: string };
    other.id = "other-standard";
    expect((await put("/v1/standards/other-standard", other)).status).toBe(201);
    const policy = { ...policySource, slug: "acme-other", standard: "other-standard" };
    expect((await put("/v1/policies/acme-other/versions/1.0.0", policy)).status).toBe(201);
    const chosen = await put(`${SLUG}/policy`, { policy: { slug: "acme-other", version: "1.0.0" } });
    expect(((await chosen.json()) as Problem).code).toBe("policy_invalid");
  });

  it("can not stand in for what the library's questionnaires name", async () => {
    const { policySource, standardSource } = await import("../support/content.ts");
    const generous = { ...policySource, version: "9.0.0", levels: [1, 1, 1, 1, 1, 1] };
    const policy = await put("/v1/policies/iso42001-default/versions/9.0.0", generous);
    expect(((await policy.json()) as Problem).code).toBe("slug_taken");
    const standard = await put("/v1/standards/iso42001-2023", { ...standardSource, title: "Mine" });
    expect(((await standard.json()) as Problem).code).toBe("slug_taken");
    // Were it there all the same, from before the library had the slug, it would still not be used.
    await env.DB.prepare(
      `INSERT INTO policies SELECT '${tenant.id}', slug, version, 'sha256:other',
         json_set(body, '$.levels', json('[1,1,1,1,1,1]')), published_at FROM policies WHERE tenant_id = 'ten_plumbline'`,
    ).run();
    const draft = await draftWith(answersAt(0));
    const { result } = (await (await world.complete(draft)).json()) as CompletedGap;
    expect(result.readiness.score).toBe(0);
  });

  it("speaks its own languages, whole and for itself alone", async () => {
    const { wordsOf } = await import("../../worker/core/words.ts");
    const detail = await world.call(`${SLUG}/versions/1.0.0/definition`, { headers: own() });
    const { definition } = (await detail.json()) as { definition: Parameters<typeof wordsOf>[0] };
    const words = wordsOf(definition);
    words.title = "Comprobación";
    const path = `${SLUG}/versions/1.0.0/translations/es`;
    const [firstQuestion] = Object.keys(words.questions);
    const broken = structuredClone(words);
    delete broken.questions[firstQuestion ?? ""];
    const refused = (await (await put(path, broken)).json()) as Problem;
    expect(refused).toMatchObject({
      code: "translation_invalid",
      errors: [{ pointer: `/questions/${firstQuestion}`, code: "translation_missing" }],
    });
    expect((await put(path, words)).status).toBe(201);
    later(31);
    const titleFor = async (keys: TenantKeys) => {
      const response = await world.call(`/v1/embeds/${keys.publishable}?locale=es-MX`, {
        headers: { origin: ORIGIN },
      });
      return ((await response.json()) as EmbedConfig).questionnaire.title;
    };
    expect(await titleFor(tenant)).toBe("Comprobación");
    expect(await titleFor(await world.addTenant("rival"))).toBe("ISO/IEC 42001 readiness check");
    const copy = await world.call(`${SLUG}/versions/1.0.0?key=${tenant.publishable}&locale=es`, {
      headers: { origin: ORIGIN },
    });
    // Own words may be mended, so nobody keeps them for life.
    expect(copy.headers.get("cache-control")).not.toContain("immutable");
    expect(await copy.json()).toMatchObject({ locale: "es", locales: ["en", "es"] });
  });

  it("has questionnaires of its own, which no other tenant sees", async () => {
    const made = { ...source("1.0.0"), slug: "acme-check" };
    expect((await put("/v1/questionnaires/acme-check/versions/1.0.0", made)).status).toBe(201);
    const rival = await world.addTenant("rival");
    const foreign = await world.call("/v1/questionnaires/acme-check", {
      headers: { authorization: `Bearer ${rival.secret}` },
    });
    expect(foreign.status).toBe(404);
    const list = await world.call("/v1/questionnaires", { headers: own() });
    expect(await list.json()).toMatchObject({
      data: [
        { slug: "acme-check", library: false },
        { slug: "iso42001-readiness", library: true },
      ],
    });
  });
});
