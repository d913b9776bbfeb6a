import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import { wordsOf } from "../../worker/core/words.ts";
import { policySource, standardSource } from "../support/content.ts";
import { newVersions, SLUG, sourceOf } from "../support/versions.ts";
import { answersAt, type CompletedGap, codeOf, ORIGIN, type TenantKeys } from "../support/world.ts";

const { here, asLibrary, later, draftWith } = newVersions();

describe("a tenant's own content", () => {
  const own = () => ({ authorization: `Bearer ${here.tenant.secret}` });
  const put = (path: string, body: unknown) => here.world.call(path, { method: "PUT", body, headers: own() });

  it("weighs a library questionnaire by its own policy, for itself alone and for new assessments only", async () => {
    const policy = structuredClone(policySource) as {
      slug: string;
      weights: { requirements: Record<string, number> };
    };
    policy.slug = "acme-weights";
    policy.weights.requirements["4.3"] = 100;
    expect((await put("/v1/policies/acme-weights/versions/1.0.0", policy)).status).toBe(201);
    const answers = { ...answersAt(0), "direction.scope": { value: 3 } };
    const under = async (draft: StartedAssessment) =>
      ((await (await here.world.complete(draft)).json()) as CompletedGap).result.readiness.score ?? 0;
    const before = await draftWith(answers);
    const chosen = await put(`${SLUG}/policy`, { policy: { slug: "acme-weights", version: "1.0.0" } });
    expect(chosen.status, await chosen.clone().text()).toBe(200);
    later(31);
    const after = await draftWith(answers);
    const rival = await here.world.addTenant("rival");
    const theirs = await here.world.start(rival);
    await here.world.save(theirs, answers);
    const scores = [await under(before), await under(after), await under(theirs)];
    expect(scores[1]).toBeGreaterThan(20);
    expect(scores[0]).toBeLessThan(10);
    expect(scores[2]).toBe(scores[0]);
    const foreign = await here.world.call(`${SLUG}/policy`, {
      method: "PUT",
      body: { policy: { slug: "acme-weights", version: "1.0.0" } },
      headers: { authorization: `Bearer ${rival.secret}` },
    });
    expect(await codeOf(foreign)).toBe("policy_unknown");
  });

  it("keeps a name that it had before the library", async () => {
    const mine = { ...sourceOf("1.0.0"), slug: "acme-check" };
    expect((await put("/v1/questionnaires/acme-check/versions/1.0.0", mine)).status).toBe(201);
    const theirs = await here.world.call("/v1/questionnaires/acme-check/versions/1.0.0", {
      method: "PUT",
      body: { ...mine, title: "The library's" },
      headers: asLibrary(),
    });
    expect(theirs.status).toBe(201);
    const next = { ...sourceOf("1.0.1"), slug: "acme-check", title: "Mine, mended" };
    expect((await put("/v1/questionnaires/acme-check/versions/1.0.1", next)).status).toBe(201);
    later(31);
    const latest = await here.world.call("/v1/questionnaires/acme-check", { headers: own() });
    expect(await latest.json()).toMatchObject({ title: "Mine, mended" });
  });

  it("is not scored by a policy for another standard", async () => {
    const other = structuredClone(standardSource) as { id: string };
    other.id = "other-standard";
    expect((await put("/v1/standards/other-standard", other)).status).toBe(201);
    const policy = { ...policySource, slug: "acme-other", standard: "other-standard" };
    expect((await put("/v1/policies/acme-other/versions/1.0.0", policy)).status).toBe(201);
    const chosen = await put(`${SLUG}/policy`, { policy: { slug: "acme-other", version: "1.0.0" } });
    expect(await codeOf(chosen)).toBe("policy_invalid");
  });

  it("can not stand in for what the library's questionnaires name", async () => {
    const generous = { ...policySource, version: "9.0.0", levels: [1, 1, 1, 1, 1, 1] };
    const policy = await put("/v1/policies/iso42001-default/versions/9.0.0", generous);
    expect(await codeOf(policy)).toBe("slug_taken");
    const standard = await put("/v1/standards/iso42001-2023", { ...standardSource, title: "Mine" });
    expect(await codeOf(standard)).toBe("slug_taken");
    // Were it there all the same, from before the library had the slug, it would still not be used.
    await env.DB.prepare(
      `INSERT INTO policies SELECT '${here.tenant.id}', slug, version, 'sha256:other',
         json_set(body, '$.levels', json('[1,1,1,1,1,1]')), published_at FROM policies WHERE tenant_id = 'ten_plumbline'`,
    ).run();
    const draft = await draftWith(answersAt(0));
    const { result } = (await (await here.world.complete(draft)).json()) as CompletedGap;
    expect(result.readiness.score).toBe(0);
  });

  it("speaks its own languages, whole and for itself alone", async () => {
    const detail = await here.world.call(`${SLUG}/versions/1.0.0/definition`, { headers: own() });
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
      const response = await here.world.call(`/v1/embeds/${keys.publishable}?locale=es-MX`, {
        headers: { origin: ORIGIN },
      });
      return ((await response.json()) as EmbedConfig).questionnaire.title;
    };
    expect(await titleFor(here.tenant)).toBe("Comprobación");
    expect(await titleFor(await here.world.addTenant("rival"))).toBe("ISO/IEC 42001 readiness check");
    const copy = await here.world.call(`${SLUG}/versions/1.0.0?key=${here.tenant.publishable}&locale=es`, {
      headers: { origin: ORIGIN },
    });
    // Own words may be mended, so nobody keeps them for life.
    expect(copy.headers.get("cache-control")).not.toContain("immutable");
    expect(await copy.json()).toMatchObject({ locale: "es", locales: ["en", "es"] });
  });

  it("has questionnaires of its own, which no other tenant sees", async () => {
    const made = { ...sourceOf("1.0.0"), slug: "acme-check" };
    expect((await put("/v1/questionnaires/acme-check/versions/1.0.0", made)).status).toBe(201);
    const rival = await here.world.addTenant("rival");
    const foreign = await here.world.call("/v1/questionnaires/acme-check", {
      headers: { authorization: `Bearer ${rival.secret}` },
    });
    expect(foreign.status).toBe(404);
    const list = await here.world.call("/v1/questionnaires", { headers: own() });
    expect(await list.json()).toMatchObject({
      data: [
        { slug: "acme-check", library: false },
        { slug: "iso42001-readiness", library: true },
      ],
    });
  });
});
