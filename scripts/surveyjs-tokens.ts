import { fail, type Outcome, ok } from "../worker/core/outcome.ts";
import type { Scalar } from "./surveyjs-source.ts";

export type Token =
  | { is: "name"; name: string }
  | { is: "value"; value: Scalar }
  | { is: "word"; word: string }
  | { is: "sign"; sign: string };

/** In this order: a longer sign comes before one that it starts with. */
const KINDS: [pattern: RegExp, make: (found: RegExpExecArray) => Token | undefined][] = [
  [/\s+/y, () => undefined],
  [/\{([^{}]+)\}/y, ([, name = ""]) => ({ is: "name", name: name.trim() })],
  [/'((?:[^'\\]|\\.)*)'/y, ([, text = ""]) => ({ is: "value", value: unescaped(text) })],
  [/"((?:[^"\\]|\\.)*)"/y, ([, text = ""]) => ({ is: "value", value: unescaped(text) })],
  [/-?\d+(?:\.\d+)?(?![\w.])/y, ([text]) => ({ is: "value", value: Number(text) })],
  [/[a-z_]\w*/iy, ([text]) => wordOrValue(text)],
  [/<>|<=|>=|==|!=|&&|\|\||\*=|[=<>!()[\],+\-*/%^]/y, ([sign]) => ({ is: "sign", sign })],
];

const unescaped = (text: string) => text.replace(/\\(['"\\])/g, "$1");

function wordOrValue(text: string): Token {
  const word = text.toLowerCase();
  return word === "true" || word === "false"
    ? { is: "value", value: word === "true" }
    : { is: "word", word: text };
}

/** The words of an expression of SurveyJS. */
export function tokensOf(expression: string): Outcome<Token[], string> {
  const tokens: Token[] = [];
  for (let at = 0; at < expression.length; ) {
    const start = at;
    for (const [pattern, make] of KINDS) {
      pattern.lastIndex = at;
      const found = pattern.exec(expression);
      if (found === null) continue;
      const token = make(found);
      if (token !== undefined) tokens.push(token);
      at = pattern.lastIndex;
      break;
    }
    if (at === start) return fail(`can not be read from ${JSON.stringify(expression.slice(at, at + 12))} on`);
  }
  return ok(tokens);
}
