import { Filled, Said, webAddress } from "./report-text.tsx";
import type { View } from "./report-view.ts";

type Place = keyof View["words"]["contents"];

/** Where the list of contents leads, but for what a report may lack. */
const placesOf = ({ report }: View): Place[] => [
  "readiness",
  "gates",
  "groups",
  "findings",
  ...(report.actions.length > 0 ? (["actions"] as const) : []),
  ...(report.roadmap ? (["roadmap"] as const) : []),
  ...(report.relations.length > 0 ? (["relations"] as const) : []),
  "applicability",
  "answers",
  "method",
];

/** The report's other forms, by the end of its address. */
const filesOf = ({ words }: View): [extension: string, label: string][] => [
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["csv", "CSV"],
  ["json", words.page.data],
];

export const Header = ({ view, address: own }: { view: View; address: string }) => {
  const { tenant, questionnaire, standard, created_at } = view.report;
  const { page, contents } = view.words;
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
        <Said text={questionnaire.title} lang={view.lang} />
      </h1>
      <p class="facts">
        <span>
          <Filled
            text={page.madeOn}
            values={{ date: <time datetime={created_at}>{view.format.date(created_at)}</time> }}
          />
        </span>
        <span>
          <Filled text={page.against} values={{ standard: <Said text={standard.title} /> }} />
        </span>
      </p>
      <p class="files screen-only">
        {filesOf(view).map(([extension, label]) => (
          <a class="button" href={`${own}.${extension}`}>
            {label}
          </a>
        ))}
      </p>
      <nav aria-label={page.contents}>
        <ul>
          {placesOf(view).map((place) => (
            <li>
              <a href={`#${place}`}>{contents[place]}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
};
