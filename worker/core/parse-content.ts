import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { pointerTo } from "./pointer.ts";

type Issue = z.core.$ZodIssue;
type Code = Issue["code"];

/** Our own codes, so that zod's may change without changing what the API promises. */
const codes: Record<Code, string> = {
  invalid_type: "type_wrong",
  too_big: "too_large",
  too_small: "too_small",
  invalid_format: "format_wrong",
  not_multiple_of: "number_step",
  unrecognized_keys: "key_unknown",
  invalid_union: "variant_unknown",
  invalid_key: "key_wrong",
  invalid_element: "element_wrong",
  invalid_value: "value_unknown",
  custom: "rule_broken",
};

/** Deeper content than any author writes; every walk below may then be recursive without fear of the stack. */
const DEPTH_MAX = 64;

function isDeeperThan(source: unknown, max: number): boolean {
  let level: unknown[] = [source];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > max) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** RFC 8785 has no form for half a surrogate pair, and neither has UTF-8: such a text can not be digested. */
function malformedTexts(value: unknown, path: PropertyKey[]): Fault[] {
  if (typeof value === "string") {
    if (!/\p{Surrogate}/u.test(value)) return [];
    return [
      { pointer: pointerTo(path), code: "text_malformed", message: "The text holds half a character." },
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => malformedTexts(inner, [...path, key]));
}

function isMissing(source: unknown, path: readonly PropertyKey[]): boolean {
  let here: unknown = source;
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return here === undefined;
}

function faultsOf(issue: Issue, source: unknown): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: codes.unrecognized_keys,
      message: `There is no ${JSON.stringify(key)} here.`,
    }));
  }
  const missing = issue.code === "invalid_type" && isMissing(source, issue.path);
  const code = missing ? "missing" : codes[issue.code];
  return [{ pointer: pointerTo(issue.path), code, message: issue.message }];
}

/** Parses content by its schema; what does not fit becomes faults with stable codes, in the order of the document. */
export function parseContent<T>(schema: z.ZodType<T>, source: unknown): Outcome<T, Fault[]> {
  if (isDeeperThan(source, DEPTH_MAX)) {
    return fail([
      { pointer: "", code: "too_deep", message: `The content nests deeper than ${DEPTH_MAX} levels.` },
    ]);
  }
  const parsed = schema.safeParse(source);
  if (!parsed.success) return fail(parsed.error.issues.flatMap((issue) => faultsOf(issue, source)));
  const malformed = malformedTexts(source, []);
  return malformed.length > 0 ? fail(malformed) : ok(parsed.data);
}
