import { join } from "node:path";
import { ROOT } from "./command.ts";

/** Where the local database and the demo's keys live; a test names a folder of its own. */
export const STATE = process.env.STATE ?? join(ROOT, ".wrangler/state");
