import type { AnyRoute } from "../http/route.ts";
import { assessmentRoutes } from "./assessments.ts";
import { brandingRoutes } from "./branding.ts";
import { embedRoutes } from "./embeds.ts";
import { healthRoutes } from "./health.ts";
import { leadRoutes } from "./leads.ts";
import { overlayRoutes } from "./overlays.ts";
import { policyRoutes } from "./policies.ts";
import { questionnaireRoutes } from "./questionnaires.ts";
import { reassessmentRoutes } from "./reassessments.ts";
import { reportRoutes } from "./reports.ts";
import { resumeLinkRoutes } from "./resume-links.ts";
import { standardRoutes } from "./standards.ts";
import { systemRoutes } from "./systems.ts";
import { verificationRoutes } from "./verification.ts";
import { versionRoutes } from "./versions.ts";

/** Every operation of the JSON API: what is mounted, documented and held by the authorization matrix. */
export const routes: readonly AnyRoute[] = [
  ...healthRoutes,
  ...embedRoutes,
  ...questionnaireRoutes,
  ...versionRoutes,
  ...overlayRoutes,
  ...policyRoutes,
  ...standardRoutes,
  ...assessmentRoutes,
  ...resumeLinkRoutes,
  ...leadRoutes,
  ...reportRoutes,
  ...reassessmentRoutes,
  ...brandingRoutes,
  ...systemRoutes,
  ...verificationRoutes,
];
