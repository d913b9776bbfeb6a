import { changes } from "./es-changes.ts";
import { controls } from "./es-controls.ts";
import { kinds } from "./es-kinds.ts";
import { plan } from "./es-plan.ts";
import { result } from "./es-result.ts";

export const es = { ...result, ...plan, ...controls, ...kinds, changes };
