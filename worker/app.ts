import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { lookupsFor } from "./actions/lookups.ts";
import { workFor } from "./actions/work.ts";
import { pages } from "./api/pages.ts";
import { routes } from "./api/routes.ts";
import { createMemory } from "./core/memory.ts";
import { logError } from "./http/log.ts";
import { type AppEnv, type Composition, mount } from "./http/mount.ts";
import { problem } from "./http/problem.ts";
import { securityHeaders } from "./http/security-headers.ts";

const REMEMBERED = 500;

/** Where everything is put together: the order of middleware, what is mounted, and what becomes of an exception. */
export function createApp(now: () => Date = () => new Date()): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const composition: Composition = {
    now,
    memory: createMemory(REMEMBERED),
    lookups: (context) => lookupsFor((tenant) => workFor(tenant, context)),
  };
  app.use(requestId({ headerName: "" }));
  app.use(securityHeaders());
  mount(app, routes, composition);
  app.route("/", pages(composition));
  app.notFound((c) => problem(c, { code: "not_found" }));
  app.onError((error, c) => {
    // Only the name: messages of database errors quote queries and their parameters.
    logError({ event: "exception", request_id: c.get("requestId"), name: error.name, method: c.req.method });
    return problem(c, { code: "internal" });
  });
  return app;
}
