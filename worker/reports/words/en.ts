import { changes } from "./en-changes.ts";
import { controls } from "./en-controls.ts";
import { kinds } from "./en-kinds.ts";
import { plan } from "./en-plan.ts";
import { result } from "./en-result.ts";

export const en = { ...result, ...plan, ...controls, ...kinds, changes };
