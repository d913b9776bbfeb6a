import { type Work, workFor } from "../actions/work.ts";
import type { TenantId } from "../core/ids.ts";
import type { RequestContext } from "../http/route.ts";

/** Runs an action for a tenant and tells the caller where to read on. */
export async function forTenant<T>(
  context: RequestContext,
  tenant: TenantId,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  const work = workFor(tenant, context);
  const done = await act(work);
  context.passBookmark(work.db.bookmark());
  return done;
}
