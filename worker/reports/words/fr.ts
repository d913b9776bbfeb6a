import { controls } from "./fr-controls.ts";
import { plan } from "./fr-plan.ts";
import { result } from "./fr-result.ts";

export const fr = { ...result, ...plan, ...controls };
