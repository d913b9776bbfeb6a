import { Hono } from "hono";
import { lookupsFor } from "./actions/lookups.ts";
import { type Fetch, workFor } from "./actions/work.ts";
import { pages } from "./api/pages.ts";
import { routes } from "./api/routes.ts";
import { createMemory } from "./core/memory.ts";
import { logError } from "./http/log.ts";
import { type AppEnv, type Composition, mount } from "./http/mount.ts";
import { problem } from "./http/problem.ts";
import { requestIdOf } from "./http/request-id.ts";

const REMEMBERED = 500;

/** Where everything is put together: what is mounted, in which order, and what becomes of an exception. */
export function createApp(
  now: () => Date = () => new Date(),
  ask: Fetch = (url, init) => fetch(url, init),
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const composition: Composition = {
    now,
    fetch: ask,
    memory: createMemory(REMEMBERED),
    lookups: (context) => lookupsFor((tenant) => workFor(tenant, context)),
  };
  mount(app, routes, composition);
  app.route("/", pages(composition));
  app.notFound((c) => problem(c, { code: "not_found" }));
  app.onError((error, c) => {
    // Only the name: messages of database errors quote queries and their parameters.
    logError({ event: "exception", request_id: requestIdOf(c), name: error.name, method: c.req.method });
    return problem(c, { code: "internal" });
  });
  return app;
}
