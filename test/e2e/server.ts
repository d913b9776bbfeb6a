import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { ROOT } from "../../scripts/command.ts";

export type Server = {
  origin: string;
  /** The demo's. */
  keys: { secret: string; publishable: string };
  state: string;
};
/** What `npm start` runs, on a port and a database of its own. */
export type OwnServer = Server & {
  /** What it printed. */
  output: () => string;
  stop: () => Promise<void>;
};

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

export const newState = () => mkdtempSync(join(tmpdir(), "plumbline-e2e-"));
export const removeState = (state: string) => rmSync(state, { recursive: true, force: true });

export function environment(state: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  return { ...inherited, STATE: state, ...more };
}

function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start:\n${output()}`)), 90_000);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      clearInterval(poll);
      act();
    };
    const poll = setInterval(() => output().includes("leads  ") && settle(resolve), 100);
    child.once("exit", (code) =>
      settle(() => reject(new Error(`the server ended with ${code}:\n${output()}`))),
    );
  });
}

const keysOf = (state: string): Server["keys"] =>
  JSON.parse(readFileSync(join(state, "demo-keys.json"), "utf8"));

/** The one that all files share; each makes tenants of its own, and none changes what belongs to the library. */
export const sharedServer = (): Server => ({ ...inject("server"), keys: keysOf(inject("server").state) });

/** @param more of the environment */
export async function startServer(state: string, more: Record<string, string> = {}): Promise<OwnServer> {
  const port = await freePort();
  let output = "";
  const child = spawn(process.execPath, [join(ROOT, "scripts/start.ts")], {
    cwd: ROOT,
    env: environment(state, { ...more, PORT: String(port) }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  await untilReady(child, () => output);
  return {
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    keys: keysOf(state),
    state,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}
