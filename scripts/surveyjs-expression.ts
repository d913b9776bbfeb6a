import { fail, type Outcome, ok } from "../worker/core/outcome.ts";
import type { Scalar } from "./surveyjs-source.ts";
import { type Token, tokensOf } from "./surveyjs-tokens.ts";

export type Operator =
  | "equal"
  | "notequal"
  | "less"
  | "lessorequal"
  | "greater"
  | "greaterorequal"
  | "contains"
  | "notcontains"
  | "anyof"
  | "allof"
  | "noneof"
  | "empty"
  | "notempty";

/** The part of SurveyJS's conditions that is about the answer to one question at a time. */
export type Expression =
  | { is: "and" | "or"; parts: Expression[] }
  | { is: "not"; part: Expression }
  | { is: "test"; name: string; operator: Operator | "truthy"; operand: Scalar | Scalar[] };

const SPELLINGS: Record<string, Operator> = {
  "=": "equal",
  "==": "equal",
  equal: "equal",
  "<>": "notequal",
  "!=": "notequal",
  notequal: "notequal",
  "<": "less",
  less: "less",
  "<=": "lessorequal",
  lessorequal: "lessorequal",
  ">": "greater",
  greater: "greater",
  ">=": "greaterorequal",
  greaterorequal: "greaterorequal",
  "*=": "contains",
  contains: "contains",
  contain: "contains",
  notcontains: "notcontains",
  notcontain: "notcontains",
  anyof: "anyof",
  allof: "allof",
  noneof: "noneof",
  empty: "empty",
  notempty: "notempty",
};
/** Operators that say the same with their sides exchanged, and what they are then. */
const FLIPPED: Partial<Record<Operator, Operator>> = {
  equal: "equal",
  notequal: "notequal",
  less: "greater",
  lessorequal: "greaterorequal",
  greater: "less",
  greaterorequal: "lessorequal",
};
const JOINS = { or: ["||", "or"], and: ["&&", "and"] } as const;
/** Far less than what content may nest: every part of an expression becomes two levels of it. */
const DEPTH_MAX = 12;

/** Thrown and caught in this file only: a parser that descends has no shorter way out. */
class Unreadable extends Error {}
const refuse = (reason: string): never => {
  throw new Unreadable(reason);
};

type Reader = { tokens: Token[]; at: number; depth: number };

const spelled = (token: Token | undefined): string =>
  token === undefined || token.is === "name" || token.is === "value"
    ? ""
    : token.is === "sign"
      ? token.sign
      : token.word.toLowerCase();

function takes(reader: Reader, ...spellings: readonly string[]): boolean {
  if (!spellings.includes(spelled(reader.tokens[reader.at]))) return false;
  reader.at += 1;
  return true;
}

function operatorAt(reader: Reader): Operator | undefined {
  const spelling = spelled(reader.tokens[reader.at]);
  return Object.hasOwn(SPELLINGS, spelling) ? SPELLINGS[spelling] : undefined;
}

function joined(reader: Reader, join: "or" | "and"): Expression {
  const next = () => (join === "or" ? joined(reader, "and") : negatable(reader));
  const parts = [next()];
  while (takes(reader, ...JOINS[join])) parts.push(next());
  const [only] = parts;
  return parts.length === 1 && only ? only : { is: join, parts };
}

function negatable(reader: Reader): Expression {
  if (takes(reader, "not")) return { is: "not", part: deeper(reader, () => negatable(reader)) };
  if (!takes(reader, "!", "negate")) return test(reader);
  const part = deeper(reader, () => negatable(reader));
  // To SurveyJS, "!" belongs to what follows at once: !{a} = 1 compares the negation.
  const ambiguous = part.is === "test" && !["truthy", "empty", "notempty"].includes(part.operator);
  const bracketed = spelled(reader.tokens[reader.at - 1]) === ")";
  return ambiguous && !bracketed
    ? refuse('"!" before a comparison without parentheses')
    : { is: "not", part };
}

function deeper<T>(reader: Reader, read: () => T): T {
  reader.depth += 1;
  if (reader.depth > DEPTH_MAX) refuse("it is nested too deeply");
  const result = read();
  reader.depth -= 1;
  return result;
}

function test(reader: Reader): Expression {
  if (takes(reader, "(")) {
    const part = deeper(reader, () => joined(reader, "or"));
    if (!takes(reader, ")")) refuse("a parenthesis is not closed");
    return operatorAt(reader) === undefined ? part : refuse("it compares what is in parentheses");
  }
  const left = operand(reader);
  const operator = operatorAt(reader);
  if (operator === undefined) {
    return "name" in left
      ? { is: "test", name: left.name, operator: "truthy", operand: true }
      : refuse("it is not about a question");
  }
  reader.at += 1;
  if (operator === "empty" || operator === "notempty") {
    return "name" in left
      ? { is: "test", name: left.name, operator, operand: true }
      : refuse("it is not about a question");
  }
  return comparison(left, operator, operand(reader));
}

type Operand = { name: string } | { value: Scalar | Scalar[] };

function comparison(left: Operand, operator: Operator, right: Operand): Expression {
  if ("name" in left && "value" in right) {
    return { is: "test", name: left.name, operator, operand: right.value };
  }
  const flipped = FLIPPED[operator];
  if ("value" in left && "name" in right && flipped !== undefined) {
    return { is: "test", name: right.name, operator: flipped, operand: left.value };
  }
  return refuse("name" in left ? "it compares two questions" : "it is not about a question");
}

function operand(reader: Reader): Operand {
  if (takes(reader, "[")) {
    const values: Scalar[] = [];
    while (!takes(reader, "]")) {
      values.push(scalar(reader));
      if (!takes(reader, ",") && spelled(reader.tokens[reader.at]) !== "]") refuse("a list is not closed");
    }
    return { value: values };
  }
  const token = reader.tokens[reader.at];
  if (token?.is !== "name") return { value: scalar(reader) };
  reader.at += 1;
  return { name: token.name };
}

function scalar(reader: Reader): Scalar {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token?.is === "value") return token.value;
  if (token?.is !== "word" || Object.hasOwn(SPELLINGS, token.word.toLowerCase())) {
    return refuse(
      token === undefined ? "it ends too early" : `${spelled(token) || "a name"} is not expected there`,
    );
  }
  // A word without quotation marks is a text, unless a function is called.
  return spelled(reader.tokens[reader.at]) === "(" ? refuse(`it calls ${token.word}()`) : token.word;
}

/** Reads a condition, or tells what it has that has no counterpart. */
export function parseExpression(expression: string): Outcome<Expression, string> {
  const tokens = tokensOf(expression);
  if (!tokens.ok) return tokens;
  const reader: Reader = { tokens: tokens.value, at: 0, depth: 0 };
  try {
    const parsed = joined(reader, "or");
    const rest = reader.tokens[reader.at];
    return rest === undefined ? ok(parsed) : fail(`${spelled(rest) || "a value"} is not expected there`);
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.message);
    throw error;
  }
}
