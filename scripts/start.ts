import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { buildWidget } from "./build-widget.ts";
import { captureTool, startTool, toolPath } from "./command.ts";
import { ensureDevVars } from "./dev-vars.ts";
import { publishLibrary, seed } from "./setup.ts";
import { STATE } from "./state.ts";
import { watchWidget } from "./watch-widget.ts";

const HOST = "127.0.0.1";
const port = Number(process.env.PORT ?? 8787);
const origin = `http://${HOST}:${port}`;
const wrangler = toolPath("wrangler");
/** What a local Worker takes from the environment where it is there; without the first, no embed can ask for Turnstile. */
const OPTIONAL = ["TURNSTILE_SECRET", "TURNSTILE_ORIGIN"];

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function portIsFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

async function applyMigrations(): Promise<void> {
  const args = ["d1", "migrations", "apply", "DB", "--local", "--persist-to", STATE];
  // CI=true: wrangler must not ask whether to go on.
  const { code, output } = await captureTool(wrangler, args, { env: { CI: "true" } });
  if (code !== 0) fail(`The migrations could not be applied to the local database:\n${output}`);
}

function startWorker(): ChildProcess {
  const fixed = ["--var", "APP_ENV:local", "--show-interactive-dev-session=false", "--log-level", "warn"];
  const given = OPTIONAL.flatMap((name) =>
    process.env[name] ? ["--var", `${name}:${process.env[name]}`] : [],
  );
  return startTool(wrangler, [
    "dev",
    ...["--ip", HOST, "--port", String(port), "--persist-to", STATE],
    ...fixed,
    ...given,
  ]);
}

async function untilHealthy(worker: ChildProcess): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline && worker.exitCode === null) {
    const response = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  worker.kill("SIGTERM");
  fail(`The Worker did not answer at ${origin}/healthz; its messages are above.`);
}

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT must be a port number, not ${process.env.PORT}.`);
if (!(await portIsFree()))
  fail(`Port ${port} is taken; stop what uses it, or choose another: PORT=8788 npm start`);
ensureDevVars();
await Promise.all([buildWidget({ keep: true }), applyMigrations().then(() => seed(port))]);
const worker = startWorker();
let stopping = false;
const stop = () => {
  stopping = true;
  worker.kill("SIGTERM");
};
process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);
worker.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));
await untilHealthy(worker);
watchWidget();
const said = await publishLibrary(origin).catch((error: unknown) => {
  console.error(error);
  worker.kill("SIGTERM");
  return fail("The demo could not be set up.");
});
const lines = [
  `Plumbline runs at ${origin}`,
  `  demo page  ${origin}/demo`,
  `  scope      ${origin}/demo?asks=audit-scope`,
  `  impact     ${origin}/demo?asks=ai-impact`,
  `  API        ${origin}/docs`,
  ...said,
];
console.log(`\n${lines.join("\n")}\n`);
