import type { Result } from "../contract/result.ts";
import { Filled, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { fill } from "./words/fill.ts";

export type Supposed = { closed: readonly string[]; readiness: Result["readiness"]; gates: Result["gates"] };

const passed = (gates: Result["gates"]) => gates.filter(({ status }) => status === "passed").length;

/** What the ticked steps would change; announced where it appears, because the page was asked for it. */
export const WhatIf = ({ view, supposed }: { view: View; supposed: Supposed }) => {
  const { report, format, lang, words } = view;
  const { readiness, gates } = report.result;
  const band = report.titles.bands.find(({ id }) => id === supposed.readiness.band);
  const count = supposed.closed.length;
  return (
    <div class="what-if" role="status" id="what-if">
      <p>
        <Filled
          text={format.form(words.whatIf.score, count)}
          values={{
            count: format.number(count),
            before: format.score(readiness.score),
            after: <strong>{format.score(supposed.readiness.score)}</strong>,
          }}
        />{" "}
        {band && (
          <Filled text={words.whatIf.band} values={{ band: <Said text={band.title} lang={lang} /> }} />
        )}{" "}
        {fill(words.whatIf.gates, {
          before: passed(gates),
          after: passed(supposed.gates),
          all: gates.length,
        })}
      </p>
      <p>
        <a href="?#actions">{words.whatIf.again}</a>
      </p>
    </div>
  );
};
