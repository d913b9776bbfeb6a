import type { Relation } from "../contract/relation.ts";
import { Table } from "./report-table.tsx";
import { Said } from "./report-text.tsx";
import { traceAnchor, type View } from "./report-view.ts";
import { reachedInWords, refInWords } from "./report-words.ts";
import { fill } from "./words/fill.ts";

/** What these answers say about related items of other rules: a bridge for planning, never compliance. */
export const Relations = ({ view }: { view: View }) => {
  const { relations } = view.report;
  if (relations.length === 0) return null;
  return (
    <section id="relations" aria-labelledby="relations-title">
      <h2 id="relations-title">{view.words.titles.relations}</h2>
      <p>{view.words.relations.intro}</p>
      {relations.map((relation) => (
        <Other view={view} relation={relation} />
      ))}
    </section>
  );
};

const Other = ({ view, relation }: { view: View; relation: Relation }) => {
  const words = view.words.relations;
  return (
    <details class="more relation">
      <summary>
        <strong>
          <Said text={relation.title} lang={view.standardLang} />
        </strong>
        : {reachedInWords(view, relation)}
      </summary>
      {relation.cautions.length > 0 && (
        <ul class="cautions">
          {relation.cautions.map((caution) => (
            <li>
              <Said text={caution} lang={view.standardLang} />
            </li>
          ))}
        </ul>
      )}
      <Table
        caption={fill(words.caption, { standard: relation.title })}
        columns={[words.item, words.requirements, words.lowest]}
        class="findings"
        rows={relation.items.map((item) => ({
          cells: [
            <>
              <span class="requirement-id">{refInWords(item.ref)}</span>{" "}
              <Said text={item.title} lang={view.standardLang} />
            </>,
            item.requirements.map(({ id, strength, published }, i) => (
              <>
                {i > 0 && ", "}
                <a href={`#${traceAnchor(id)}`}>{id}</a> {words.strength[strength]}
                {published ? "" : "*"}
              </>
            )),
            <span class="number">{view.format.score(item.lowest)}</span>,
          ],
        }))}
      />
      <p>
        {words.judgement}
        {relation.as_of &&
          ` ${fill(words.checked, { date: view.format.date(`${relation.as_of}T00:00:00Z`) })}`}
      </p>
    </details>
  );
};
