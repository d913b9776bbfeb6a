import { controls } from "./de-controls.ts";
import { plan } from "./de-plan.ts";
import { result } from "./de-result.ts";

export const de = { ...result, ...plan, ...controls };
