import type { RefusalCode } from "../worker/contract/copy.ts";
import type { Problem, ProblemError } from "../worker/contract/problem.ts";

export type Refusal = {
  code: RefusalCode;
  errors: ProblemError[];
  /** Trying the very same again may help. */
  passing: boolean;
  /** How long the server asked to wait, in its own words. */
  retryAfter?: string | null | undefined;
};
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const UNREACHABLE: Refusal = { code: "unreachable", errors: [], passing: true };

const isPassing = (status: number) => status === 429 || status === 408 || status >= 500;

/** Reads problem details (RFC 9457); whatever stands between us and the server may answer in its own way. */
export function parseRefusal(status: number, body: unknown, retryAfter?: string | null): Refusal {
  const { code, errors } = (typeof body === "object" && body !== null ? body : {}) as Partial<Problem>;
  return {
    code: typeof code === "string" ? code : isPassing(status) ? "unreachable" : "internal",
    errors: Array.isArray(errors) ? errors.filter((e) => typeof e?.pointer === "string") : [],
    passing: isPassing(status),
    retryAfter,
  };
}
