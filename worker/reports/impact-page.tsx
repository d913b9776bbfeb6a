import type { ImpactReport } from "../contract/impact-report.ts";
import { ImpactHeader } from "./impact-header.tsx";
import { Level } from "./impact-level.tsx";
import { Listed } from "./impact-list.tsx";
import { impactStyles, widthsOf } from "./impact-styles.ts";
import { blocksOf, LISTED_AT_MOST } from "./impact-tables.ts";
import { impactViewOf } from "./impact-view.ts";
import { brandStyles } from "./masthead.tsx";
import { type Page, pageShell } from "./page-shell.tsx";
import { Asked } from "./report-answers.tsx";
import { Foot } from "./report-foot.tsx";
import type { PageOptions } from "./report-kinds.ts";
import { offerStyles } from "./report-offers.tsx";
import { printStyles } from "./report-print-styles.ts";
import { reportStyles } from "./report-styles.ts";

/** An impact assessment as one document: no script, one style sheet, readable and printable as it is. */
export function impactPage(report: ImpactReport, options: PageOptions): Page {
  const view = impactViewOf(report, options.brand);
  const blocks = blocksOf(view, LISTED_AT_MOST);
  return pageShell({
    lang: view.language,
    title: `${report.questionnaire.title} · ${report.tenant.name}`,
    nonce: options.nonce,
    styles: reportStyles + impactStyles + widthsOf(blocks) + offerStyles + printStyles + brandStyles(view),
    children: (
      <>
        <a class="skip" href="#report">
          {view.words.page.skip}
        </a>
        <ImpactHeader view={view} blocks={blocks} address={options.address} />
        <main id="report" tabindex={-1}>
          <Level view={view} />
          {blocks.map((block) => (
            <Listed view={view} block={block} address={options.address} />
          ))}
          <Asked view={view} />
        </main>
        <Foot view={view} title={view.say.titles.limits} limits={view.say.limits} />
      </>
    ),
  });
}
