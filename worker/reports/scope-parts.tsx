import { Table } from "./report-table.tsx";
import { Said } from "./report-text.tsx";
import { cycleRows, daysOf, driverRows, laterRows, missingRows, sumRows, visitsSites } from "./scope-rows.ts";
import type { ScopeView } from "./scope-view.ts";

type Props = { view: ScopeView };

export const Cycle = ({ view }: Props) => {
  const { say } = view;
  const sites = visitsSites(view);
  return (
    <section id="cycle" aria-labelledby="cycle-title">
      <h2 id="cycle-title">{say.titles.cycle}</h2>
      <Table
        caption={say.titles.cycle}
        class="cycle"
        columns={[say.cycle.audit, say.cycle.when, ...(sites ? [say.cycle.sites] : []), say.cycle.days]}
        rows={cycleRows(view).map((row) => ({
          cells: [
            <span class={row.total ? "total" : "audit"}>{row.name}</span>,
            row.when,
            ...(sites
              ? [<span class="number">{row.sites === null ? "–" : daysOf(view, row.sites)}</span>]
              : []),
            <span class={row.total ? "number total" : "number"}>{daysOf(view, row.days)}</span>,
          ],
        }))}
      />
      {sites && <p class="aside">{say.cycle.central}</p>}
    </section>
  );
};

export const Drivers = ({ view }: Props) => {
  const { say, lang } = view;
  const rows = driverRows(view);
  return (
    <section id="drivers" aria-labelledby="drivers-title">
      <h2 id="drivers-title">{say.titles.drivers}</h2>
      <p>{rows.length === 0 ? say.drivers.none : say.drivers.intro}</p>
      <ul class="moves">
        {rows.map(({ title, change }) => (
          <li>
            <Said text={title} lang={lang} /> <span class="number">{change}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Missing = ({ view }: Props) => {
  const { say, lang } = view;
  const rows = missingRows(view);
  return (
    <section id="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">{say.titles.missing}</h2>
      <p>{rows.length === 0 ? say.missing.none : say.missing.intro}</p>
      <ul class="moves">
        {rows.map(({ text, narrows }) => (
          <li>
            <Said text={text} lang={lang} /> <span class="narrows">{narrows}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Arithmetic = ({ view }: Props) => {
  const { say, lang } = view;
  const { arithmetic } = say;
  return (
    <section id="arithmetic" aria-labelledby="arithmetic-title">
      <h2 id="arithmetic-title">{say.titles.arithmetic}</h2>
      <p>{arithmetic.intro}</p>
      <Table
        caption={say.titles.arithmetic}
        class="sum"
        columns={[arithmetic.line, arithmetic.effect, arithmetic.running, arithmetic.sure]}
        rows={sumRows(view).map((row) => ({
          cells: [
            <>
              <Said text={row.title} lang={row.source === null ? undefined : lang} />
              {row.taken !== null && <span class="taken"> ({row.taken})</span>}
              {row.source !== null && (
                <span class="source">
                  <Said text={row.source} lang={lang} />
                </span>
              )}
            </>,
            <span class="number">{row.effect || "–"}</span>,
            <span class={row.source === null ? "number total" : "number"}>{row.running}</span>,
            row.sure ?? "–",
          ],
        }))}
      />
      <h3 class="later">{arithmetic.later}</h3>
      <ul class="moves">
        {laterRows(view).map(({ title, source, sure }) => (
          <li>
            <span>
              <strong>
                <Said text={title} lang={lang} />
              </strong>{" "}
              <Said text={source} lang={lang} />
            </span>{" "}
            <span class="narrows">{sure}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
