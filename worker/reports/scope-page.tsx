import type { ScopeReport } from "../contract/audit-time.ts";
import { brandStyles } from "./masthead.tsx";
import { type Page, pageShell } from "./page-shell.tsx";
import { Asked } from "./report-answers.tsx";
import { Foot } from "./report-foot.tsx";
import type { PageOptions } from "./report-kinds.ts";
import { offerStyles } from "./report-offers.tsx";
import { printStyles } from "./report-print-styles.ts";
import { reportStyles } from "./report-styles.ts";
import { Said } from "./report-text.tsx";
import { ScopeHeader } from "./scope-header.tsx";
import { Arithmetic, Cycle, Drivers, Missing } from "./scope-parts.tsx";
import { daysOf } from "./scope-rows.ts";
import { scopeStyles } from "./scope-styles.ts";
import { type ScopeView, scopeViewOf } from "./scope-view.ts";
import { fill } from "./words/fill.ts";

const Headline = ({ view }: { view: ScopeView }) => {
  const { report, say, format, lang } = view;
  return (
    <section id="days" class="headline" aria-labelledby="days-title">
      <h2 id="days-title">{say.titles.days}</h2>
      <div class="verdict">
        <p class="figure">{daysOf(view, report.result.initial)}</p>
        <div>
          <p class="band">{say.unit}</p>
          <p class="summary">{fill(say.hours, { hours: format.number(report.hours_per_day) })}</p>
        </div>
      </div>
      <p class="remark">
        <Said text={report.notice} lang={lang} />
      </p>
      {report.result.beyond_table && <p class="remark">{say.beyond}</p>}
    </section>
  );
};

/** An estimate as one document: no script, one style sheet, readable and printable as it is. */
export function scopePage(report: ScopeReport, options: PageOptions): Page {
  const view = scopeViewOf(report, options.brand);
  return pageShell({
    lang: view.language,
    title: `${report.questionnaire.title} · ${report.tenant.name}`,
    nonce: options.nonce,
    styles: reportStyles + scopeStyles + offerStyles + printStyles + brandStyles(view),
    children: (
      <>
        <a class="skip" href="#report">
          {view.words.page.skip}
        </a>
        <ScopeHeader view={view} address={options.address} />
        <main id="report" tabindex={-1}>
          <Headline view={view} />
          <Cycle view={view} />
          <Drivers view={view} />
          <Missing view={view} />
          <Arithmetic view={view} />
          <Asked view={view} />
        </main>
        <Foot view={view} title={view.say.titles.about} limits={view.say.limits} />
      </>
    ),
  });
}
