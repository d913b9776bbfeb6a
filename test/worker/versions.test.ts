import { describe, expect, it } from "vitest";
import { newVersions, SCOPE, SLUG, sourceOf, withNote, without } from "../support/versions.ts";
import { answersAt, codeOf } from "../support/world.ts";

const { here, asLibrary, later, publish, post, draftWith } = newVersions();

describe("a dry run", () => {
  it("counts over the real drafts how many carry whole, need answers, or cannot, and changes nothing", async () => {
    await draftWith(answersAt(3));
    await draftWith(SCOPE);
    const other = await here.world.addTenant("rival");
    const theirs = await here.world.start(other);
    await here.world.save(theirs, { "organisation.sector": { value: "finance" } });
    const response = await post(
      `${SLUG}/versions/2.0.0/dry-run`,
      sourceOf("2.0.0", without("organisation.sector")),
    );
    expect(await response.json()).toEqual({
      drafts: 3,
      whole: 0,
      needs_answers: 1,
      cannot: 2,
      lost: [{ question: "organisation.sector", reason: "removed", drafts: 2 }],
      more: false,
    });
    const versions = (await (await here.world.call(`${SLUG}/versions`, { headers: asLibrary() })).json()) as {
      data: unknown[];
    };
    expect(versions.data).toHaveLength(1);
  });

  it("of a tenant's own questionnaire sees that tenant's drafts only", async () => {
    await draftWith(SCOPE);
    const response = await here.world.call(`${SLUG}/versions/9.0.0/dry-run`, {
      method: "POST",
      body: sourceOf("9.0.0"),
      headers: { authorization: `Bearer ${(await here.world.addTenant("rival")).secret}` },
    });
    expect(await response.json()).toMatchObject({ drafts: 0 });
  });
});

describe("retiring a version", () => {
  it("offers the one before it again, refuses new starts and lets drafts go on", async () => {
    await publish("1.1.0", "stay", withNote);
    const draft = await draftWith(SCOPE);
    expect((await here.world.stateOf(draft)).questionnaire.version).toBe("1.1.0");
    expect((await post(`${SLUG}/versions/1.1.0/retirement`)).status).toBe(200);
    later(31);
    expect((await here.world.start(here.tenant)).questionnaire.version).toBe("1.0.0");
    const named = await here.world.call("/v1/assessments", {
      method: "POST",
      body: { questionnaire: "iso42001-readiness", version: "1.1.0" },
      headers: here.world.publishable(here.tenant.publishable),
    });
    expect(await codeOf(named)).toBe("version_retired");
    expect((await here.world.save(draft, { "organisation.note": { value: "still here" } })).status).toBe(200);
    const again = await here.world.call(`${SLUG}/versions/1.1.0`, {
      method: "PUT",
      body: sourceOf("1.1.0"),
      headers: asLibrary(),
    });
    expect(await codeOf(again)).toBe("version_exists");
  });
});

describe("authors", () => {
  it("read a version whole, and what changed between two of them", async () => {
    await publish("1.1.0", "stay", withNote);
    const headers = { authorization: `Bearer ${here.tenant.secret}` };
    const detail = await here.world.call(`${SLUG}/versions/1.1.0/definition`, { headers });
    expect(await detail.json()).toMatchObject({
      slug: "iso42001-readiness",
      drafts: "stay",
      definition: { version: "1.1.0" },
    });
    const diff = await here.world.call(`${SLUG}/diff?from=1.0.0&to=1.1.0`, { headers });
    expect(await diff.json()).toEqual({
      from: "1.0.0",
      to: "1.1.0",
      demanded: "1.1.0",
      changes: [{ level: "minor", path: "/questions/organisation.note", message: "added" }],
    });
  });
});
