import { Said, webAddress } from "./report-text.tsx";
import type { View } from "./report-view.ts";

const sections = (view: View): [id: string, title: string][] => [
  ["readiness", "Readiness"],
  ["gates", "Gates"],
  ["groups", "By clause and control"],
  ["findings", "Findings"],
  ...(view.report.actions.length > 0 ? ([["actions", "Next steps"]] as [string, string][]) : []),
  ...(view.report.roadmap ? ([["roadmap", "Roadmap"]] as [string, string][]) : []),
  ...(view.report.relations.length > 0 ? ([["relations", "Other rules"]] as [string, string][]) : []),
  ["applicability", "Annex A controls"],
  ["answers", "Answers"],
  ["method", "How the score came about"],
];

/** The report's other forms, by the end of its address. */
const FILES: [extension: string, label: string][] = [
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["csv", "CSV"],
  ["json", "Data (JSON)"],
];

export const Header = ({ view, address: own }: { view: View; address: string }) => {
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
        <Said text={questionnaire.title} lang={view.lang} />
      </h1>
      <p class="facts">
        <span>
          Readiness report of <time datetime={created_at}>{view.format.date(created_at)}</time>
        </span>
        <span>
          Measured against <Said text={standard.title} />
        </span>
      </p>
      <p class="files screen-only">
        {FILES.map(([extension, label]) => (
          <a class="button" href={`${own}.${extension}`}>
            {label}
          </a>
        ))}
      </p>
      <nav aria-label="Contents">
        <ul>
          {sections(view).map(([id, title]) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
};
