import type { Context, Hono } from "hono";
import type { Memory } from "../core/memory.ts";
import { fail, type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { errorsOf, parseBody } from "./body.ts";
import { allowOrigin, preflight } from "./cors.ts";
import { type Credential, doors, type Lookups } from "./credentials.ts";
import { problem } from "./problem.ts";
import type { AnyRoute, Reply, RequestContext } from "./route.ts";

export type AppEnv = { Bindings: Env; Variables: { requestId: string } };
type C = Context<AppEnv>;

export type Composition = {
  now: () => Date;
  memory: Memory;
  lookups: (context: RequestContext) => Lookups;
};

/** Credentials that pages on other origins use. */
const FROM_PAGES: readonly Credential[] = ["none", "publishable", "assessment", "publishable_or_secret"];

export const contextOf = (c: C, { memory, now }: Composition): RequestContext => ({
  env: c.env,
  memory,
  now: now(),
  baseUrl: new URL(c.req.url).origin,
  bookmark: c.req.header("plumbline-bookmark") ?? null,
  passBookmark: (bookmark) => {
    if (bookmark !== null) c.header("plumbline-bookmark", bookmark);
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

async function answer(c: C, spec: AnyRoute, composition: Composition): Promise<Outcome<Response, Refusal>> {
  const context = contextOf(c, composition);
  const caller = await doors[spec.credential as Credential]({
    c,
    now: context.now,
    lookups: composition.lookups(context),
    tokenSecret: c.env.TOKEN_SECRET,
    scope: spec.scope,
  });
  if (!caller.ok) return caller;
  if (spec.limited && caller.value) {
    const { success } = await c.env.RATE_LIMIT.limit({
      key: `${caller.value.tenant}:${c.req.header("cf-connecting-ip")}`,
    });
    if (!success) return refuse("rate_limited");
  }
  if (!keyIsWellFormed(context.idempotencyKey)) return refuse("idempotency_key_invalid");
  const query = queryOf(c, spec);
  if (!query.ok) return query;
  const body = spec.body ? await parseBody(c, spec.body) : ok(undefined);
  if (!body.ok) return body;
  const reply = await spec.handle(
    { params: c.req.param(), query: query.value, body: body.value, caller: caller.value },
    context,
  );
  if (!reply.ok) return reply;
  for (const [name, value] of Object.entries(reply.value.headers ?? {})) c.header(name, value);
  return ok(send(c, reply.value));
}

function send(c: C, reply: Reply<unknown>): Response {
  if (reply.status === 304) return c.body(null, 304);
  const json = "json" in reply ? reply.json : JSON.stringify(reply.body);
  return c.body(json, reply.status, { "content-type": "application/json" });
}

/** Mounts the routes, their preflights and, for every other method on their paths, the refusal that names what fits. */
export function mount(app: Hono<AppEnv>, routes: readonly AnyRoute[], composition: Composition): void {
  const methods = new Map<string, string[]>();
  for (const spec of routes) methods.set(spec.path, [...(methods.get(spec.path) ?? []), spec.method]);
  for (const spec of routes) {
    app.on(spec.method, spec.path, async function route(c) {
      c.header("cache-control", "no-store");
      if (FROM_PAGES.includes(spec.credential)) allowOrigin(c);
      const outcome = await answer(c, spec, composition);
      return outcome.ok ? outcome.value : problem(c, outcome.error);
    });
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      if (c.req.method === "OPTIONS") return preflight(c, allowed);
      c.header("allow", allowed.join(", "));
      return problem(c, { code: "method_not_allowed" });
    });
  }
}
