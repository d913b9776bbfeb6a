import type { Block } from "./impact-tables.ts";
import type { ImpactView } from "./impact-view.ts";
import { Filled, Said, webAddress } from "./report-text.tsx";
import { factsOf } from "./report-words.ts";

const filesOf = ({ words }: ImpactView): [extension: string, label: string][] => [
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["csv", "CSV"],
  ["json", words.page.data],
];

type HeaderProps = { view: ImpactView; blocks: readonly Block[]; address: string };

export const ImpactHeader = ({ view, blocks, address: own }: HeaderProps) => {
  const { say, words, format, lang } = view;
  const { tenant, questionnaire, system, created_at } = view.report;
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
        <Said text={system.name ?? questionnaire.title} lang={system.name ? undefined : lang} />
      </h1>
      <p class="facts">
        <span>
          <Filled
            text={say.madeOn}
            values={{ date: <time datetime={created_at}>{format.date(created_at)}</time> }}
          />
        </span>
        {system.owner && (
          <span>
            <Filled text={say.answersFor} values={{ owner: <Said text={system.owner} /> }} />
          </span>
        )}
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
          <li>
            <a href="#level">{say.titles.level}</a>
          </li>
          {blocks.map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#answers">{words.contents.answers}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
};

export const ImpactFoot = ({ view }: { view: ImpactView }) => {
  const { titles, foot } = view.words;
  return (
    <footer>
      <section aria-labelledby="limits-title">
        <h2 id="limits-title">{view.say.titles.limits}</h2>
        <p>{view.say.limits}</p>
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
