import type { Relation } from "../contract/relation.ts";
import { counted } from "./report-format.ts";
import { Table } from "./report-table.tsx";
import { Said } from "./report-text.tsx";
import { traceAnchor, type View } from "./report-view.ts";

const LINE = 70;

/** What these answers say about related items of other rules: a bridge for planning, never compliance. */
export const Relations = ({ view }: { view: View }) => {
  const { relations } = view.report;
  if (relations.length === 0) return null;
  return (
    <section id="relations" aria-labelledby="relations-title">
      <h2 id="relations-title">How this relates to other rules</h2>
      <p>
        Requirements that were asked about relate to items of other catalogues: strongly (their evidence
        satisfies most of it), partially or weakly. The score is the lowest among those that relate strongly
        or partially. It speaks about ISO/IEC 42001 and is no statement of conformity with anything else.
      </p>
      {relations.map((relation) => (
        <Other view={view} relation={relation} />
      ))}
    </section>
  );
};

const Other = ({ view, relation }: { view: View; relation: Relation }) => {
  const reached = relation.items.filter(({ lowest }) => lowest !== null && lowest >= LINE).length;
  return (
    <details class="more relation">
      <summary>
        <strong>
          <Said text={relation.title} />
        </strong>
        : {counted(relation.items.length, "related item")}, {reached} of them with every strong or partial
        requirement at {LINE}% or more
      </summary>
      {relation.cautions.length > 0 && (
        <ul class="cautions">
          {relation.cautions.map((caution) => (
            <li>
              <Said text={caution} />
            </li>
          ))}
        </ul>
      )}
      <Table
        caption={`Items of ${relation.title} and the requirements that relate to them`}
        columns={["Item", "Related requirements", "Lowest score"]}
        class="findings"
        rows={relation.items.map((item) => ({
          cells: [
            <>
              <span class="requirement-id">{item.ref}</span> <Said text={item.title} />
            </>,
            item.requirements.map(({ id, strength, published }, i) => (
              <>
                {i > 0 && ", "}
                <a href={`#${traceAnchor(id)}`}>{id}</a> {strength}
                {published ? "" : "*"}
              </>
            )),
            <span class="number">{view.format.score(item.lowest)}</span>,
          ],
        }))}
      />
      <p>
        * our own judgement; the others follow a published crosswalk or the common structure of the standards.
        {relation.as_of && ` Checked on ${view.format.date(`${relation.as_of}T00:00:00Z`)}.`}
      </p>
    </details>
  );
};
