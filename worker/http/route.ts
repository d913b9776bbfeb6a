import type { z } from "zod";
import type { ProblemCode } from "../contract/problem.ts";
import type { Scope } from "../contract/scopes.ts";
import type { Memory } from "../core/memory.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Refusal } from "../core/refusal.ts";
import type { Callers, Credential } from "./credentials.ts";

/** What an action needs to know of the request, besides what was asked. */
export type RequestContext = {
  env: Env;
  memory: Memory;
  now: Date;
  /** How others are asked over the network. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  remoteAddress: string | null;
  /** Where this Worker answers, e.g. https://api.example. */
  baseUrl: string;
  /** From the caller's last answer: reads are no older than that. */
  bookmark: string | null;
  /** Tells the caller where to read on. */
  passBookmark: (bookmark: string | null) => void;
  idempotencyKey: string | null;
  ifNoneMatch: string | null;
};

export type Reply<Body> = { headers?: Record<string, string> } & (
  | { status: 200 | 201; body: Body }
  | { status: 200 /** The body as JSON already. */; json: string }
  | { status: 304 }
);

/**
 * One operation: validation, types, the OpenAPI document, CORS and the authorization matrix all come from this object.
 * A field of `query` is optional unless its schema says otherwise; `response` is documentation and is held by tests.
 */
export type Route<
  C extends Credential = Credential,
  Param extends string = string,
  Query = undefined,
  Body = undefined,
  Answer = unknown,
> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Hono's form: /v1/leads/:id */
  path: string;
  operation: string;
  summary: string;
  credential: C;
  scope?: Scope;
  /** What each part of the path names. */
  params?: Record<Param, string>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** Whether an Idempotency-Key makes a repeat of the request harmless. */
  idempotent?: boolean;
  /** Counts against the caller's allowance: it writes without proof of who asks, or takes long to work out. */
  limited?: boolean;
  response: { status: 200 | 201; schema: z.ZodType<Answer> };
  errors: readonly ProblemCode[];
  handle: (
    input: { params: Record<Param, string>; query: Query; body: Body; caller: Callers[C] },
    context: RequestContext,
  ) => Promise<Outcome<Reply<Answer>, Refusal>>;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of routes has no common caller, query or body.
export type AnyRoute = Route<any, any, any, any, any>;

export const route = <
  C extends Credential,
  Answer,
  Param extends string = never,
  Query = undefined,
  Body = undefined,
>(
  spec: Route<C, Param, Query, Body, Answer>,
): Route<C, Param, Query, Body, Answer> => spec;
