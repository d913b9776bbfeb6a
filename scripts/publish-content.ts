import { globSync, readFileSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { parse } from "yaml";
import type { Problem, ProblemError } from "../worker/contract/problem.ts";
import { ROOT } from "./command.ts";
import type { ContentFile } from "./content-files.ts";
import { type Place, type Places, placesOf } from "./yaml-places.ts";

const textOf = (file: string) => readFileSync(resolve(ROOT, file), "utf8");
const shown = (file: string, { line, column }: Place) => `${file}:${line}:${column}`;

/** What keeps a file from being read as YAML, a line each. */
export function syntaxFaultsIn(file: string): string[] {
  return placesOf(textOf(file)).faults.map(
    (fault) => `${shown(file, fault)} ${fault.code} ${fault.message.trim()}`,
  );
}

/** The same of everything that may be published. */
export const unreadableContent = (): string[] =>
  globSync("questionnaires/**/*.yaml", { cwd: ROOT }).sort().flatMap(syntaxFaultsIn);

/** A place in what was sent is a place in one of the files that it was made of. */
type Source = { pointer: string; places: Places; file: string };
type Finder = (pointer: string) => Source;

const TRANSLATED = /^\/translations\/([^/]+)(.*)$/;

/** Translations are sent inside the document, but authors keep each in a file of its own beside it. */
function translationsOf(file: string): Map<string, string> {
  const stem = resolve(ROOT, file).replace(/\.yaml$/, "");
  return new Map(
    globSync(`${stem}.*.yaml`).map((one) => {
      const { locale } = parse(readFileSync(one, "utf8")) as { locale?: unknown };
      return [String(locale), isAbsolute(file) ? one : relative(ROOT, one)];
    }),
  );
}

function finderFor(sent: string): Finder {
  const translations = translationsOf(sent);
  const read = new Map<string, Places>();
  const placesIn = (file: string): Places => {
    const places = read.get(file) ?? placesOf(textOf(file));
    read.set(file, places);
    return places;
  };
  return (pointer) => {
    const [, locale = "", inside = ""] = TRANSLATED.exec(pointer) ?? [];
    const translation = translations.get(locale);
    return translation === undefined
      ? { file: sent, pointer, places: placesIn(sent) }
      : { file: translation, pointer: inside, places: placesIn(translation) };
  };
}

/** The pointer is told too: what is missing has no place of its own. */
function describeError(find: Finder, { pointer, code, message }: ProblemError): string {
  const source = find(pointer);
  const place = shown(source.file, source.places.placeOf(source.pointer));
  return `${place} ${code} ${message}${source.pointer === "" ? "" : ` (${source.pointer})`}`;
}

/** With both, an author can find out which file it was that was published. */
function describeDigests({ digests }: Problem): string[] {
  if (typeof digests !== "object" || digests === null) return [];
  const { given, published } = digests as { given?: unknown; published?: unknown };
  return [`  digest of this file: ${given}`, `  digest of what is published: ${published}`];
}

/** The API does not repeat what it was sent. */
function describePolicy({ code }: Problem, document: unknown): string[] {
  if (code !== "policy_unknown") return [];
  const { policy } = (document ?? {}) as { policy?: { slug?: unknown; version?: unknown } };
  const { slug = "(no slug)", version = "(no version)" } = policy ?? {};
  return [`  the policy that it names: ${slug} ${version}`];
}

function describe({ file, document }: ContentFile, problem: Problem): string {
  const find = finderFor(file);
  return [
    `${problem.code}: ${problem.detail ?? problem.title}`,
    ...(problem.errors ?? []).map((error) => describeError(find, error)),
    ...(problem.changes ?? []).map((change) => `  ${change.level} ${change.path}: ${change.message}`),
    ...describeDigests(problem),
    ...describePolicy(problem, document),
    ...(problem.demanded ? [`  the smallest version that may follow: ${String(problem.demanded)}`] : []),
  ].join("\n");
}

/** Sends one document through the API that tenants use. @throws with the problem in words when it is refused. */
export async function publishFile(
  url: string,
  key: string,
  content: ContentFile,
  drafts = "stay",
): Promise<string> {
  const { file, path, document } = content;
  const target = new URL(path, url);
  if (path.startsWith("/v1/questionnaires/")) target.searchParams.set("drafts", drafts);
  const response = await fetch(target, {
    method: "PUT",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(document),
  });
  const body = (await response.json()) as Problem & { status: unknown };
  if (!response.ok)
    throw new Error(`${file} was refused (HTTP ${response.status})\n${describe(content, body)}`);
  return String(body.status);
}
