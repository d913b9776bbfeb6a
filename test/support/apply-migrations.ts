// Runs before each test file: storage is shared by all files of the Worker's tests, and reset() drops the tables too.
import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

await reset();
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
