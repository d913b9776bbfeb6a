import type { Block, Cell, Fold } from "./impact-block.ts";
import type { ImpactView } from "./impact-view.ts";
import { Table } from "./report-table.tsx";
import { Filled, Said, Status } from "./report-text.tsx";
import { webAddress } from "./web-address.ts";

const Shown = ({ cell }: { cell: Cell }) => {
  if (typeof cell === "string") return <Said text={cell} />;
  const { text, lang, mark, level, url } = cell;
  const address = webAddress(url ?? null);
  const said = <Said text={text} lang={lang} />;
  if (mark) return <Status kind={mark}>{said}</Status>;
  if (level) return <span class={`pill level-${level}`}>{said}</span>;
  if (address === null) return said;
  return (
    <a href={address} rel="noopener noreferrer">
      {said}
    </a>
  );
};

type Part = { fold: Fold | null; rows: Cell[][] };

/** What is open, then each fold with its rows. */
function partsOf({ rows, folds = [] }: Block): Part[] {
  const [first] = folds;
  const open = { fold: null, rows: rows.slice(0, first?.from ?? rows.length) };
  return [open, ...folds.map((fold, i) => ({ fold, rows: rows.slice(fold.from, folds[i + 1]?.from) }))];
}

const Rows = ({ block, part: { fold, rows } }: { block: Block; part: Part }) => (
  <Table
    caption={fold ? `${block.title}: ${fold.title}` : block.title}
    class={`list list-${block.id}`}
    columns={block.columns.map(({ title }) => title)}
    rows={rows.map((row) => ({ cells: row.map((cell) => <Shown cell={cell} />) }))}
  />
);

/** A list with its worst rows open and the others closed, level by level; on paper and without styles all is open. */
export const Listed = ({ view, block, address }: { view: ImpactView; block: Block; address: string }) => (
  <section id={block.id} aria-labelledby={`${block.id}-title`}>
    <h2 id={`${block.id}-title`}>{block.title}</h2>
    {block.intro && <p>{block.intro}</p>}
    {block.rows.length === 0 && <p class="nothing">{block.none}</p>}
    {block.rows.length > 0 &&
      partsOf(block).map((part) =>
        part.fold === null ? (
          <Rows block={block} part={part} />
        ) : (
          <details class="fold">
            <summary>{part.fold.title}</summary>
            <Rows block={block} part={part} />
          </details>
        ),
      )}
    {block.byHand && (
      <p class="by-hand">
        {block.byHand.map((line) => (
          <span>{line}</span>
        ))}
      </p>
    )}
    {block.rows.length < block.total && (
      <p class="remark">
        <Filled
          text={view.say.listed}
          values={{
            shown: view.format.number(block.rows.length),
            total: view.format.number(block.total),
            workbook: <a href={`${address}.xlsx`}>{view.say.workbook}</a>,
          }}
        />
      </p>
    )}
  </section>
);
