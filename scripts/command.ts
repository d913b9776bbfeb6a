import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const ROOT = dirname(import.meta.dirname);

export type Finished = { code: number; output: string };

/** The script behind a package's command, started with this very Node: no shell, no shebang, no other Node. */
export function toolPath(name: string, command = name): string {
  const folder = join(ROOT, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} has no command ${command}`);
  return join(folder, file);
}

export type CommandOptions = { env?: Record<string, string>; input?: "ignore" | "inherit" };

function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  // The two switches keep wrangler and the test runtime quiet where there is no internet.
  return { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_HIDE_BANNER: "true", ...extra };
}

/** Starts a tool whose output belongs to the terminal. */
export function startTool(path: string, args: readonly string[], options: CommandOptions = {}): ChildProcess {
  return spawn(process.execPath, [path, ...args], {
    cwd: ROOT,
    stdio: [options.input ?? "ignore", "inherit", "inherit"],
    env: environment(options.env),
  });
}

export function finished(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a command to its end and keeps what it said. */
export function capture(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: environment(options.env),
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

export const captureTool = (path: string, args: readonly string[], options: CommandOptions = {}) =>
  capture(process.execPath, [path, ...args], options);
