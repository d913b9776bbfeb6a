import { buildWidget } from "./build-widget.ts";
import { finished, startTool, toolPath } from "./command.ts";

/** What is served as files is built first; arguments go to wrangler. */
await buildWidget();
const args = ["deploy", ...process.argv.slice(2)];
process.exitCode = await finished(startTool(toolPath("wrangler"), args, { input: "inherit" }));
