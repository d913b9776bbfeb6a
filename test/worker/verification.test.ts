import { env } from "cloudflare:workers";
import fc from "fast-check";
import { base64url } from "jose";
import { describe, expect, it } from "vitest";
import type { ReportVerification } from "../../worker/contract/verification.ts";
import { canonicalJson } from "../../worker/core/canonical.ts";
import { type Json, newVerification } from "../support/verification.ts";
import { NOW } from "../support/world.ts";

const { world, issued, completed, textOf, ask, verified, refusedAs, jwks } = newVerification();

it("a report from before there were kinds is read, and verified, as a gap report", async () => {
  const old = await completed("before");
  await env.DB.prepare(
    "UPDATE reports SET body = json_remove(body, '$.kind') WHERE tenant_id = 'ten_before'",
  ).run();
  const document = await textOf(old);
  expect(JSON.parse(document).kind).toBeUndefined();
  expect(await verified(document)).toMatchObject({
    signature: "valid",
    signed_report: { kind: "gap", outcome: null },
    result: { recomputed: "same" },
  });
  for (const form of ["", ".pdf", ".xlsx", ".csv"]) {
    expect((await world.call(old.replace(".json", form))).status).toBe(200);
  }
});

describe("a report as data", () => {
  it("is canonical JSON, and the same bytes whenever it is asked for", async () => {
    expect(issued.text).toBe(canonicalJson(issued.report));
    world.clock.now = new Date(NOW.getTime() + 86_400_000);
    expect(await textOf(issued.path)).toBe(issued.text);
  });

  it("carries a detached signature that anybody's Ed25519 confirms with our public keys", async () => {
    const { signature, ...signed } = issued.report;
    const [header = "", payload, bytes = ""] = signature.split(".");
    expect(payload).toBe("");
    expect(JSON.parse(atob(header))).toEqual({ alg: "EdDSA", kid: "test-key", typ: "plumbline-report+jws" });
    const [jwk] = (await jwks()).keys;
    const key = await crypto.subtle.importKey("jwk", jwk as JsonWebKey, "Ed25519", false, ["verify"]);
    const input = new TextEncoder().encode(`${header}.${base64url.encode(canonicalJson(signed))}`);
    expect(await crypto.subtle.verify("Ed25519", key, base64url.decode(bytes), input)).toBe(true);
  });

  it("is confirmed with who issued it, and its result with what computing it again gives", async () => {
    expect(await verified(issued.text)).toEqual({
      signature: "valid",
      kid: "test-key",
      signed_report: {
        kind: "gap",
        id: issued.report.id,
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
    const turned = Object.fromEntries(Object.entries(issued.report).reverse());
    expect(await verified(JSON.stringify(turned, null, 2))).toMatchObject({ signature: "valid" });
  });

  it("can be verified from any page", async () => {
    const response = await ask(issued.text, { origin: "https://doubt.example" });
    expect(response.headers.get("access-control-allow-origin")).toBe("https://doubt.example");
  });
});

describe("our public keys", () => {
  it("are cacheable and hold no private part", async () => {
    const response = await world.call("/.well-known/jwks.json");
    expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
    const { x } = issued.own.jwk;
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
  const copy = structuredClone(issued.report);
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
        const place = at % issued.text.length;
        const changed = issued.text.slice(0, place) + String.fromCharCode(to) + issued.text.slice(place + 1);
        if (canonicalOf(changed) === issued.text) return;
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
    const added = `{${JSON.stringify(name)}:{"score":100},${issued.text.slice(1)}`;
    expect(await verified(added)).toMatchObject({ signature: "invalid", signed_report: null });
  });

  it("by naming a member twice is refused before anybody chooses between the two", async () => {
    const twice = issued.text.replace('"readiness":{', '"readiness":{"score":12,');
    expect(JSON.parse(twice)).toEqual(issued.report);
    expect(await refusedAs(twice)).toEqual([400, "body_malformed"]);
  });

  it("of the signature's spelling is refused, even where it means the same bytes", async () => {
    const last = issued.report.signature.slice(-1);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const twin = alphabet[alphabet.indexOf(last) ^ 1];
    for (const signature of [
      `${issued.report.signature.slice(0, -1)}${twin}`,
      `${issued.report.signature}=`,
      ` ${issued.report.signature}`,
    ]) {
      expect(await verified({ ...issued.report, signature })).toMatchObject({ signature: "invalid" });
    }
  });
});

describe("the result", () => {
  it("that does not follow from the answers is told with what differs", async () => {
    const changed = structuredClone(issued.report) as unknown as { result: { readiness: { low: number } } };
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
      const changed = structuredClone(issued.report) as unknown as { result: { pinned: Json } };
      Object.assign(changed.result.pinned, pins);
      return changed;
    };
    const reasonOf = async (document: unknown) => (await verified(document)).result.reason;
    expect(await reasonOf(pinnedTo({ engine: "0.9.0" }))).toBe("engine_unknown");
    expect(await reasonOf(pinnedTo({ definition_digest: "sha256:0" }))).toBe("content_unknown");
    expect(await reasonOf(pinnedTo({ policy_digest: "sha256:0" }))).toBe("content_unknown");
    expect(
      await reasonOf({ ...issued.report, questionnaire: { slug: "other", version: "1.0.0", title: "" } }),
    ).toBe("content_unknown");
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
    expect(await refusedAs(issued.text, { "content-type": "text/plain" })).toEqual([415, "body_type"]);
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
