import { describe, expect, it } from "vitest";
import { createApi, type Fetch } from "../../widget/api.ts";
import { backOff } from "../../widget/back-off.ts";
import { callsOf } from "../../widget/later/calls.ts";
import { parseRetryAfter, waitAfter } from "../../widget/later/retry-after.ts";
import { parseRefusal } from "../../widget/refusal.ts";

describe("what a server refuses", () => {
  it.each([
    [429, { code: "rate_limited" }, "rate_limited", true],
    [503, "<html>", "unreachable", true],
    [502, undefined, "unreachable", true],
    [422, { code: "answers_missing" }, "answers_missing", false],
    [400, null, "internal", false],
    [403, { code: 7, errors: "none" }, "internal", false],
  ])("%i with %j is told as %s", (status, body, code, passing) => {
    expect(parseRefusal(status, body)).toMatchObject({ code, passing, errors: [] });
  });

  it("keeps the errors that say where they are", () => {
    const errors = [{ pointer: "/answers/a", code: "answer_missing", message: "" }, null, { code: "x" }];
    expect(parseRefusal(422, { code: "answers_missing", errors }).errors).toEqual([errors[0]]);
  });

  it.each([
    [null, 0],
    ["0", 0],
    ["5", 5_000],
    ["Thu, 01 Jan 1970 00:00:10 GMT", 9_000],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    ["soon", 0],
  ])("Retry-After %s means %s", (header, ms) => {
    expect(parseRetryAfter(header, 1_000)).toBe(ms);
  });
});

it("the back-off grows, is spread by chance and has an end", () => {
  expect([0, 1, 2, 9].map((attempt) => backOff(attempt, 0))).toEqual([500, 1_000, 2_000, 15_000]);
  expect(backOff(0, 0.5)).toBe(750);
  expect(waitAfter(parseRefusal(429, {}, "60"), 0, 0.5)).toBe(63_000);
  expect(waitAfter(parseRefusal(503, {}, null), 0, 0.5)).toBe(750);
});

describe("a request", () => {
  function setUp(respond: Fetch, chosen?: string) {
    const seen: [string, RequestInit][] = [];
    const controller = new AbortController();
    const api = createApi({
      base: "https://api.example",
      key: "pk_1",
      locale: () => "en-GB",
      chosen: () => chosen,
      signal: controller.signal,
      fetch: (url, init) => {
        seen.push([url, init]);
        return respond(url, init);
      },
    });
    return { api, seen, controller };
  }
  const json = (body: unknown, init?: ResponseInit) => Promise.resolve(Response.json(body, init));

  it("tells the language that was chosen with the answers, and none that was not", async () => {
    const draft = { id: "asm_1", token: "t" };
    for (const chosen of ["ar", undefined]) {
      const { api, seen } = setUp(() => json({}), chosen);
      await callsOf(api).save(draft, {}, false);
      expect(JSON.parse(String(seen[0]?.[1].body))).toEqual({
        answers: {},
        ...(chosen && { locale: chosen }),
      });
    }
  });

  it("names the key in the path of a GET, so that it costs no preflight", async () => {
    const { api, seen } = setUp(() => json({ key: "pk_1" }));
    expect(await api.embed()).toEqual({ ok: true, value: { key: "pk_1" } });
    expect(seen[0]?.[0]).toBe("https://api.example/v1/embeds/pk_1?locale=en-GB");
    expect(seen[0]?.[1]).toMatchObject({
      method: "GET",
      headers: {},
      credentials: "omit",
      mode: "cors",
      body: null,
    });
  });

  it("carries the assessment's token and the idempotency key of the submission", async () => {
    const { api, seen } = setUp(() => json({}, { status: 201 }));
    await callsOf(api).handIn({ id: "asm_1", token: "t" }, "completion", { consents: [] }, "key-1");
    expect(seen[0]?.[1]).toMatchObject({
      method: "POST",
      headers: { Authorization: "Bearer t", "Idempotency-Key": "key-1", "Content-Type": "application/json" },
    });
  });

  it("outlives the widget only when it is the last one", async () => {
    const { api, seen } = setUp(() => json({}));
    await callsOf(api).save({ id: "asm_1", token: "t" }, {}, true);
    expect(seen[0]?.[1]).toMatchObject({ keepalive: true, signal: null });
    await callsOf(api).save({ id: "asm_1", token: "t" }, {}, false);
    expect(seen[1]?.[1]).toMatchObject({ keepalive: false, signal: expect.any(AbortSignal) });
  });

  it("that reaches nobody is unreachable, and one that a proxy answers in its own way is too", async () => {
    const unreachable = { ok: false, refusal: { code: "unreachable", passing: true } };
    expect(await setUp(() => Promise.reject(new TypeError())).api.embed()).toMatchObject(unreachable);
    expect(await setUp(async () => new Response("<html>")).api.embed()).toMatchObject(unreachable);
  });

  it("that is refused says how long to wait", async () => {
    const { api } = setUp(() =>
      json({ code: "rate_limited" }, { status: 429, headers: { "Retry-After": "3" } }),
    );
    expect(await api.embed()).toMatchObject({ refusal: { code: "rate_limited", retryAfter: "3" } });
  });
});
