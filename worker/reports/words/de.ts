import { changes } from "./de-changes.ts";
import { controls } from "./de-controls.ts";
import { kinds } from "./de-kinds.ts";
import { plan } from "./de-plan.ts";
import { result } from "./de-result.ts";

export const de = { ...result, ...plan, ...controls, ...kinds, changes };
