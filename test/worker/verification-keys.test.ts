import { base64url, FlattenedSign, importJWK } from "jose";
import { describe, expect, it, vi } from "vitest";
import type { Problem } from "../../worker/contract/problem.ts";
import { canonicalJson } from "../../worker/core/canonical.ts";
import { type Json, newKey, newVerification, publicOnly } from "../support/verification.ts";

const { world, issued, useKeys, completed, textOf, ask, verified, jwks } = newVerification();

describe("a signature", () => {
  type Header = Record<string, unknown>;
  const HEADER = { alg: "EdDSA", kid: "test-key", typ: "plumbline-report+jws" };

  /** Signed by whatever key, with whatever header, over the report that the test has. */
  async function forged(
    header: Header,
    key: CryptoKey | Uint8Array,
    content: Json = issued.report,
  ): Promise<Json> {
    const { signature: _, ...signed } = content;
    const jws = await new FlattenedSign(new TextEncoder().encode(canonicalJson(signed)))
      .setProtectedHeader(header as never)
      .sign(key as never, { crit: { x: true } });
    return { ...signed, signature: `${jws.protected}..${jws.signature}` };
  }
  const ownKey = async () =>
    (await importJWK({ ...issued.own.jwk, ext: false } as never, "EdDSA")) as CryptoKey;

  it("by our own key under our own header is what verifying takes", async () => {
    expect(await forged(HEADER, await ownKey())).toEqual(issued.report);
  });

  it.each<[string, Header]>([
    ["for something else", { ...HEADER, typ: "JWT" }],
    ["without a type", { alg: "EdDSA", kid: "test-key" }],
    ["that says more", { ...HEADER, cty: "application/json" }],
    ["that demands an extension", { ...HEADER, crit: ["x"], x: 1 }],
    ["without a key's name", { alg: "EdDSA", typ: HEADER.typ }],
  ])("of ours %s is refused", async (_, header) => {
    expect(await verified(await forged(header, await ownKey()))).toMatchObject({ signature: "invalid" });
  });

  it("of HS256 with the public key as its secret is refused", async () => {
    const secret = base64url.decode(issued.own.jwk.x);
    const document = await forged({ ...HEADER, alg: "HS256" }, secret);
    expect(await verified(document)).toMatchObject({ signature: "invalid" });
  });

  it("of no algorithm is refused", async () => {
    const header = base64url.encode(JSON.stringify({ ...HEADER, alg: "none" }));
    for (const bytes of ["", "A".repeat(86)]) {
      const document = { ...issued.report, signature: `${header}..${bytes}` };
      expect(await verified(document)).toMatchObject({ signature: "invalid", kid: null });
    }
  });

  it("of somebody else's key is refused under our key's name and unknown under its own", async () => {
    const other = await newKey("other", "2026-01-01T00:00:00Z");
    const key = (await importJWK(other.jwk as never, "EdDSA")) as CryptoKey;
    expect(await verified(await forged(HEADER, key))).toMatchObject({
      signature: "invalid",
      kid: "test-key",
    });
    expect(await verified(await forged({ ...HEADER, kid: "other" }, key))).toMatchObject({
      signature: "unknown_key",
      kid: "other",
      signed_report: null,
    });
  });

  it("that brings its own key is refused", async () => {
    const other = await newKey("other", "2026-01-01T00:00:00Z");
    const key = (await importJWK(other.jwk as never, "EdDSA")) as CryptoKey;
    const document = await forged({ ...HEADER, jwk: publicOnly(other).jwk }, key);
    expect(await verified(document)).toMatchObject({ signature: "invalid" });
  });

  it.each([null, 1, "", "..", {}, [], "a.b.c", `${"A".repeat(500)}..${"A".repeat(86)}`])(
    "that is %j is none",
    async (signature) => {
      expect(await verified({ ...issued.report, signature })).toMatchObject({
        signature: "invalid",
        kid: null,
      });
    },
  );
});

describe("when keys rotate", () => {
  const LATER = "2026-12-01T00:00:00Z";

  it("old reports keep their bytes and verify, and new ones are signed with the new key", async () => {
    const next = await newKey("next", LATER);
    useKeys([issued.own, next]);
    expect((await jwks()).keys.map(({ kid }) => kid)).toEqual(["test-key", "next"]);
    world.clock.now = new Date(LATER);
    expect(await textOf(issued.path)).toBe(issued.text);
    const newer = await textOf(await completed("later"));
    expect(await verified(newer)).toMatchObject({ signature: "valid", kid: "next" });
    expect(await verified(issued.text)).toMatchObject({ signature: "valid", kid: "test-key" });
  });

  it("a key whose private part was given up goes on verifying; what is read anew has the next one's", async () => {
    const next = await newKey("next", LATER);
    const last = await newKey("last", "2027-01-01T00:00:00Z");
    useKeys([publicOnly(issued.own), next, last]);
    expect(await verified(issued.text)).toMatchObject({ signature: "valid", kid: "test-key" });
    expect(await verified(await textOf(issued.path))).toMatchObject({ signature: "valid", kid: "next" });
  });

  it("a key that was dropped altogether vouches for nothing", async () => {
    useKeys([await newKey("next", LATER)]);
    expect(await verified(issued.text)).toMatchObject({ signature: "unknown_key", kid: "test-key" });
  });

  it("a key listed ahead of its time does not sign yet", async () => {
    useKeys([issued.own, await newKey("next", LATER)]);
    expect(await textOf(issued.path)).toBe(issued.text);
  });
});

describe("without usable keys", () => {
  const entry = (more: object) => JSON.stringify([{ ...issued.own, ...more }]);
  const malformed = (): [string, string][] => [
    ["no JSON", "{"],
    ["no list", "{}"],
    ["an empty list", "[]"],
    ["a key without a name", entry({ kid: undefined })],
    ["a time that is none", entry({ from: "tomorrow" })],
    ["a month that is none", entry({ from: "2026-13-01T00:00:00Z" })],
    ["another kind of key", entry({ jwk: { ...issued.own.jwk, crv: "X25519" } })],
    ["a truncated key", entry({ jwk: { ...issued.own.jwk, d: issued.own.jwk.d?.slice(1) } })],
    ["halves of two keys", entry({ jwk: { ...issued.own.jwk, d: base64url.encode(new Uint8Array(32)) } })],
    ["a newest key that cannot sign", JSON.stringify([publicOnly(issued.own)])],
    ["a name given twice", JSON.stringify([issued.own, { ...issued.own, from: "2026-02-01T00:00:00Z" }])],
    [
      "keys out of order",
      JSON.stringify([issued.own, { ...issued.own, kid: "b", from: "2025-01-01T00:00:00Z" }]),
    ],
  ];

  it("nothing is served unsigned: an outage whose kind only the log knows", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (const [what, secret] of [["nothing", ""], ...malformed()]) {
      world.bindings.SIGNING_KEYS = secret as string;
      log.mockClear();
      for (const response of [
        await world.call(issued.path),
        await world.call("/.well-known/jwks.json"),
        await ask(issued.text),
      ]) {
        const body = await response.text();
        expect([response.status, (JSON.parse(body) as Problem).code], what).toEqual([503, "unavailable"]);
        expect(response.headers.get("retry-after")).toBe("5");
        expect(body).not.toMatch(/key/);
      }
      const code = what === "nothing" ? "signing_keys_missing" : "signing_keys_malformed";
      const line = JSON.stringify({ level: "error", event: "signing_keys_unusable", code });
      expect(log.mock.calls, what).toEqual([[line], [line], [line]]);
    }
    log.mockRestore();
  });

  it("pages go on, and a link that leads nowhere is as absent as ever", async () => {
    world.bindings.SIGNING_KEYS = "";
    expect((await world.call(issued.path.replace(".json", ""))).status).toBe(200);
    expect((await world.call("/verify")).status).toBe(200);
    expect((await world.call("/r/lnk_acme_0123456789abcdef.json")).status).toBe(404);
  });
});
