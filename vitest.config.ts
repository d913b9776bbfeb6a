import { existsSync, readFileSync } from "node:fs";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import type { Vite, VitestPluginContext } from "vitest/node";

// Without it every start of the test runtime looks up Request.cf on the internet.
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";

const TEST_SECRETS = {
  TOKEN_SECRET: "test-token-secret-0123456789abcdef0123456789",
  LINK_SECRET: "test-link-secret-0123456789abcdef01234567890",
  // Made for these tests and used for nothing else.
  SIGNING_KEYS: JSON.stringify([
    {
      kid: "test-key",
      from: "2026-01-01T00:00:00Z",
      jwk: {
        kty: "OKP",
        crv: "Ed25519",
        x: "wXMNmlb1Capp0B-JMORJXYHPlOcb3rCq119mXeP-CPU",
        d: "h0uicWSScBDX1hUdpFh6CKP7ktpNMhVxEVxLQoPlkBM",
      },
    },
  ]),
};

/**
 * Vitest keeps modules as they were transformed and does not ask by which settings: without this, a changed
 * `jsxImportSource` leaves pages that were made by the old one beside pages that are made by the new one.
 */
const SETTINGS = ["tsconfig.base.json", "worker/tsconfig.json", "widget/tsconfig.json", "package.json"];
const keptBySettings: Vite.Plugin = {
  name: "kept-by-settings",
  configureVitest({ defineCacheKeyGenerator }: VitestPluginContext) {
    const settings = SETTINGS.map((file) => readFileSync(file, "utf8")).join("");
    defineCacheKeyGenerator(() => settings);
  },
};

export default defineConfig(async () => ({
  test: {
    passWithNoTests: true,
    projects: [
      {
        plugins: [keptBySettings],
        test: {
          name: "core",
          testTimeout: 20_000,
          environment: "node",
          // Pure functions leave nothing behind: modules are read once for each worker, not for each file.
          isolate: false,
          include: ["test/{core,contract,scripts}/**/*.test.ts", "test/questionnaires*.test.ts"],
        },
      },
      {
        plugins: [
          keptBySettings,
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                ...TEST_SECRETS,
                APP_ENV: "test",
                TEST_MIGRATIONS: existsSync("migrations") ? await readD1Migrations("migrations") : [],
              },
            },
          }),
        ],
        test: {
          name: "worker",
          // A report's PDF on a busy machine takes seconds.
          testTimeout: 20_000,
          include: ["test/worker/**/*.test.{ts,tsx}"],
          // One runtime for all files saves over a second a file; each empties the storage first.
          isolate: false,
          // They share one database: never two files at once.
          fileParallelism: false,
        },
      },
      {
        plugins: [keptBySettings],
        test: {
          name: "widget",
          environment: "node",
          isolate: false,
          include: ["test/widget/**/*.test.{ts,tsx}"],
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/e2e/server-for-all.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
