import * as z from "zod";
import { statusOf, titleOf } from "../contract/problem.ts";
import type { Credential } from "./credentials.ts";
import type { AnyRoute } from "./route.ts";

const SECURITY: Record<Credential, Record<string, string[]>[]> = {
  none: [],
  publishable: [{ publishableKey: [] }, { publishableKeyInQuery: [] }],
  assessment: [{ assessmentToken: [] }],
  secret: [{ secretKey: [] }],
  publishable_or_secret: [{ publishableKeyInQuery: [] }, { secretKey: [] }],
};
/** What any route with this credential may answer. */
const REFUSALS: Record<Credential, readonly string[]> = {
  none: [],
  publishable: ["key_missing", "key_invalid", "origin_refused"],
  assessment: ["token_missing", "token_invalid", "token_expired", "origin_refused", "not_found"],
  secret: ["key_missing", "key_invalid", "scope_missing"],
  publishable_or_secret: ["key_missing", "key_invalid", "origin_refused", "scope_missing"],
};
const BODY_REFUSALS = ["body_malformed", "body_invalid", "body_too_large", "body_type"];

const schemaOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return json;
};

type Parameter = { name: string; in: string; required: boolean; description?: string; schema: unknown };

function parametersOf(spec: AnyRoute): Parameter[] {
  const path = [...spec.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...(spec.params?.[name] ? { description: spec.params[name] } : {}),
  }));
  const shape = spec.query ? (schemaOf(spec.query, "input") as { properties?: Record<string, unknown> }) : {};
  const query = Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }));
  const idempotency = {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "1 to 255 visible ASCII characters; a repeat with the same key and body has the effect of one request.",
    schema: { type: "string" },
  };
  return [...path, ...query, ...(spec.idempotent ? [idempotency] : [])];
}

function refusalsOf(spec: AnyRoute): Record<string, unknown> {
  const codes = new Set<string>([
    ...REFUSALS[spec.credential as Credential],
    ...(spec.body ? BODY_REFUSALS : []),
    ...(spec.query ? ["query_invalid"] : []),
    ...(spec.limited ? ["rate_limited"] : []),
    ...spec.errors,
  ]);
  const byStatus = Map.groupBy(codes, (code) => statusOf(code as never));
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, list]) => [
        String(status),
        {
          description: list.map((code) => `\`${code}\` ${titleOf(code as never)}`).join("\n\n"),
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      ]),
  );
}

const operationOf = (spec: AnyRoute) => ({
  operationId: spec.operation,
  summary: spec.summary,
  tags: [spec.path.split("/")[2] ?? "service"],
  security: SECURITY[spec.credential as Credential],
  ...(spec.scope ? { "x-scope": spec.scope } : {}),
  parameters: parametersOf(spec),
  ...(spec.body
    ? {
        requestBody: {
          required: true,
          content: { "application/json": { schema: schemaOf(spec.body, "input") } },
        },
      }
    : {}),
  responses: {
    [spec.response.status]: {
      description: "Done",
      content: { "application/json": { schema: schemaOf(spec.response.schema, "output") } },
    },
    ...refusalsOf(spec),
  },
});

const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  request_id: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** The OpenAPI 3.1 document of these routes; made at build time and served as a file. */
export function openapi(routes: readonly AnyRoute[], version: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const spec of routes) {
    const path = spec.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operationOf(spec) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Plumbline",
      version,
      description: "ISO/IEC 42001 readiness checks: questionnaires, assessments, reports and leads.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: {
      securitySchemes: {
        publishableKey: { type: "apiKey", in: "header", name: "Plumbline-Key" },
        publishableKeyInQuery: { type: "apiKey", in: "query", name: "key" },
        assessmentToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        secretKey: { type: "http", scheme: "bearer" },
      },
      schemas: { Problem: schemaOf(problemSchema, "output") },
    },
  };
}
