import { changes } from "./fr-changes.ts";
import { controls } from "./fr-controls.ts";
import { kinds } from "./fr-kinds.ts";
import { plan } from "./fr-plan.ts";
import { result } from "./fr-result.ts";

export const fr = { ...result, ...plan, ...controls, ...kinds, changes };
