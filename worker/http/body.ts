import type { Context } from "hono";
import type { z } from "zod";
import type { ProblemError } from "../contract/problem.ts";
import { fail, type Outcome, ok } from "../core/outcome.ts";
import { pointerTo } from "../core/pointer.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { repeatsMembers } from "../core/repeated-members.ts";

const BODY_MAX = 1024 * 1024;

export function errorsOf(error: z.ZodError): ProblemError[] {
  return error.issues
    .slice(0, 50)
    .map((issue) => ({ pointer: pointerTo(issue.path), code: issue.code, message: issue.message }));
}

/** Reads no more than it takes to know that a body is too large, whatever its Content-Length claims. */
async function readText(request: Request): Promise<Outcome<string, Refusal>> {
  const length = request.headers.get("content-length");
  if (Number(length ?? 0) > BODY_MAX) return refuse("body_too_large");
  // HTTP frames the body by this length, so there is no more of it than that.
  if (length !== null) return ok(await request.text());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_MAX) return refuse("body_too_large");
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return ok(new TextDecoder().decode(whole));
}

/** In JSON made by JSON.stringify these stand only for surrogates without their other half. */
const SURROGATE_ESCAPE = /\\ud[89a-f]/i;

export async function parseBody<T>(c: Context, schema: z.ZodType<T>): Promise<Outcome<T, Refusal>> {
  // Only this type makes a browser ask first when another site sends it (ASVS V3.5.2).
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) return refuse("body_type");
  const text = await readText(c.req.raw);
  if (!text.ok) return text;
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch {
    return refuse("body_malformed");
  }
  // Half a surrogate pair is no text (RFC 8259, section 8.2): it has no UTF-8 and so no digest.
  if (SURROGATE_ESCAPE.test(text.value) && SURROGATE_ESCAPE.test(JSON.stringify(json))) {
    return refuse("body_malformed");
  }
  if (repeatsMembers(text.value, json)) return refuse("body_malformed");
  const parsed = schema.safeParse(json);
  return parsed.success ? ok(parsed.data) : fail({ code: "body_invalid", errors: errorsOf(parsed.error) });
}
