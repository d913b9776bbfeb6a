import { readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { captureTool, ROOT, toolPath } from "./command.ts";

// Wrangler's own Miniflare: the runtime must be the one that belongs to the bundler.
const { convertV4MiniflareOptions, Miniflare } = createRequire(toolPath("wrangler"))(
  "miniflare",
) as typeof import("miniflare");

export type Bundle = { name: string; folder: string; file: string };

/** Bundles an entry with the flags and settings of wrangler.toml, as a deployment would. */
export async function bundle(name: string, entry: string): Promise<Bundle> {
  const folder = join(ROOT, "dist/bench", name);
  rmSync(folder, { recursive: true, force: true });
  const { code, output } = await captureTool(toolPath("wrangler"), [
    ...["deploy", entry, "--dry-run", "--outdir", folder],
  ]);
  if (code !== 0) throw new Error(`${entry} could not be bundled:\n${output}`);
  const file = readdirSync(folder).find((one) => one.endsWith(".js"));
  if (file === undefined) throw new Error(`bundling ${entry} left no script in ${folder}`);
  return { name, folder, file };
}

const MODULE_TYPES: Record<string, "ESModule" | "Data"> = { ".js": "ESModule", ".bin": "Data" };

const modulesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((path) => {
    const type = MODULE_TYPES[extname(path)];
    return type ? [{ type, path: join(folder, path) }] : [];
  });

const workerOf = ({ name, folder, file }: Bundle) => ({
  name,
  modulesRoot: folder,
  modules: modulesIn(folder).sort((a, b) => Number(b.path.endsWith(file)) - Number(a.path.endsWith(file))),
  compatibilityDate:
    /^compatibility_date = "(.+)"$/m.exec(readFileSync(join(ROOT, "wrangler.toml"), "utf8"))?.[1] ?? "",
  d1Databases: { DB: "bench" },
  ratelimits: { RATE_LIMIT: { namespace_id: "1001", simple: { limit: 1000, period: 60 as const } } },
  bindings: {
    APP_ENV: "bench",
    TOKEN_SECRET: "bench-token-secret-0123456789abcdef012345",
    LINK_SECRET: "bench-link-secret-0123456789abcdef0123456",
  },
  // Straight to the Worker: Miniflare's entry Worker would cost several times what is measured.
  unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
});

function childrenNamedWorkerd(): string[] {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return stat.includes("(workerd)") && parent === String(process.pid);
    } catch {
      return false;
    }
  });
}

/** CPU that a process's threads have used, by the scheduler's own account. */
const cpuOf = (pid: string): number =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
    return sum + Number(nanoseconds) / 1e6;
  }, 0);

export type Runtime = {
  urlOf: (bundle: Bundle) => Promise<string>;
  database: () => Promise<D1Database>;
  /** CPU milliseconds so far of the workerd process that runs all of the bundles. */
  cpu: () => number;
  stop: () => Promise<void>;
};

/** A workerd of its own, with a database in memory that all of the bundles share. */
export async function startRuntime(...bundles: readonly Bundle[]): Promise<Runtime> {
  const before = childrenNamedWorkerd();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({ workers: bundles.map(workerOf), cf: false, host: "127.0.0.1" }),
  );
  await miniflare.ready;
  const pid = childrenNamedWorkerd().find((one) => !before.includes(one));
  if (pid === undefined) throw new Error("Miniflare started no workerd process");
  const [first] = bundles;
  return {
    urlOf: async ({ name }) => (await miniflare.unsafeGetDirectURL(name)).origin,
    database: async () => (await miniflare.getD1Database("DB", first?.name)) as unknown as D1Database,
    cpu: () => cpuOf(pid),
    stop: () => miniflare.dispose(),
  };
}
