import { changes } from "./ar-changes.ts";
import { controls } from "./ar-controls.ts";
import { kinds } from "./ar-kinds.ts";
import { plan } from "./ar-plan.ts";
import { result } from "./ar-result.ts";

export const ar = { ...result, ...plan, ...controls, ...kinds, changes };
