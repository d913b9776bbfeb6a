import { env } from "cloudflare:workers";
import fc from "fast-check";
import { base64url, FlattenedSign, importJWK } from "jose";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Problem } from "../../worker/contract/problem.ts";
import type { TenantKind } from "../../worker/contract/report.ts";
import type { Jwks, ReportVerification } from "../../worker/contract/verification.ts";
import { canonicalJson } from "../../worker/core/canonical.ts";
import { answersAt, type Completed, NOW, newWorld } from "../support/world.ts";

type Json = Record<string, unknown>;
type Entry = { kid: string; from: string; jwk: { kty: string; crv: string; x: string; d?: string } };

const world = newWorld();
const TEST_KEYS = world.bindings.SIGNING_KEYS;
const useKeys = (keys: Entry[]) => {
  world.bindings.SIGNING_KEYS = JSON.stringify(keys);
};
afterEach(() => {
  world.bindings.SIGNING_KEYS = TEST_KEYS;
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

async function newKey(kid: string, from: string): Promise<Entry> {
  const pair = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  const { x = "", d = "" } = (await crypto.subtle.exportKey("jwk", pair.privateKey)) as JsonWebKey;
  return { kid, from, jwk: { kty: "OKP", crv: "Ed25519", x, d } };
}
const publicOnly = ({ kid, from, jwk: { d: _, ...jwk } }: Entry): Entry => ({ kid, from, jwk });
const jwks = async () => (await (await world.call("/.well-known/jwks.json")).json()) as Jwks;

it("a report from before there were kinds is read, and verified, as a gap report", async () => {
  const own = await completed("before");
  await env.DB.prepare(
    "UPDATE reports SET body = json_remove(body, '$.kind') WHERE tenant_id = 'ten_before'",
  ).run();
  const document = await textOf(own);
  expect(JSON.parse(document).kind).toBeUndefined();
  expect(await verified(document)).toMatchObject({
    signature: "valid",
    signed_report: { kind: "gap", outcome: null },
    result: { recomputed: "same" },
  });
  for (const form of ["", ".pdf", ".xlsx", ".csv"]) {
    expect((await world.call(own.replace(".json", form))).status).toBe(200);
  }
});

let path: string;
let text: string;
let report: Json & { signature: string };
let own: Entry;

beforeAll(async () => {
  await world.publishLibrary();
  path = await completed("acme");
  text = await textOf(path);
  report = JSON.parse(text);
  [own] = JSON.parse(TEST_KEYS) as [Entry];
});

describe("a report as data", () => {
  it("is canonical JSON, and the same bytes whenever it is asked for", async () => {
    expect(text).toBe(canonicalJson(report));
    world.clock.now = new Date(NOW.getTime() + 86_400_000);
    expect(await textOf(path)).toBe(text);
  });

  it("carries a detached signature that anybody's Ed25519 confirms with our public keys", async () => {
    const { signature, ...signed } = report;
    const [header = "", payload, bytes = ""] = signature.split(".");
    expect(payload).toBe("");
    expect(JSON.parse(atob(header))).toEqual({ alg: "EdDSA", kid: "test-key", typ: "plumbline-report+jws" });
    const [jwk] = (await jwks()).keys;
    const key = await crypto.subtle.importKey("jwk", jwk as JsonWebKey, "Ed25519", false, ["verify"]);
    const input = new TextEncoder().encode(`${header}.${base64url.encode(canonicalJson(signed))}`);
    expect(await crypto.subtle.verify("Ed25519", key, base64url.decode(bytes), input)).toBe(true);
  });

  it("is confirmed with who issued it, and its result with what computing it again gives", async () => {
    expect(await verified(text)).toEqual({
      signature: "valid",
      kid: "test-key",
      signed_report: {
        kind: "gap",
        id: report.id,
        created_at: NOW.toISOString(),
        tenant: "The acme company",
        questionnaire: expect.objectContaining({ slug: "iso42001-readiness", version: "1.0.0" }),
        score: 100,
        outcome: null,
      },
      result: { recomputed: "same", reason: null, differences: [] },
    });
  });

  it("of a certification body is confirmed likewise, though it tells no person-days", async () => {
    const body = await textOf(await completed("body", "certification_body"));
    expect(body).not.toContain("effort_days");
    expect(await verified(body)).toMatchObject({ signature: "valid", result: { recomputed: "same" } });
  });

  it("may be laid out anew: order of members and white space say nothing", async () => {
    const turned = Object.fromEntries(Object.entries(report).reverse());
    expect(await verified(JSON.stringify(turned, null, 2))).toMatchObject({ signature: "valid" });
  });

  it("can be verified from any page", async () => {
    const response = await ask(text, { origin: "https://doubt.example" });
    expect(response.headers.get("access-control-allow-origin")).toBe("https://doubt.example");
  });
});

describe("our public keys", () => {
  it("are cacheable and hold no private part", async () => {
    const response = await world.call("/.well-known/jwks.json");
    expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
    const { x } = own.jwk;
    expect(await response.json()).toEqual({
      keys: [{ kty: "OKP", crv: "Ed25519", x, kid: "test-key", alg: "EdDSA", use: "sig" }],
    });
  });
});

type Place = { holder: Json; key: string };
function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
/** A place of the report by number, on a copy that may be changed. */
function placeOf(index: number): Place & { copy: Json } {
  const copy = structuredClone(report);
  const places = placesIn(copy);
  return { copy, ...(places[index % places.length] as Place) };
}
const canonicalOf = (json: string) => {
  try {
    return canonicalJson(JSON.parse(json));
  } catch {
    return undefined;
  }
};

describe("one change", () => {
  it("of any byte is refused, unless it says the same", async () => {
    const byte = fc.record({ at: fc.nat(), to: fc.integer({ min: 0x20, max: 0x7e }) });
    await fc.assert(
      fc.asyncProperty(byte, async ({ at, to }) => {
        const place = at % text.length;
        const changed = text.slice(0, place) + String.fromCharCode(to) + text.slice(place + 1);
        if (canonicalOf(changed) === text) return;
        const response = await ask(changed);
        if (response.status !== 200) expect([400, 422]).toContain(response.status);
        else expect(((await response.json()) as ReportVerification).signature).not.toBe("valid");
      }),
      { numRuns: 300 },
    );
  });

  it("of any value, by any other, is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue({ maxDepth: 2 }), async (index, value) => {
        const { copy, holder, key } = placeOf(index);
        if (canonicalJson(holder[key]) === canonicalJson(value)) return;
        holder[key] = value;
        expect(await verified(copy)).toMatchObject({ signed_report: null });
      }),
      { numRuns: 150 },
    );
  });

  it("by leaving any member out is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (index) => {
        const { copy, holder, key } = placeOf(index);
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        expect((await verified(copy)).signature).toBe(key === "signature" ? "missing" : "invalid");
      }),
      { numRuns: 150 },
    );
  });

  it.each(["note", "__proto__", "toJSON", ""])("by adding a member named %j is refused", async (name) => {
    const added = `{${JSON.stringify(name)}:{"score":100},${text.slice(1)}`;
    expect(await verified(added)).toMatchObject({ signature: "invalid", signed_report: null });
  });

  it("by naming a member twice is refused before anybody chooses between the two", async () => {
    const twice = text.replace('"readiness":{', '"readiness":{"score":12,');
    expect(JSON.parse(twice)).toEqual(report);
    expect(await refusedAs(twice)).toEqual([400, "body_malformed"]);
  });

  it("of the signature's spelling is refused, even where it means the same bytes", async () => {
    const last = report.signature.slice(-1);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const twin = alphabet[alphabet.indexOf(last) ^ 1];
    for (const signature of [
      `${report.signature.slice(0, -1)}${twin}`,
      `${report.signature}=`,
      ` ${report.signature}`,
    ]) {
      expect(await verified({ ...report, signature })).toMatchObject({ signature: "invalid" });
    }
  });
});

describe("a signature", () => {
  type Header = Record<string, unknown>;
  const HEADER = { alg: "EdDSA", kid: "test-key", typ: "plumbline-report+jws" };

  /** Signed by whatever key, with whatever header, over the report that the test has. */
  async function forged(header: Header, key: CryptoKey | Uint8Array, content: Json = report): Promise<Json> {
    const { signature: _, ...signed } = content;
    const jws = await new FlattenedSign(new TextEncoder().encode(canonicalJson(signed)))
      .setProtectedHeader(header as never)
      .sign(key as never, { crit: { x: true } });
    return { ...signed, signature: `${jws.protected}..${jws.signature}` };
  }
  const ownKey = async () => (await importJWK({ ...own.jwk, ext: false } as never, "EdDSA")) as CryptoKey;

  it("by our own key under our own header is what verifying takes", async () => {
    expect(await forged(HEADER, await ownKey())).toEqual(report);
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
    const secret = base64url.decode(own.jwk.x);
    const document = await forged({ ...HEADER, alg: "HS256" }, secret);
    expect(await verified(document)).toMatchObject({ signature: "invalid" });
  });

  it("of no algorithm is refused", async () => {
    const header = base64url.encode(JSON.stringify({ ...HEADER, alg: "none" }));
    for (const bytes of ["", "A".repeat(86)]) {
      const document = { ...report, signature: `${header}..${bytes}` };
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
      expect(await verified({ ...report, signature })).toMatchObject({ signature: "invalid", kid: null });
    },
  );
});

describe("the result", () => {
  it("that does not follow from the answers is told with what differs", async () => {
    const changed = structuredClone(report) as unknown as { result: { readiness: { low: number } } };
    changed.result.readiness.low = 12;
    expect(await verified(changed)).toMatchObject({
      signature: "invalid",
      result: {
        recomputed: "different",
        differences: [{ pointer: "/result/readiness/low", stated: 12, recomputed: 100 }],
      },
    });
  });

  it("is not computed by another engine or from other content than it was made with", async () => {
    const pinnedTo = (pins: Json) => {
      const changed = structuredClone(report) as unknown as { result: { pinned: Json } };
      Object.assign(changed.result.pinned, pins);
      return changed;
    };
    const reasonOf = async (document: unknown) => (await verified(document)).result.reason;
    expect(await reasonOf(pinnedTo({ engine: "0.9.0" }))).toBe("engine_unknown");
    expect(await reasonOf(pinnedTo({ definition_digest: "sha256:0" }))).toBe("content_unknown");
    expect(await reasonOf(pinnedTo({ policy_digest: "sha256:0" }))).toBe("content_unknown");
    expect(await reasonOf({ ...report, questionnaire: { slug: "other", version: "1.0.0", title: "" } })).toBe(
      "content_unknown",
    );
    expect(await reasonOf({})).toBe("report_malformed");
  });
});

describe("a body that is no report", () => {
  it.each<[string, string, number, string]>([
    ["nothing", "", 400, "body_malformed"],
    ["no JSON", "{", 400, "body_malformed"],
    ["half a character", '{"a":"\\ud800"}', 400, "body_malformed"],
    ["a list", "[]", 422, "body_invalid"],
    ["null", "null", 422, "body_invalid"],
    ["a text", '"a"', 422, "body_invalid"],
    ["nested without end", `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`, 422, "body_invalid"],
    ["larger than any", `{"a":"${"x".repeat(1024 * 1024)}"}`, 413, "body_too_large"],
  ])("%s is refused", async (_, body, status, code) => {
    expect(await refusedAs(body)).toEqual([status, code]);
  });

  it("of another type is refused", async () => {
    expect(await refusedAs(text, { "content-type": "text/plain" })).toEqual([415, "body_type"]);
  });

  it("but an object carries no signature, and that is said", async () => {
    expect(await verified({})).toEqual({
      signature: "missing",
      kid: null,
      signed_report: null,
      result: { recomputed: "not_recomputable", reason: "report_malformed", differences: [] },
    });
  });
});

describe("when keys rotate", () => {
  const LATER = "2026-12-01T00:00:00Z";

  it("old reports keep their bytes and verify, and new ones are signed with the new key", async () => {
    const next = await newKey("next", LATER);
    useKeys([own, next]);
    expect((await jwks()).keys.map(({ kid }) => kid)).toEqual(["test-key", "next"]);
    world.clock.now = new Date(LATER);
    expect(await textOf(path)).toBe(text);
    const newer = await textOf(await completed("later"));
    expect(await verified(newer)).toMatchObject({ signature: "valid", kid: "next" });
    expect(await verified(text)).toMatchObject({ signature: "valid", kid: "test-key" });
  });

  it("a key whose private part was given up goes on verifying; what is read anew has the next one's", async () => {
    const next = await newKey("next", LATER);
    const last = await newKey("last", "2027-01-01T00:00:00Z");
    useKeys([publicOnly(own), next, last]);
    expect(await verified(text)).toMatchObject({ signature: "valid", kid: "test-key" });
    expect(await verified(await textOf(path))).toMatchObject({ signature: "valid", kid: "next" });
  });

  it("a key that was dropped altogether vouches for nothing", async () => {
    useKeys([await newKey("next", LATER)]);
    expect(await verified(text)).toMatchObject({ signature: "unknown_key", kid: "test-key" });
  });

  it("a key listed ahead of its time does not sign yet", async () => {
    useKeys([own, await newKey("next", LATER)]);
    expect(await textOf(path)).toBe(text);
  });
});

describe("without usable keys", () => {
  const entry = (more: object) => JSON.stringify([{ ...own, ...more }]);
  const malformed = (): [string, string][] => [
    ["no JSON", "{"],
    ["no list", "{}"],
    ["an empty list", "[]"],
    ["a key without a name", entry({ kid: undefined })],
    ["a time that is none", entry({ from: "tomorrow" })],
    ["a month that is none", entry({ from: "2026-13-01T00:00:00Z" })],
    ["another kind of key", entry({ jwk: { ...own.jwk, crv: "X25519" } })],
    ["a truncated key", entry({ jwk: { ...own.jwk, d: own.jwk.d?.slice(1) } })],
    ["halves of two keys", entry({ jwk: { ...own.jwk, d: base64url.encode(new Uint8Array(32)) } })],
    ["a newest key that cannot sign", JSON.stringify([publicOnly(own)])],
    ["a name given twice", JSON.stringify([own, { ...own, from: "2026-02-01T00:00:00Z" }])],
    ["keys out of order", JSON.stringify([own, { ...own, kid: "b", from: "2025-01-01T00:00:00Z" }])],
  ];

  it("nothing is served unsigned: an outage whose kind only the log knows", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (const [what, secret] of [["nothing", ""], ...malformed()]) {
      world.bindings.SIGNING_KEYS = secret as string;
      log.mockClear();
      for (const response of [
        await world.call(path),
        await world.call("/.well-known/jwks.json"),
        await ask(text),
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
    expect((await world.call(path.replace(".json", ""))).status).toBe(200);
    expect((await world.call("/verify")).status).toBe(200);
    expect((await world.call("/r/lnk_acme_0123456789abcdef.json")).status).toBe(404);
  });
});

describe("the page /verify", () => {
  it("runs one script of our own, which may ask only us, and sends nothing by itself", async () => {
    const response = await world.call("/verify");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("form-action 'none'");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const html = await response.text();
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/verify/verify.js">']);
    expect(html).toContain('<div id="outcome" role="status">');
    expect(html).toMatch(/<noscript>.*command line/s);
  });
});
