import { afterEach, beforeAll, expect } from "vitest";
import type { Problem } from "../../worker/contract/problem.ts";
import type { TenantKind } from "../../worker/contract/report.ts";
import type { Jwks, ReportVerification } from "../../worker/contract/verification.ts";
import { answersAt, type Completed, NOW, newWorld } from "./world.ts";

export type Json = Record<string, unknown>;
export type SigningKey = {
  kid: string;
  from: string;
  jwk: { kty: string; crv: string; x: string; d?: string };
};

export async function newKey(kid: string, from: string): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  const { x = "", d = "" } = (await crypto.subtle.exportKey("jwk", pair.privateKey)) as JsonWebKey;
  return { kid, from, jwk: { kty: "OKP", crv: "Ed25519", x, d } };
}
export const publicOnly = ({ kid, from, jwk: { d: _, ...jwk } }: SigningKey): SigningKey => ({
  kid,
  from,
  jwk,
});

/** A report that was issued; filled in before the first test. */
type Issued = {
  /** Where its JSON is. */
  path: string;
  text: string;
  report: Json & { signature: string };
  /** What it is signed with. */
  own: SigningKey;
};

/** A report and whoever doubts it; keys and clock are set back after each test. */
export function newVerification() {
  const world = newWorld();
  const issued = {} as Issued;
  const keysOfTests = world.bindings.SIGNING_KEYS;
  const useKeys = (keys: SigningKey[]) => {
    world.bindings.SIGNING_KEYS = JSON.stringify(keys);
  };
  afterEach(() => {
    world.bindings.SIGNING_KEYS = keysOfTests;
    world.clock.now = NOW;
  });

  /** @returns where the report's JSON is. */
  async function completed(tenant: string, kind: TenantKind = "consultancy"): Promise<string> {
    const keys = await world.addTenant(tenant, kind);
    const started = await world.start(keys);
    await world.save(started, { ...answersAt(3), ...answersAt(4, "the record") });
    const done = (await (await world.complete(started)).json()) as Completed;
    return `${new URL(done.report.url).pathname}.json`;
  }
  const textOf = async (path: string) => {
    const response = await world.call(path);
    expect(response.status).toBe(200);
    return response.text();
  };
  const ask = (text: string, headers: Record<string, string> = {}) =>
    world.call("/v1/reports/verify", { method: "POST", text, headers });
  async function verified(document: unknown): Promise<ReportVerification> {
    const response = await ask(typeof document === "string" ? document : JSON.stringify(document));
    expect(response.status).toBe(200);
    return response.json();
  }
  const refusedAs = async (text: string, headers?: Record<string, string>) => {
    const response = await ask(text, headers);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const { status, code } = (await response.json()) as Problem;
    return [status, code];
  };
  const jwks = async () => (await (await world.call("/.well-known/jwks.json")).json()) as Jwks;

  beforeAll(async () => {
    await world.publishLibrary();
    const path = await completed("acme");
    const text = await textOf(path);
    const [own] = JSON.parse(keysOfTests) as [SigningKey];
    Object.assign(issued, { path, text, report: JSON.parse(text), own });
  });

  return { world, issued, useKeys, completed, textOf, ask, verified, refusedAs, jwks };
}
