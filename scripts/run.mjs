// Runs scripts/<name>.ts on the project's own Node, installing first what is missing.
// Plain JavaScript for Node 20 with nothing installed: this file may import nothing but node:*.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OWN_NODE_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const windows = process.platform === "win32";

const major = (version) => Number(version.split(".")[0]);

function fail(message) {
  console.error(`plumbline: ${message}`);
  process.exit(1);
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Why an install is needed, or undefined. Compares contents: file times mean nothing after a clone or a copy. */
function reasonToInstall() {
  const installedLock = join(modules, ".package-lock.json");
  if (!existsSync(installedLock)) return "node_modules is missing";
  const installed = readJson(installedLock).packages;
  for (const [path, wanted] of Object.entries(readJson(join(root, "package-lock.json")).packages)) {
    if (path === "" || (wanted.optional && !installed[path])) continue;
    if (installed[path]?.version !== wanted.version) return `${path} is not at version ${wanted.version}`;
  }
  return undefined;
}

/** npm must not run on the Node that it is about to replace. */
function pathWithoutOwnNode() {
  const parts = (process.env.PATH ?? "").split(delimiter);
  return parts.filter((part) => part !== join(modules, ".bin")).join(delimiter);
}

function install(reason) {
  console.log(`plumbline: ${reason}; running npm ci (about 700 MB, a minute or two)`);
  const npm = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: windows,
    env: { ...process.env, PATH: pathWithoutOwnNode() },
  });
  if (npm.error) fail(`npm could not be started (${npm.error.message}); install Node 20 or newer with npm`);
  if (npm.signal) process.kill(process.pid, npm.signal);
  if (npm.status !== 0) {
    fail(
      `npm ci failed (exit ${npm.status}, output above); is the package registry reachable? Then try again`,
    );
  }
}

function ownNode() {
  const node = join(modules, "node", "bin", windows ? "node.exe" : "node");
  if (existsSync(node)) return node;
  if (major(process.versions.node) >= OWN_NODE_MAJOR) return process.execPath;
  return fail(
    "the project's own Node is missing, because npm was told not to run install scripts; " +
      `run "npm ci --ignore-scripts=false", or use Node ${OWN_NODE_MAJOR} or newer`,
  );
}

/** npm ends the shell between itself and us, and that shell tells nobody: being orphaned is our only sign. */
function stopWithNpm(child) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 250).unref();
}

function run(node, script, args) {
  const path = [join(modules, ".bin"), pathWithoutOwnNode()].join(delimiter);
  const child = spawn(node, [script, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on("error", (error) => fail(`${node} could not be started (${error.message})`));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

const [name = "", ...args] = process.argv.slice(2);
const script = join(root, "scripts", `${name}.ts`);
if (major(process.versions.node) < 20) fail(`Node 20 or newer is needed, this is ${process.versions.node}`);
if (!existsSync(script)) fail(`there is no scripts/${name}.ts`);
const reason = reasonToInstall();
if (reason) install(reason);
run(ownNode(), script, args);
