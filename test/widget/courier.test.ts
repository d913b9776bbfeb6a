import { describe, expect, it } from "vitest";
import type { Patch } from "../../widget/api.ts";
import { type CourierPorts, createCourier } from "../../widget/later/courier.ts";
import { type Outcome, parseRefusal, UNREACHABLE } from "../../widget/refusal.ts";
import type { CompleteAssessment } from "../../worker/contract/completion.ts";

const value = (text: string) => ({ value: text });
const refusal = (status: number, code: string, more: object = {}, retryAfter?: string): Outcome<never> => ({
  ok: false,
  refusal: parseRefusal(status, { code, ...more }, retryAfter),
});
const failure: Outcome<never> = { ok: false, refusal: UNREACHABLE };
const fine = { ok: true, value: {} } as Outcome<never>;

/** A courier whose server answers when the test says so. */
function setUp(answers: Patch = {}) {
  const calls: { name: string; body: unknown; key?: string; id?: string }[] = [];
  const waiting: ((outcome: Outcome<never>) => void)[] = [];
  const pauses: number[] = [];
  const statuses: string[] = [];
  const blamed: string[][] = [];
  const completed: unknown[] = [];
  const revisions: number[] = [];
  const controller = new AbortController();
  let unsent: Patch = {};
  let handedIn: CompleteAssessment | undefined;
  let keys = 0;
  const reply = <T>(name: string, body: unknown, more: object = {}): Promise<Outcome<T>> => {
    calls.push({ name, body, ...more });
    return new Promise((resolve) => waiting.push(resolve as never));
  };
  const ports: CourierPorts = {
    calls: {
      start: (_body) => reply("start", undefined),
      save: (draft, patch, keepalive) => reply(keepalive ? "leave" : "save", patch, { id: draft.id }),
      handIn: (_, to, body, key) => reply(to, body, { key }),
    },
    signal: controller.signal,
    pause: async (ms) => void pauses.push(ms),
    random: () => 0,
    newKey: () => `key-${++keys}`,
    opening: () => ({ questionnaire: "check" }),
    answers: () => answers,
    handedIn: () => handedIn && { to: "completion", body: handedIn },
    adopted: () => undefined,
    onDraft: () => {},
    onSaved: (revision) => void revisions.push(revision),
    onGone: () => {},
    onUnsent: (patch) => (unsent = patch),
    onStatus: (status) => void statuses.push(status),
    onCompleted: (value) => {
      handedIn = undefined;
      completed.push(value);
    },
    onRefused: ({ errors }) => {
      handedIn = undefined;
      const ids = errors.map(({ pointer }) => pointer.split("/")[2] ?? "");
      blamed.push(ids);
      return ids;
    },
  };
  const courier = createCourier(ports);
  return {
    courier,
    calls,
    pauses,
    statuses,
    blamed,
    completed,
    controller,
    unsent: () => unsent,
    handIn: (body: CompleteAssessment | undefined) => (handedIn = body),
    started: () => courier.resume({ id: "asm_1", token: "t" }),
    /** The server answers the oldest request, and all that follows from it happens. */
    async answer(outcome: Outcome<never> = fine) {
      waiting.shift()?.(outcome);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe("saving", () => {
  it("starts the assessment at the first save, then saves", async () => {
    const at = setUp();
    at.courier.put({ a: value("1") });
    expect(at.calls).toEqual([]);
    at.courier.flush();
    await at.answer({ ok: true, value: { id: "asm_9", token: "t" } } as never);
    expect(at.calls).toMatchObject([
      { name: "start" },
      { name: "save", id: "asm_9", body: { a: value("1") } },
    ]);
    await at.answer();
    expect(at.unsent()).toEqual({});
    expect(at.statuses.at(-1)).toBe("saved");
  });

  it("asks nothing and says nothing when there is nothing to save", () => {
    const at = setUp();
    at.courier.flush();
    expect(at.calls).toEqual([]);
    expect(at.statuses).toEqual([]);
  });

  it("merges quick saves into the next request, in order, one at a time", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1") });
    at.courier.flush();
    at.courier.put({ b: value("2") });
    at.courier.flush();
    at.courier.put({ c: value("3") });
    at.courier.flush();
    expect(at.calls).toHaveLength(1);
    await at.answer();
    expect(at.calls[1]?.body).toEqual({ b: value("2"), c: value("3") });
  });

  it("leaves answers of the section that is being filled in for its own save", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1") });
    at.courier.flush();
    at.courier.put({ b: value("2") });
    await at.answer();
    expect(at.calls).toHaveLength(1);
    expect(at.unsent()).toEqual({ b: value("2") });
  });

  it("does not take a newer answer for stored when an older one was", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("old") });
    at.courier.flush();
    at.courier.put({ a: value("new") });
    await at.answer();
    expect(at.unsent()).toEqual({ a: value("new") });
    at.courier.flush();
    expect(at.calls[1]?.body).toEqual({ a: value("new") });
  });

  it("loses nothing when a save fails and another answer is given meanwhile; the newest value wins", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1"), b: value("1") });
    at.courier.flush();
    at.courier.put({ b: null, c: value("3") });
    await at.answer(failure);
    expect(at.calls[1]?.body).toEqual({ a: value("1"), b: null, c: value("3") });
    expect(at.statuses).toContain("retrying");
    await at.answer();
    expect(at.unsent()).toEqual({});
  });

  it("backs off longer each time, and never less than the server asked for", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1") });
    at.courier.flush();
    for (const outcome of [
      failure,
      failure,
      refusal(503, "unavailable"),
      refusal(429, "rate_limited", {}, "9"),
    ]) {
      await at.answer(outcome);
    }
    expect(at.pauses).toEqual([500, 1_000, 2_000, 9_000]);
  });

  it("lets go of the answers that the server blames and saves the others", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1"), b: value("2") });
    at.courier.flush();
    await at.answer(
      refusal(422, "body_invalid", { errors: [{ pointer: "/answers/a/value", code: "answer_type" }] }),
    );
    expect(at.blamed).toEqual([["a"]]);
    expect(at.calls[1]?.body).toEqual({ b: value("2") });
  });

  it("stops at a refusal that blames no answer, keeps all, and tries again when asked to", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1") });
    at.courier.flush();
    await at.answer(refusal(403, "origin_refused"));
    expect(at.statuses.at(-1)).toBe("failed");
    expect(at.calls).toHaveLength(1);
    at.courier.flush();
    expect(at.calls).toHaveLength(2);
  });

  it("starts anew with all answers when the server has let go of the assessment", async () => {
    const at = setUp({ a: value("1"), b: value("2") });
    at.started();
    at.courier.put({ b: value("2") });
    at.courier.flush();
    await at.answer(refusal(401, "token_expired"));
    await at.answer({ ok: true, value: { id: "asm_2", token: "t" } } as never);
    expect(at.calls.at(-1)).toMatchObject({
      name: "save",
      id: "asm_2",
      body: { a: value("1"), b: value("2") },
    });
    expect(at.blamed).toEqual([]);
  });

  it("sends what is kept once more when the page goes, also what is under way", () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1") });
    at.courier.flush();
    at.courier.put({ b: value("2") });
    at.courier.leave();
    expect(at.calls.at(-1)).toMatchObject({ name: "leave", body: { a: value("1"), b: value("2") } });
  });

  it("does nothing more once it is stopped", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1") });
    at.courier.flush();
    at.controller.abort();
    await at.answer(failure);
    expect(at.calls).toHaveLength(1);
    expect(at.statuses).toEqual(["saving"]);
  });
});

describe("handing in", () => {
  const body = { contact: { email: "ada@client.example" }, consents: [] };

  it("waits until all answers are stored", async () => {
    const at = setUp();
    at.started();
    at.courier.put({ a: value("1") });
    at.handIn(body);
    at.courier.flush();
    expect(at.calls.map(({ name }) => name)).toEqual(["save"]);
    await at.answer();
    expect(at.calls.map(({ name }) => name)).toEqual(["save", "completion"]);
    await at.answer({ ok: true, value: { report: "r" } } as never);
    expect(at.completed).toEqual([{ report: "r" }]);
  });

  it("keeps its idempotency key however often it is tried, and takes a new one for another content", async () => {
    const at = setUp();
    at.started();
    at.handIn(body);
    at.courier.flush();
    await at.answer(failure);
    await at.answer(refusal(500, "internal"));
    await at.answer(refusal(422, "contact_invalid"));
    at.handIn({ ...body, contact: { email: "ada@other.example" } });
    at.courier.flush();
    await at.answer();
    expect(at.calls.map(({ key }) => key)).toEqual(["key-1", "key-1", "key-1", "key-2"]);
  });

  it("ends when the respondent goes back while it is tried again", async () => {
    const at = setUp();
    at.started();
    at.handIn(body);
    at.courier.flush();
    at.handIn(undefined);
    await at.answer(failure);
    expect(at.calls).toHaveLength(1);
  });
});
