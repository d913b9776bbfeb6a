import type { Problem } from "../worker/contract/problem.ts";
import type {
  DryRun,
  PublishedQuestionnaire,
  PublishedVersion,
  VersionDiff,
} from "../worker/contract/published.ts";
import { readArguments, wrongUse } from "./arguments.ts";
import { contentFiles } from "./content-files.ts";
import { unreadableContent } from "./publish-content.ts";

const USAGE = `What is published, what changed, and what becomes of it.

  npm run versions -- <command> --url https://api.example --key sk_…

  list                        questionnaires, one's own and the library's
  list <slug>                 versions of one
  diff <slug> <from> <to>     what changed, and the number that demands
  dry-run <slug> <version>    how many drafts would follow questionnaires/<slug>/<version>.yaml
  retire <slug> <version>     offer it no longer
  rollback <slug> <version>   take its forward back (within 14 days)`;

type Ask = (method: "GET" | "POST", path: string, body?: unknown) => Promise<unknown>;
type Command = { takes: number[]; run: (ask: Ask, args: string[]) => Promise<string[]> };

const place = ([slug, version]: string[]) => `/v1/questionnaires/${slug}/versions/${version}`;

const describeVersion = ({ version, status, drafts, digest, rolled_back_at: rolledBack }: PublishedVersion) =>
  `${version.padEnd(10)} ${status.padEnd(10)} drafts ${drafts}${rolledBack ? ", rolled back" : ""}  ${digest}`;

const COMMANDS: Record<string, Command> = {
  list: {
    takes: [0, 1],
    run: async (ask, [slug]) => {
      if (slug) {
        const { data } = (await ask("GET", `/v1/questionnaires/${slug}/versions`)) as {
          data: PublishedVersion[];
        };
        return data.map(describeVersion);
      }
      const { data } = (await ask("GET", "/v1/questionnaires")) as { data: PublishedQuestionnaire[] };
      return data.map(
        (one) => `${one.slug.padEnd(30)} ${one.latest ?? "retired"}${one.library ? "  library" : ""}`,
      );
    },
  },
  diff: {
    takes: [3],
    run: async (ask, [slug, from, to]) => {
      const diff = (await ask("GET", `/v1/questionnaires/${slug}/diff?from=${from}&to=${to}`)) as VersionDiff;
      return [
        ...diff.changes.map(({ level, path, message }) => `${level.padEnd(6)} ${path}  ${message}`),
        `after ${from}, these changes demand ${diff.demanded} or higher`,
      ];
    },
  },
  "dry-run": {
    takes: [2],
    run: async (ask, args) => {
      const unreadable = unreadableContent();
      if (unreadable.length > 0) throw new Error(unreadable.join("\n"));
      const file = contentFiles().find(({ path }) => path === place(args));
      if (!file) throw new Error(`questionnaires/${args[0]}/${args[1]}.yaml is not there`);
      const done = (await ask("POST", `${place(args)}/dry-run`, file.document)) as DryRun;
      return [
        `${done.drafts}${done.more ? "+" : ""} drafts: ${done.whole} carried whole, ${done.needs_answers} carried and asked more, ${done.cannot} would lose answers`,
        ...done.lost.map(({ question, reason, drafts }) => `  ${question}  ${reason}  in ${drafts}`),
      ];
    },
  },
  retire: {
    takes: [2],
    run: async (ask, args) => [
      describeVersion((await ask("POST", `${place(args)}/retirement`)) as PublishedVersion),
    ],
  },
  rollback: {
    takes: [2],
    run: async (ask, args) => [
      describeVersion((await ask("POST", `${place(args)}/rollback`)) as PublishedVersion),
    ],
  },
};

function asking(url: string, key: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const { code, detail, title, errors = [] } = answer as Problem;
    throw new Error(
      [`${code}: ${detail ?? title}`, ...errors.map((one) => `  ${one.code} ${one.message}`)].join("\n"),
    );
  };
}

const { values, positionals } = readArguments(USAGE, {
  options: { url: { type: "string" }, key: { type: "string" } },
  allowPositionals: true,
});
const [name = "", ...args] = positionals;
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const { url, key } = values;
if (!command) wrongUse(USAGE, name === "" ? "A command is needed." : `There is no command ${name}.`);
if (!command.takes.includes(args.length)) {
  wrongUse(USAGE, `${name} takes ${command.takes.join(" or ")} arguments, not ${args.length}.`);
}
if (!url || !key) wrongUse(USAGE, "--url and --key are needed.");
try {
  console.log((await command.run(asking(url, key), args)).join("\n"));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
