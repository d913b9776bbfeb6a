import { type KeysFault, readJwks } from "../actions/sign-report.ts";
import { verifyCode, verifyReport } from "../actions/verify-report.ts";
import { LIBRARY } from "../actions/work.ts";
import { codeQuerySchema, reportDocumentSchema } from "../contract/request-schema.ts";
import {
  codeVerificationSchema,
  jwksSchema,
  reportVerificationSchema,
} from "../contract/verification-reply-schema.ts";
import { ok } from "../core/outcome.ts";
import { refuse } from "../core/refusal.ts";
import { parseCode } from "../core/report-code.ts";
import { logError } from "../http/log.ts";
import { route } from "../http/route.ts";
import { forTenant } from "./work.ts";

/** To the caller an outage like any other; which secret is wrong, and how, is for the operator. */
export function keysUnusable(fault: KeysFault) {
  logError({ event: "signing_keys_unusable", code: fault });
  return refuse("unavailable");
}

/** Shorter than the time that a key is listed before it signs, so that no copy lacks a key it needs. */
const AN_HOUR = "public, max-age=3600";

/** Public on purpose: who doubts a report asks without asking us for a key. */
export const verificationRoutes = [
  route({
    method: "GET",
    path: "/.well-known/jwks.json",
    operation: "readSigningKeys",
    summary: "The public keys that reports are signed with, former ones included",
    credential: "none",
    response: { status: 200, schema: jwksSchema },
    errors: ["unavailable"],
    handle: (_, context) =>
      forTenant(context, LIBRARY, async (work) => {
        const jwks = await readJwks(work);
        if (!jwks.ok) return keysUnusable(jwks.error);
        return ok({ status: 200, body: jwks.value, headers: { "cache-control": AN_HOUR } });
      }),
  }),
  route({
    method: "GET",
    path: "/v1/reports/verification",
    operation: "verifyCode",
    summary: "Whether a report with this verification code, as printed in its PDF, was issued",
    credential: "none",
    limited: true,
    query: codeQuerySchema,
    response: { status: 200, schema: codeVerificationSchema },
    errors: [],
    handle: async ({ query }, context) => {
      const parsed = parseCode(query.code);
      if (!parsed) return ok({ status: 200, body: { issued: false, report: null } });
      return forTenant(context, parsed.tenant, async (work) =>
        ok({ status: 200, body: await verifyCode(work, parsed.code) }),
      );
    },
  }),
  route({
    method: "POST",
    path: "/v1/reports/verify",
    operation: "verifyReport",
    summary: "Whether a report (the JSON of /r/{token}.json) is as issued, and whether its result recomputes",
    credential: "none",
    limited: true,
    body: reportDocumentSchema,
    response: { status: 200, schema: reportVerificationSchema },
    errors: ["unavailable"],
    handle: ({ body }, context) =>
      forTenant(context, LIBRARY, async (work) => {
        const verified = await verifyReport(work, body);
        return verified.ok ? ok({ status: 200, body: verified.value }) : keysUnusable(verified.error);
      }),
  }),
];
