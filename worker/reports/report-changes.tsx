import { aheadSections } from "./ahead-sections.ts";
import { againSection, type ChangeSection, changeSections } from "./change-sections.ts";
import { Table } from "./report-table.tsx";
import { Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";

/** A figure never breaks in two, wherever its language puts the sign. */
const Cell = ({ text }: { text: string }) =>
  /^[\d\s.,%]+$/.test(text) ? <span class="number">{text}</span> : <Said text={text} />;

const Section = ({ section, children }: { section: ChangeSection; children?: unknown }) => (
  <section id={section.id} class="changes" aria-labelledby={`${section.id}-title`}>
    <h2 id={`${section.id}-title`}>{section.title}</h2>
    {section.paragraphs.map((text) => (
      <p>
        <Said text={text} />
      </p>
    ))}
    {children as never}
    {section.tables.map(({ title, columns, rows }) => (
      <>
        <h3>{title}</h3>
        <Table
          caption={title}
          columns={columns}
          rows={rows.map((cells) => ({ cells: cells.map((cell) => <Cell text={cell} />) }))}
        />
      </>
    ))}
  </section>
);

/** What another policy changed, and what changed since the last assessment. */
export const Changes = ({ view }: { view: View }) => (
  <>
    {changeSections(view).map((section) => (
      <Section section={section} />
    ))}
  </>
);

/** What the answers tell of other questionnaires. */
export const Ahead = ({ view }: { view: View }) => (
  <>
    {aheadSections(view).map((section) => (
      <Section section={section} />
    ))}
  </>
);

/** When it is due again, with the link that starts from these answers, where there is one. */
export const Again = ({ view, url }: { view: View; url: string | undefined }) => {
  const section = againSection(view);
  const { link, note } = view.words.changes.again;
  return section ? (
    <Section section={section}>
      {url && (
        <p class="again">
          <a href={url}>{link}</a> <span>{note}</span>
        </p>
      )}
    </Section>
  ) : null;
};
