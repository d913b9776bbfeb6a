import type { Result } from "../contract/result.ts";
import { Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";

export type Supposed = { closed: readonly string[]; readiness: Result["readiness"]; gates: Result["gates"] };

const passed = (gates: Result["gates"]) => gates.filter(({ status }) => status === "passed").length;

/** What the ticked steps would change; announced where it appears, because the page was asked for it. */
export const WhatIf = ({ view, supposed }: { view: View; supposed: Supposed }) => {
  const { report, format, lang } = view;
  const { readiness, gates } = report.result;
  const band = report.titles.bands.find(({ id }) => id === supposed.readiness.band);
  const now = readiness.score === null ? "not yet known" : format.percent(readiness.score);
  const then = supposed.readiness.score === null ? "not yet known" : format.percent(supposed.readiness.score);
  return (
    <div class="what-if" role="status" id="what-if">
      <p>
        With the {supposed.closed.length === 1 ? "ticked step" : `${supposed.closed.length} ticked steps`}{" "}
        done and shown by records, the same calculation gives <strong>{then}</strong> instead of {now}
        {band && (
          <>
            , “<Said text={band.title} lang={lang} />”
          </>
        )}
        ; {passed(supposed.gates)} of {gates.length} gates would pass instead of {passed(gates)}.
      </p>
      <p>
        <a href="?#actions">Start over</a>
      </p>
    </div>
  );
};
