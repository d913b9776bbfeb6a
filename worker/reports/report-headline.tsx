import { NOT_YET_KNOWN } from "./report-format.ts";
import { Scale } from "./report-scale.tsx";
import { Said, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";

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
      {heldBack(view)}
    </section>
  );
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function boundsInWords({ report, format }: View): string {
  const { score, low, high } = report.result.readiness;
  const range = `between ${format.percent(low)} and ${format.percent(high)}`;
  if (score === null) {
    return `Nothing that counts towards the score has been answered yet, so no score is known: it can end anywhere ${range}.`;
  }
  if (low === high)
    return "Everything that counts has been answered, so the score has no range of uncertainty.";
  return (
    "Unanswered questions are left out of the score and not guessed. Depending on their answers it can still end " +
    `anywhere ${range}; the lighter part of the scale shows this range.`
  );
}

/** A percentage never hides a red gate: say so where the score alone would have reached a higher band. */
function heldBack({ report, format, lang }: View) {
  const { score, band } = report.result.readiness;
  if (score === null) return null;
  const bands = report.titles.bands;
  const reached = bands.findLast(({ min }) => score >= min);
  if (reached === undefined || bands.indexOf(reached) <= bands.findIndex(({ id }) => id === band))
    return null;
  return (
    <p class="remark">
      By its score alone the result would be in “
      <Said text={reached.title} lang={lang} />” ({format.percent(reached.min)} and more). That band also
      demands that gates have passed, or that no clause item is too low, which this result does not show.
    </p>
  );
}
