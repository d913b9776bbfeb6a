import { beforeAll, describe, expect, it } from "vitest";
import { newWorld, type TenantKeys } from "../support/world.ts";

/** Over what two windows of a minute allow, so that it is too many whenever it begins. */
const TOO_MANY = 2 * 120 + 1;

const world = newWorld();
let north: TenantKeys;
let south: TenantKeys;
beforeAll(async () => {
  await world.publishLibrary();
  north = await world.addTenant("limitnorth");
  south = await world.addTenant("limitsouth");
});

type Ask = { path: string; method?: string; text?: string; headers?: Record<string, string> };
const from = (address: string, { path, headers, ...rest }: Ask) =>
  world.call(path, { ...rest, headers: { ...headers, "cf-connecting-ip": address } });

const start = (keys: TenantKeys): Ask => ({
  path: "/v1/assessments",
  method: "POST",
  text: "{}",
  headers: world.publishable(keys.publishable),
});
const file = (tenant: string, extension: string): Ask => ({
  path: `/r/lnk_${tenant}_${"x".repeat(32)}.${extension}`,
});

async function exhaust(address: string, ask: Ask): Promise<Response[]> {
  const responses: Response[] = [];
  for (let i = 0; i < TOO_MANY; i++) responses.push(await from(address, ask));
  return responses;
}

describe.each<[string, string, () => Ask]>([
  ["starting an assessment", "192.0.2.1", () => start(north)],
  ["verifying a report", "192.0.2.2", () => ({ path: "/v1/reports/verify", method: "POST", text: "{}" })],
  ["asking for a verification code", "192.0.2.3", () => ({ path: "/v1/reports/verification?code=nonsense" })],
  ["opening a report's PDF", "192.0.2.4", () => file("limitnorth", "pdf")],
  ["opening a report's workbook", "192.0.2.5", () => file("limitnorth", "xlsx")],
  ["opening a report's CSV", "192.0.2.6", () => file("limitnorth", "csv")],
  ["opening a report's JSON", "192.0.2.7", () => file("limitnorth", "json")],
])("%s too often from one address", (_, address, ask) => {
  it("is refused with a wait, and other addresses are served on", async () => {
    const responses = await exhaust(address, ask());
    expect(responses[0]?.status).not.toBe(429);
    const refused = responses.find(({ status }) => status === 429);
    expect(refused?.headers.get("retry-after")).toBe("30");
    expect(await refused?.json()).toMatchObject({ code: "rate_limited" });
    expect((await from("192.0.2.99", ask())).status).not.toBe(429);
  });
});

it("one tenant's visitors do not use up another's allowance", async () => {
  await exhaust("192.0.2.8", start(north));
  expect((await from("192.0.2.8", start(south))).status).not.toBe(429);
});
