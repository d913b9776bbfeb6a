import type { ProblemCode, ProblemError } from "../contract/problem.ts";
import type { Fault } from "./fault.ts";
import { fail } from "./outcome.ts";

/** Why a request is refused; http turns it into a problem. `more` is added to the body as it is. */
export type Refusal = {
  code: ProblemCode;
  detail?: string;
  errors?: ProblemError[];
  more?: Record<string, unknown>;
};

export const refuse = (code: ProblemCode, rest: Omit<Refusal, "code"> = {}) =>
  fail<Refusal>({ code, ...rest });

/** How many faults one answer names: enough to mend, and no more than a reader takes in. */
const FAULTS_SHOWN = 50;

export const refuseFaults = (code: ProblemCode, faults: readonly (Fault | ProblemError)[]) =>
  refuse(code, { errors: faults.slice(0, FAULTS_SHOWN) });
