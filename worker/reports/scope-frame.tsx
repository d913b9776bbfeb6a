import { Masthead } from "./masthead.tsx";
import { Filled, Said } from "./report-text.tsx";
import { factsOf } from "./report-words.ts";
import type { ScopeView } from "./scope-view.ts";

const placesOf = ({ say: { titles }, words }: ScopeView): [place: string, title: string][] => [
  ["days", titles.days],
  ["cycle", titles.cycle],
  ["drivers", titles.drivers],
  ["missing", titles.missing],
  ["arithmetic", titles.arithmetic],
  ["answers", words.contents.answers],
];

export const ScopeHeader = ({ view, address }: { view: ScopeView; address: string }) => {
  const { say, format, report } = view;
  const { standard, created_at } = report;
  return (
    <Masthead
      view={view}
      address={address}
      facts={[
        <Filled
          text={say.madeOn}
          values={{ date: <time datetime={created_at}>{format.date(created_at)}</time> }}
        />,
        <Filled text={say.towards} values={{ standard: <Said text={standard.title} /> }} />,
      ]}
      contents={placesOf(view)}
    />
  );
};

export const ScopeFoot = ({ view }: { view: ScopeView }) => {
  const { words, say } = view;
  const { titles, foot } = words;
  return (
    <footer>
      <section aria-labelledby="limits-title">
        <h2 id="limits-title">{say.titles.about}</h2>
        <p>{say.limits}</p>
      </section>
      <section aria-labelledby="versions-title">
        <h2 id="versions-title">{titles.versions}</h2>
        <p>
          {foot.again}{" "}
          <Filled text={foot.signed} values={{ checked: <a href="/verify">{foot.checked}</a> }} />
        </p>
        <dl class="versions">
          {factsOf(view).map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </footer>
  );
};
