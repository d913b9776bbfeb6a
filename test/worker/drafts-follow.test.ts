import { describe, expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import { newVersions, renamed, SCOPE, SLUG, withNote, without } from "../support/versions.ts";
import { answersAt, type CompletedGap, codeOf } from "../support/world.ts";

const { here, later, publish, post, draftWith } = newVersions();

describe("a draft when a newer version is published", () => {
  it("stays where it is unless the version forwards", async () => {
    const draft = await draftWith(SCOPE);
    await publish("1.0.1", "stay", (made) => (made.title = "Another title"));
    expect(await here.world.stateOf(draft)).toMatchObject({
      questionnaire: { version: "1.0.0" },
      answers: SCOPE,
    });
  });

  it("follows a version that forwards, with every answer, when its respondent comes back", async () => {
    const draft = await draftWith(SCOPE);
    await publish("1.1.0", "forward", withNote);
    const state = await here.world.stateOf(draft);
    expect(state).toMatchObject({
      questionnaire: { version: "1.1.0" },
      answers: SCOPE,
      moved: { from: "1.0.0", to: "1.1.0", lost: [], renamed: [] },
    });
    expect((await here.world.save(draft, { "organisation.note": { value: "hello" } })).status).toBe(200);
    expect((await here.world.stateOf(draft)).moved).toBeUndefined();
  });

  it("takes its answer along to the question that replaces the old one", async () => {
    const draft = await draftWith(SCOPE);
    await publish("2.0.0", "forward", renamed("direction.scope", "direction.boundary"));
    const state = await here.world.stateOf(draft);
    expect(state.answers).toEqual({ "direction.boundary": SCOPE["direction.scope"] });
    expect(state.moved?.renamed).toEqual([{ from: "direction.scope", to: "direction.boundary" }]);
  });

  it("stays when it would lose an answer, and another one goes", async () => {
    const loses = await draftWith({ "organisation.sector": { value: "finance" } });
    const goes = await draftWith(SCOPE);
    await publish("2.0.0", "forward", without("organisation.sector"));
    expect((await here.world.stateOf(loses)).questionnaire.version).toBe("1.0.0");
    expect((await here.world.stateOf(goes)).questionnaire.version).toBe("2.0.0");
  });

  it("scores after a forward as one that was started on the new version", async () => {
    const answers = answersAt(3);
    const forwarded = await draftWith(answers);
    await publish("1.1.0", "forward", withNote);
    await here.world.stateOf(forwarded);
    const fresh = await draftWith(answers);
    const scores = [];
    for (const draft of [forwarded, fresh]) {
      const { report } = (await (await here.world.complete(draft)).json()) as CompletedGap;
      const json = (await (await here.world.call(`${new URL(report.url).pathname}.json`)).json()) as {
        result: unknown;
      };
      scores.push(json.result);
    }
    expect(scores[0]).toEqual(scores[1]);
  });

  it("never changes once it is completed, nor does its report", async () => {
    const draft = await draftWith(answersAt(3));
    const { report } = (await (await here.world.complete(draft)).json()) as CompletedGap;
    const path = `${new URL(report.url).pathname}.json`;
    const before = await (await here.world.call(path)).text();
    await publish("2.0.0", "forward", without("organisation.sector"));
    expect((await here.world.stateOf(draft)).questionnaire.version).toBe("1.0.0");
    expect(await (await here.world.call(path)).text()).toBe(before);
  });
});

describe("rolling a forward back", () => {
  it("returns the draft to its old version and ids, with what was answered since", async () => {
    const draft = await draftWith({ ...SCOPE, "organisation.systems": { value: 2 } });
    await publish("2.0.0", "forward", renamed("direction.scope", "direction.boundary"), withNote);
    await here.world.stateOf(draft);
    await here.world.save(draft, {
      "direction.boundary": { value: 4 },
      "organisation.systems": null,
      "organisation.note": { value: "new" },
      "direction.policy": { value: 2 },
    });
    expect((await post(`${SLUG}/versions/2.0.0/rollback`)).status).toBe(200);
    later(31);
    const state = await here.world.stateOf(draft);
    expect(state.questionnaire.version).toBe("1.0.0");
    expect(state.answers).toEqual({ "direction.scope": { value: 4 }, "direction.policy": { value: 2 } });
    expect(state.moved?.lost).toEqual([{ question: "organisation.note", reason: "removed" }]);
  });

  it("of two forwards, one after the other, returns the draft to where it began", async () => {
    const draft = await draftWith(SCOPE);
    await publish("2.0.0", "forward", renamed("direction.scope", "direction.boundary"));
    expect((await here.world.stateOf(draft)).questionnaire.version).toBe("2.0.0");
    await publish("2.1.0", "forward", renamed("direction.scope", "direction.boundary"), withNote);
    expect((await here.world.stateOf(draft)).questionnaire.version).toBe("2.1.0");
    await post(`${SLUG}/versions/2.1.0/rollback`);
    await post(`${SLUG}/versions/2.0.0/rollback`);
    later(31);
    expect(await here.world.stateOf(draft)).toMatchObject({
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
    expect((await here.world.stateOf(draft)).questionnaire.version).toBe("1.0.0");
  });

  it("is refused after its window, and for a version that forwarded nothing", async () => {
    await publish("1.0.1", "stay", (made) => (made.title = "Another title"));
    expect(await codeOf(await post(`${SLUG}/versions/1.0.1/rollback`))).toBe("rollback_nothing");
    await publish("1.1.0", "forward", withNote);
    later(15 * 86_400);
    expect(await codeOf(await post(`${SLUG}/versions/1.1.0/rollback`))).toBe("rollback_too_late");
  });
});

describe("a respondent who asks for the newest version", () => {
  const move = (draft: StartedAssessment, body: unknown) =>
    here.world.call(`/v1/assessments/${draft.id}/version`, {
      method: "POST",
      body,
      headers: here.world.bearer(draft.token),
    });

  it("may not go back to an older one", async () => {
    await publish("1.1.0", "stay", withNote);
    const draft = await draftWith(SCOPE);
    expect((await move(draft, { version: "1.0.0" })).status).toBe(404);
    expect((await here.world.stateOf(draft)).questionnaire.version).toBe("1.1.0");
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
    expect((await here.world.stateOf(draft)).questionnaire.version).toBe("1.0.0");
    expect((await move(draft, { accept_loss: true })).status).toBe(200);
    expect(await here.world.stateOf(draft)).toMatchObject({
      questionnaire: { version: "2.0.0" },
      answers: SCOPE,
    });
  });
});
