import { controls } from "./ar-controls.ts";
import { plan } from "./ar-plan.ts";
import { result } from "./ar-result.ts";

export const ar = { ...result, ...plan, ...controls };
