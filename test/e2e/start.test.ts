import { afterAll, expect, it } from "vitest";
import { newState, removeState, startServer } from "./server.ts";

const state = newState();
afterAll(() => removeState(state));

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};

it("a second start asks nothing, keeps the data and the keys, and makes no second demo", async () => {
  const first = await startServer(state);
  const own = {
    "plumbline-key": first.keys.publishable,
    origin: first.origin,
    "content-type": "application/json",
  };
  const started = await fetch(`${first.origin}/v1/assessments`, {
    method: "POST",
    headers: own,
    body: JSON.stringify({ questionnaire: "iso42001-readiness" }),
  });
  const { id, token } = (await started.json()) as { id: string; token: string };
  await first.stop();

  const second = await startServer(state);
  expect(second.keys).toEqual(first.keys);
  expect(second.output()).toContain(`${second.origin}/demo`);
  expect(second.output()).toContain(second.keys.secret);
  expect(second.output()).toContain(second.keys.publishable);
  const draft = await get(`${second.origin}/v1/assessments/${id}`, {
    authorization: `Bearer ${token}`,
    origin: first.origin,
  });
  expect(draft.status).toBe(200);
  const demo = await get(`${second.origin}/demo`);
  expect(demo.text).toContain(first.keys.publishable);
  const shown = await get(`${second.origin}/v1/embeds/${first.keys.publishable}`, { origin: second.origin });
  expect(shown.status).toBe(200);

  expect(await get(`${second.origin}/docs`)).toMatchObject({
    status: 200,
    type: expect.stringContaining("text/html"),
  });
  expect(JSON.parse((await get(`${second.origin}/openapi.json`)).text)).toMatchObject({ openapi: "3.1.0" });
  const script = await fetch(`${second.origin}/embed/v1.js`);
  expect(script.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(await get(`${second.origin}/nothing`)).toMatchObject({
    status: 404,
    type: "application/problem+json",
  });
  await second.stop();
});
