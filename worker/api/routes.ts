import type { AnyRoute } from "../http/route.ts";
import { assessmentRoutes } from "./assessments.ts";
import { embedRoutes } from "./embeds.ts";
import { healthRoutes } from "./health.ts";
import { leadRoutes } from "./leads.ts";
import { policyRoutes } from "./policies.ts";
import { questionnaireRoutes } from "./questionnaires.ts";
import { standardRoutes } from "./standards.ts";

/** Every operation of the JSON API: what is mounted, documented and held by the authorization matrix. */
export const routes: readonly AnyRoute[] = [
  ...healthRoutes,
  ...embedRoutes,
  ...questionnaireRoutes,
  ...policyRoutes,
  ...standardRoutes,
  ...assessmentRoutes,
  ...leadRoutes,
];
