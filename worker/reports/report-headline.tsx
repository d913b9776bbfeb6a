import { NOT_YET_KNOWN } from "./report-format.ts";
import { Scale } from "./report-scale.tsx";
import { Said, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { boundsInWords, heldBack, sentence } from "./report-words.ts";

export const Headline = ({ view }: { view: View }) => {
  const { report, format, lang } = view;
  const { score, band: id, provisional, coverage } = report.result.readiness;
  const band = report.titles.bands.find((one) => one.id === id);
  return (
    <section id="readiness" class="headline" aria-labelledby="readiness-title">
      <h2 id="readiness-title">Readiness</h2>
      <div class="verdict">
        {score === null ? (
          <p class="figure figure-unknown">{sentence(NOT_YET_KNOWN)}</p>
        ) : (
          <p class="figure">{format.percent(score)}</p>
        )}
        <div>
          <p class="band">
            {score === null ? "No band yet" : <Said text={band?.title ?? id} lang={lang} />}{" "}
            {provisional && (
              <span class="tag">
                <Status kind="unknown">Provisional</Status>
              </span>
            )}
          </p>
          {score !== null && band !== undefined && (
            <p class="summary">
              <Said text={band.summary} lang={lang} />
            </p>
          )}
        </div>
      </div>
      <Scale view={view} />
      <p>{boundsInWords(view)}</p>
      <p>
        Answered: <strong>{format.percent(coverage)}</strong> of what counts towards the score.
        {provisional &&
          ` The result is provisional while this is below ${format.percent(report.rules.provisional_below * 100)}.`}
      </p>
      <HeldBack view={view} />
    </section>
  );
};

const HeldBack = ({ view }: { view: View }) => {
  const higher = heldBack(view);
  return (
    higher && (
      <p class="remark">
        By its score alone the result would be in “
        <Said text={higher.title} lang={view.lang} />” ({higher.min} and more). That band also demands that
        gates have passed, or that no clause item is too low, which this result does not show.
      </p>
    )
  );
};
