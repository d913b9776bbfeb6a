import type { FixedStepId, Range, RoadmapStep } from "../contract/roadmap.ts";
import type { Rank } from "./roadmap-rules.ts";

/** What the answers leave to be done. */
export type OpenStep = {
  id: string;
  kind: "action" | "records";
  rank: Rank;
  text: string | null;
  requirements: string[];
  needs: string[];
  effort: Range;
};

/** What is done whatever the answers say, unless they show it done. */
export type FixedStep = Pick<RoadmapStep, "phase" | "requirements" | "needs"> & {
  id: FixedStepId;
  kind: "fixed";
};
