import type { Context } from "hono";
import type { TenantId } from "../core/ids.ts";
import type { AppEnv } from "./mount.ts";

/**
 * Counts a request of an address against its allowance (`[[ratelimits]]` of `wrangler.toml`), tenant by tenant, so that
 * one tenant's visitors leave another's alone.
 */
export async function withinAllowance(c: Context<AppEnv>, tenant: TenantId | "anyone"): Promise<boolean> {
  const { success } = await c.env.RATE_LIMIT.limit({ key: `${tenant}:${c.req.header("cf-connecting-ip")}` });
  return success;
}
