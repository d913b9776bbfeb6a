import type { Context, Hono } from "hono";
import type { Memory } from "../core/memory.ts";
import { fail, type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { withinAllowance } from "./allowance.ts";
import { errorsOf, parseBody } from "./body.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { type Credential, doors, type Lookups } from "./credentials.ts";
import { problem } from "./problem.ts";
import type { AnyRoute, Reply, RequestContext } from "./route.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

export type AppEnv = { Bindings: Env; Variables: { requestId: string } };
type C = Context<AppEnv>;

export type Composition = {
  now: () => Date;
  memory: Memory;
  fetch: RequestContext["fetch"];
  lookups: (context: RequestContext) => Lookups;
};

/** Credentials that pages on other origins use. */
const FROM_PAGES: readonly Credential[] = ["none", "publishable", "assessment", "publishable_or_secret"];

type Headers = Record<string, string>;

/** `told`: headers that come up while a request is worked on. */
export const contextOf = (c: C, { memory, now, fetch }: Composition, told: Headers = {}): RequestContext => ({
  env: c.env,
  memory,
  now: now(),
  fetch,
  remoteAddress: c.req.header("cf-connecting-ip") ?? null,
  get baseUrl() {
    return new URL(c.req.url).origin;
  },
  bookmark: c.req.header("plumbline-bookmark") ?? null,
  passBookmark: (bookmark) => {
    if (bookmark !== null) told["plumbline-bookmark"] = bookmark;
  },
  idempotencyKey: c.req.header("idempotency-key") ?? null,
  ifNoneMatch: c.req.header("if-none-match") ?? null,
});

function queryOf(c: C, spec: AnyRoute): Outcome<unknown, Refusal> {
  if (!spec.query) return ok(undefined);
  const { key: _, ...given } = c.req.query();
  const parsed = spec.query.safeParse(given);
  return parsed.success ? ok(parsed.data) : fail({ code: "query_invalid", errors: errorsOf(parsed.error) });
}

const keyIsWellFormed = (key: string | null) => key === null || /^[\x21-\x7e]{1,255}$/.test(key);

async function answer(
  c: C,
  spec: AnyRoute,
  composition: Composition,
  told: Headers,
): Promise<Outcome<Reply<unknown>, Refusal>> {
  const context = contextOf(c, composition, told);
  const caller = await doors[spec.credential as Credential]({
    c,
    now: context.now,
    lookups: composition.lookups(context),
    memory: composition.memory,
    tokenSecret: c.env.TOKEN_SECRET,
    scope: spec.scope,
  });
  if (!caller.ok) return caller;
  if (spec.limited && !(await withinAllowance(c, caller.value?.tenant ?? "anyone")))
    return refuse("rate_limited");
  if (!keyIsWellFormed(context.idempotencyKey)) return refuse("idempotency_key_invalid");
  const query = queryOf(c, spec);
  if (!query.ok) return query;
  const body = spec.body ? await parseBody(c, spec.body) : ok(undefined);
  if (!body.ok) return body;
  return spec.handle(
    { params: c.req.param(), query: query.value, body: body.value, caller: caller.value },
    context,
  );
}

/** One Response with all its headers: each set later is a call out of the script. */
function send(reply: Reply<unknown>, headers: Headers): Response {
  const all = { ...headers, ...reply.headers };
  if (reply.status === 304) return new Response(null, { status: 304, headers: all });
  const json = "json" in reply ? reply.json : JSON.stringify(reply.body);
  return new Response(json, {
    status: reply.status,
    headers: { ...all, "content-type": "application/json" },
  });
}

/** Mounts the routes, their preflights and, for every other method on their paths, the refusal that names what fits. */
export function mount(app: Hono<AppEnv>, routes: readonly AnyRoute[], composition: Composition): void {
  const methods = new Map<string, string[]>();
  for (const spec of routes) methods.set(spec.path, [...(methods.get(spec.path) ?? []), spec.method]);
  for (const spec of routes) {
    const isFromPages = FROM_PAGES.includes(spec.credential);
    app.on(spec.method, spec.path, async function route(c) {
      const told: Headers = {};
      const outcome = await answer(c, spec, composition, told);
      const headers = {
        ...SECURITY_HEADERS,
        "cache-control": "no-store",
        ...(isFromPages ? corsHeaders(c) : {}),
        ...told,
      };
      return outcome.ok ? send(outcome.value, headers) : problem(c, outcome.error, headers);
    });
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      if (c.req.method === "OPTIONS") return preflight(c, allowed);
      return problem(c, { code: "method_not_allowed" }, { allow: allowed.join(", ") });
    });
  }
}
