import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { ROOT } from "./command.ts";

/** A document of questionnaires/ and where it is published. */
export type ContentFile = { file: string; path: string; document: unknown };

const CONTENT = join(ROOT, "questionnaires");
const VERSIONED = /^(?:(policies)\/)?([a-z0-9-]+)\/(\d+\.\d+\.\d+)\.yaml$/;

function pathOf(file: string): string | undefined {
  const standard = /^standards\/([a-z0-9.-]+)\.yaml$/.exec(file);
  if (standard) return `/v1/standards/${standard[1]}`;
  const versioned = VERSIONED.exec(file);
  if (!versioned) return undefined;
  const [, policies, slug, version] = versioned;
  return `/v1/${policies ? "policies" : "questionnaires"}/${slug}/versions/${version}`;
}

/** What later content builds on comes first: standards, policies, questionnaires, older versions before newer ones. */
const RANK = ["/v1/standards/", "/v1/policies/", "/v1/questionnaires/"];
const rank = (path: string) => RANK.findIndex((prefix) => path.startsWith(prefix));

const read = (file: string) => parse(readFileSync(join(CONTENT, file), "utf8")) as Record<string, unknown>;

/** The document with its translations, which authors keep beside it as <version>.<locale>.yaml. */
function withTranslations(file: string): unknown {
  const stem = file.replace(/\.yaml$/, "");
  const translations = globSync(`${stem}.*.yaml`, { cwd: CONTENT })
    .sort()
    .map(read)
    .map(({ locale, ...words }) => [String(locale), words]);
  const document = read(file);
  return translations.length === 0
    ? document
    : { ...document, translations: Object.fromEntries(translations) };
}

export function contentFiles(): ContentFile[] {
  return globSync("**/*.yaml", { cwd: CONTENT })
    .map((file) => ({ file, path: pathOf(file.replaceAll("\\", "/")) }))
    .filter((found): found is { file: string; path: string } => found.path !== undefined)
    .sort((a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path, "en", { numeric: true }))
    .map(({ file, path }) => ({
      file: relative(ROOT, join(CONTENT, file)),
      path,
      document: withTranslations(file),
    }));
}
