import { describe, expect, it } from "vitest";
import { TURNSTILE_ACTION } from "../../worker/contract/embed-settings.ts";
import { TURNSTILE_ORIGIN, turnstileOrigin, verdictOf } from "../../worker/core/turnstile.ts";

const yes = { success: true, hostname: "www.host.example", action: TURNSTILE_ACTION };
const hosts = ["api.example", "www.host.example"];
const no = (...codes: string[]) => verdictOf({ success: false, "error-codes": codes }, hosts);

describe("what Cloudflare says of a token", () => {
  it("passes one from our form on one of our pages", () => {
    expect(verdictOf(yes, hosts)).toBe("passed");
    expect(verdictOf({ ...yes, hostname: "api.example" }, hosts)).toBe("passed");
  });

  it.each([
    ["another site", { hostname: "www.other.example" }],
    ["a site below one of ours", { hostname: "evil.www.host.example" }],
    ["no site", { hostname: undefined }],
    ["another form", { action: "login" }],
    ["no form", { action: undefined }],
  ])("refuses one from %s", (_, more) => {
    expect(verdictOf({ ...yes, ...more }, hosts)).toBe("refused");
  });

  it("refuses one that is invalid, spent or too old, and a no without a reason", () => {
    expect(no("invalid-input-response")).toBe("refused");
    expect(no("timeout-or-duplicate")).toBe("refused");
    expect(no()).toBe("refused");
  });

  it("knows no answer where the fault is Cloudflare's or our secret's", () => {
    expect(no("internal-error")).toBe("unanswered");
    expect(no("invalid-input-secret")).toBe("unanswered");
    expect(no("missing-input-secret")).toBe("unanswered");
  });
});

it("only a local Worker takes Turnstile from elsewhere", () => {
  expect(turnstileOrigin("local", "http://127.0.0.1:9")).toBe("http://127.0.0.1:9");
  expect(turnstileOrigin("local", undefined)).toBe(TURNSTILE_ORIGIN);
  expect(turnstileOrigin("production", "http://127.0.0.1:9")).toBe(TURNSTILE_ORIGIN);
});
