import { digestOf } from "../core/canonical.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { Statement } from "../db/database.ts";
import { findIdempotencyKey, insertIdempotencyKey } from "../db/idempotency.ts";
import type { Work } from "./work.ts";

/** The statement that marks a request as done, for the batch that does it; none without a key. */
export const rememberRequest = (work: Work, route: string, body: unknown, subject: string): Statement[] =>
  work.idempotencyKey === null
    ? []
    : [
        insertIdempotencyKey(work.db, {
          route,
          key: work.idempotencyKey,
          fingerprint: digestOf(body),
          subject,
          createdAt: work.now.getTime(),
        }),
      ];

/** What the first request with this key made, or null where this is the first. */
export async function findEarlier(
  work: Work,
  route: string,
  body: unknown,
): Promise<Outcome<string | null, Refusal>> {
  if (work.idempotencyKey === null) return ok(null);
  const row = await findIdempotencyKey(work.db, route, work.idempotencyKey);
  if (!row) return ok(null);
  return row.fingerprint === digestOf(body) ? ok(row.subject) : refuse("idempotency_key_reused");
}
