import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";

/** Ends a command that can not go on. What it was given is at fault: 1. How it was asked is: 2. */
export function stop(message: string, code: 1 | 2 = 1): never {
  console.error(message);
  process.exit(code);
}

export function wrongUse(usage: string, reason: string): never {
  stop(`${reason}\n\n${usage}`, 2);
}

/** Before anything else is read: who asks for help is not told what is wrong. */
export function helpIfAsked(usage: string): void {
  if (!process.argv.slice(2).some((one) => one === "--help" || one === "-h")) return;
  console.log(usage);
  process.exit(0);
}

/** Node says what is wrong in its first sentence; the others are advice on quoting. */
const firstSentence = (message: string) => `${message.split(/\.?\n|\.(?: |$)/)[0]}.`;

/** What a command was asked; who asks wrongly is told how it is used. */
export function readArguments<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  helpIfAsked(usage);
  try {
    return parseArgs(config);
  } catch (error) {
    return wrongUse(usage, firstSentence((error as Error).message));
  }
}

/** npm starts scripts in the project's folder; files are named from where it was called. */
export const fromHere = (file: string) => resolve(process.env.INIT_CWD ?? process.cwd(), file);

function readInput(file: string): string {
  try {
    return readFileSync(fromHere(file), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return stop(code === "ENOENT" ? `${file} is not there.` : `${file} can not be read (${code}).`);
  }
}

export function readJsonInput(file: string): unknown {
  const text = readInput(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    // Node quotes what it was given, with its line breaks.
    return stop(`${file} is no JSON: ${(error as Error).message.replaceAll(/\s+/g, " ")}.`);
  }
}
