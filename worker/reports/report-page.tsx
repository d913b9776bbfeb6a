import type { Report } from "../contract/report.ts";
import { brandStyles } from "./masthead.tsx";
import { type Page, pageShell } from "./page-shell.tsx";
import { Actions } from "./report-actions.tsx";
import { Asked } from "./report-answers.tsx";
import { Bars } from "./report-bars.tsx";
import { Again, Ahead, Changes } from "./report-changes.tsx";
import { Findings } from "./report-findings.tsx";
import { Foot } from "./report-foot.tsx";
import { Gates } from "./report-gates.tsx";
import { Header } from "./report-header.tsx";
import { Headline } from "./report-headline.tsx";
import { HeatMap, heatMapStyles } from "./report-heat-map.tsx";
import type { PageOptions } from "./report-kinds.ts";
import { Lenses } from "./report-lenses.tsx";
import { Offers, offerStyles } from "./report-offers.tsx";
import { printStyles } from "./report-print-styles.ts";
import { Relations } from "./report-relations.tsx";
import { Roadmap, roadmapStyles } from "./report-roadmap.tsx";
import { StatementOfApplicability, soaStyles } from "./report-soa.tsx";
import { reportStyles } from "./report-styles.ts";
import { Systems, systemsPlace } from "./report-systems.tsx";
import { HowItCameAbout } from "./report-trace.tsx";
import { viewOf } from "./report-view.ts";

/** The whole report as one document: no script, one style sheet, readable and printable as it is. */
export function reportPage(report: Report, options: PageOptions): Page {
  const view = viewOf(report, options.brand);
  return pageShell({
    lang: view.language,
    title: `${report.questionnaire.title} · ${report.tenant.name}`,
    nonce: options.nonce,
    styles:
      reportStyles +
      heatMapStyles +
      roadmapStyles +
      soaStyles +
      offerStyles +
      printStyles +
      brandStyles(view),
    children: (
      <>
        <a class="skip" href="#report">
          {view.words.page.skip}
        </a>
        <Header view={view} address={options.address} more={systemsPlace(view, options.systems ?? [])} />
        <main id="report" tabindex={-1}>
          <Headline view={view} />
          <Changes view={view} />
          <Gates view={view} />
          <Bars view={view} />
          <Lenses view={view} />
          <HeatMap view={view} />
          <Findings view={view} />
          <Actions view={view} supposed={options.supposed} />
          <Offers view={view} />
          {report.roadmap && <Roadmap view={view} roadmap={report.roadmap} />}
          <Relations view={view} />
          <Ahead view={view} />
          <StatementOfApplicability view={view} />
          <Asked view={view} />
          <HowItCameAbout view={view} />
          <Systems view={view} systems={options.systems ?? []} />
          <Again view={view} url={options.again} />
        </main>
        <Foot view={view} title={view.words.titles.limits} limits={view.words.foot.limits} />
      </>
    ),
  });
}
