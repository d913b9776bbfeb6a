import { controls } from "./es-controls.ts";
import { plan } from "./es-plan.ts";
import { result } from "./es-result.ts";

export const es = { ...result, ...plan, ...controls };
