import type { Fate } from "./surveyjs-fates.ts";
import type { Imported } from "./surveyjs-import.ts";
import type { Note } from "./surveyjs-ledger.ts";

const shown = ({ path, name }: { path: string; name: string }) =>
  `${path || "(survey)"}${name === "" ? "" : ` (${name})`}`;

/** What is said of many places is said once, with the places below it. */
function grouped(notes: readonly Note[]): string[] {
  const byReason = Map.groupBy(notes, ({ reason }) => reason);
  return [...byReason].flatMap(([reason, all]) => [`- ${reason}`, ...all.map((one) => `  - ${shown(one)}`)]);
}

const isMapped = ({ ids }: Fate) => ids.length > 0;

export function summaryOf({ fates }: Imported): string {
  const mapped = fates.filter(isMapped).length;
  return `${fates.length} elements: ${mapped} mapped, ${fates.length - mapped} not`;
}

/** Everything that did not map, with where it stands in the survey and why. */
export function listOf({ fates, notes }: Imported): string {
  const lost = new Set(fates.filter((fate) => !isMapped(fate)).map(({ path }) => path));
  const groups: [heading: string, notes: Note[]][] = [
    ["Elements that did not map", notes.filter(({ path }) => lost.has(path))],
    ["What else did not map, or maps otherwise", notes.filter(({ path }) => !lost.has(path))],
  ];
  return groups
    .filter(([, all]) => all.length > 0)
    .map(([heading, all]) => [`## ${heading}`, "", ...grouped(all)].join("\n"))
    .join("\n\n");
}

/** The whole record of an import, to keep beside its result. */
export const reportOf = (title: string, imported: Imported): string =>
  [
    `# ${title}`,
    `${summaryOf(imported)}.`,
    listOf(imported),
    [
      "## Ids",
      "",
      "| SurveyJS | name | type | id |",
      "|---|---|---|---|",
      ...imported.fates
        .filter(isMapped)
        .map(
          ({ path, name, type, ids }) =>
            `| ${path} | ${name.replaceAll("|", "\\|")} | ${type} | ${ids.join(", ")} |`,
        ),
    ].join("\n"),
  ].join("\n\n");
