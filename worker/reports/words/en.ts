import { controls } from "./en-controls.ts";
import { plan } from "./en-plan.ts";
import { result } from "./en-result.ts";

export const en = { ...result, ...plan, ...controls };
