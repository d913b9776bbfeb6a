import * as z from "zod";
import { ok } from "../core/outcome.ts";
import { route } from "../http/route.ts";

export const healthRoutes = [
  route({
    method: "GET",
    path: "/healthz",
    operation: "health",
    summary: "Whether the Worker answers",
    credential: "none",
    response: { status: 200, schema: z.object({ status: z.literal("ok") }) },
    errors: [],
    handle: async () => ok({ status: 200, body: { status: "ok" as const } }),
  }),
];
