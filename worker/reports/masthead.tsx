import type { Report } from "../contract/report.ts";
import type { Child } from "./jsx-runtime.ts";
import { Contact } from "./report-offers.tsx";
import { Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { webAddress } from "./web-address.ts";

type MastheadView = Pick<View, "brand" | "words" | "lang"> & {
  report: Pick<Report, "tenant" | "questionnaire">;
};
type Props = {
  view: MastheadView;
  /** What it is about, where that is not the questionnaire's title. */
  title?: string | null | undefined;
  /** Where the report is, without an ending. */
  address: string;
  /** When it was made, against what. */
  facts: Child[];
  contents: readonly (readonly [place: string, title: string])[];
};

/** The report's other forms, by the end of its address. */
const filesOf = ({ words }: MastheadView): [extension: string, label: string][] => [
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["csv", "CSV"],
  ["json", words.page.data],
];

/** The head of a report of any kind: whose it is, what it is about, its other forms, what is in it. */
export const Masthead = ({ view, title, address: own, facts, contents }: Props) => {
  const { brand, report, words, lang } = view;
  const address = webAddress(report.tenant.url);
  const issuer = <Said text={report.tenant.name} />;
  return (
    <header class="masthead">
      {brand.logo !== null && <img class="logo" src={`data:image/png;base64,${brand.logo}`} alt="" />}
      <p class="issuer">
        {address === null ? (
          issuer
        ) : (
          <a href={address} rel="noopener noreferrer">
            {issuer}
          </a>
        )}
      </p>
      <h1>
        <Said text={title ?? report.questionnaire.title} lang={title ? undefined : lang} />
      </h1>
      <p class="facts">
        {facts.map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
      <Contact view={view} />
      <p class="files screen-only">
        {filesOf(view).map(([extension, label]) => (
          <a class="button" href={`${own}.${extension}`}>
            {label}
          </a>
        ))}
        <CallToAction view={view} />
      </p>
      <nav aria-label={words.page.contents}>
        <ul>
          {contents.map(([place, title]) => (
            <li>
              <a href={`#${place}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
};

const CallToAction = ({ view: { brand } }: { view: MastheadView }) => {
  const address = webAddress(brand.callToAction?.url ?? null);
  return (
    address !== null && (
      <a class="button button-primary" href={address} rel="noopener noreferrer">
        <Said text={brand.callToAction?.label ?? ""} />
      </a>
    )
  );
};

export const brandStyles = ({ brand: { palette } }: Pick<View, "brand">): string =>
  `:root { --accent: ${palette.accent}; --range: ${palette.range}; --range-end: ${palette.rangeEnd}; }`;
