import type { Published } from "../contract/published.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import type { Refusal } from "../core/refusal.ts";
import type { Reply } from "../http/route.ts";

/** What an action came to, as the answer, unless it was refused. */
export const replyWith = <T>(status: 200 | 201, done: Outcome<T, Refusal>): Outcome<Reply<T>, Refusal> =>
  done.ok ? ok({ status, body: done.value }) : done;

/** 201 the first time, 200 where the same content was there already. */
export const replyPublished = <T extends Published>(done: Outcome<T, Refusal>): Outcome<Reply<T>, Refusal> =>
  replyWith(done.ok && done.value.status === "published" ? 201 : 200, done);
