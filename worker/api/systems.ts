import { readSystems } from "../actions/read-systems.ts";
import { startSystems } from "../actions/start-systems.ts";
import {
  startedSystemsSchema,
  startSystemsSchema,
  systemsOverviewSchema,
} from "../contract/systems-schema.ts";
import { route } from "../http/route.ts";
import { replyWith } from "./reply.ts";
import { forTenant } from "./work.ts";

const params = { id: "The assessment whose register lists the AI systems, asm_…" };

/** From the list of AI systems in a gap assessment to an impact assessment of each. */
export const systemRoutes = [
  route({
    method: "GET",
    path: "/v1/assessments/:id/systems",
    operation: "listSystems",
    summary:
      "The AI systems that an assessment lists, the worst first: level, what is missing, when to review",
    credential: "secret",
    scope: "reports:read",
    params,
    response: { status: 200, schema: systemsOverviewSchema },
    errors: ["not_found"],
    handle: ({ caller, params }, context) =>
      forTenant(context, caller.tenant, async (work) => replyWith(200, await readSystems(work, params.id))),
  }),
  route({
    method: "POST",
    path: "/v1/assessments/:id/systems",
    operation: "startSystems",
    summary:
      "Start an impact assessment for each listed system that has none, filled in as far as the list goes",
    credential: "secret",
    scope: "reports:write",
    params,
    body: startSystemsSchema,
    response: { status: 201, schema: startedSystemsSchema },
    errors: ["not_found", "assessment_open", "unavailable"],
    handle: ({ caller, params, body }, context) =>
      forTenant(context, caller.tenant, async (work) =>
        replyWith(201, await startSystems(work, params.id, body, caller.apiKey)),
      ),
  }),
];
