import { Filled, Said, webAddress } from "./report-text.tsx";
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

const filesOf = ({ words }: ScopeView): [extension: string, label: string][] => [
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["csv", "CSV"],
  ["json", words.page.data],
];

export const ScopeHeader = ({ view, address: own }: { view: ScopeView; address: string }) => {
  const { say, words, format, lang } = view;
  const { tenant, questionnaire, standard, created_at } = view.report;
  const address = webAddress(tenant.url);
  return (
    <header class="masthead">
      <p class="issuer">
        {address === null ? (
          <Said text={tenant.name} />
        ) : (
          <a href={address} rel="noopener noreferrer">
            <Said text={tenant.name} />
          </a>
        )}
      </p>
      <h1>
        <Said text={questionnaire.title} lang={lang} />
      </h1>
      <p class="facts">
        <span>
          <Filled
            text={say.madeOn}
            values={{ date: <time datetime={created_at}>{format.date(created_at)}</time> }}
          />
        </span>
        <span>
          <Filled text={say.towards} values={{ standard: <Said text={standard.title} /> }} />
        </span>
      </p>
      <p class="files screen-only">
        {filesOf(view).map(([extension, label]) => (
          <a class="button" href={`${own}.${extension}`}>
            {label}
          </a>
        ))}
      </p>
      <nav aria-label={words.page.contents}>
        <ul>
          {placesOf(view).map(([place, title]) => (
            <li>
              <a href={`#${place}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
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
