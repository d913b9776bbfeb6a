import type { TitledSystem } from "../contract/systems.ts";
import { mayAdvise } from "../core/report-actions.ts";
import { Table } from "./report-table.tsx";
import { Filled, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

type Props = { view: View; systems: readonly TitledSystem[] };

/** For the list of contents, where there is something to go to. */
export const systemsPlace = ({ words }: View, systems: Props["systems"]) =>
  systems.length > 0 ? [["systems", words.systems.title] as const] : [];

const Name = ({ name, report }: TitledSystem) =>
  report ? (
    <a href={report}>
      <Said text={name} />
    </a>
  ) : (
    <Said text={name} />
  );

function cellsOf(view: View, system: TitledSystem) {
  const words = view.words.systems;
  const { title, level, missing, unknown, review_by, status } = system;
  const least = title && (level === null ? fill(words.atLeast, { level: title }) : title);
  return [
    <Name {...system} />,
    words.status[status],
    <Said text={least ?? "–"} lang={least && level !== null ? view.lang : undefined} />,
    missing === null ? "–" : view.format.number(missing),
    unknown === null ? "–" : view.format.number(unknown),
    review_by ? view.format.date(`${review_by}T00:00:00Z`) : "–",
  ];
}

/** The organisation's AI systems as they stand when the page is read, the worst first. It tells, and starts nothing. */
export const Systems = ({ view, systems }: Props) => {
  const words = view.words.systems;
  const { tenant } = view.report;
  const open = systems.some(({ status }) => status === "not_started");
  return systems.length === 0 ? null : (
    <section id="systems" aria-labelledby="systems-title">
      <h2 id="systems-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Table
        caption={words.title}
        class="systems"
        columns={[...words.columns]}
        rows={systems.map((system) => ({ cells: cellsOf(view, system) }))}
      />
      {open && mayAdvise(tenant.kind) && (
        <p>
          <Filled text={words.start} values={{ tenant: <Said text={tenant.name} /> }} />
        </p>
      )}
    </section>
  );
};
