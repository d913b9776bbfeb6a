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

/** sections[2].questions[5].options[1]: how authors read a place that programs get as a pointer. */
const placeOf = (pointer: string): string =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");

/** Faults of content, whose authors want to be told the place in words too. */
export const refuseContent = (code: ProblemCode, faults: readonly Fault[]) =>
  refuseFaults(
    code,
    faults.map((fault) =>
      fault.pointer === "" ? fault : { ...fault, message: `${placeOf(fault.pointer)}: ${fault.message}` },
    ),
  );
