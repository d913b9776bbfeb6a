import { Scale } from "./report-scale.tsx";
import { Filled, Said, Status } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { boundsInWords, coverageInWords, heldBack } from "./report-words.ts";

export const Headline = ({ view }: { view: View }) => {
  const { report, format, lang, words } = view;
  const { score, band: id, provisional } = report.result.readiness;
  const band = report.titles.bands.find((one) => one.id === id);
  return (
    <section id="readiness" class="headline" aria-labelledby="readiness-title">
      <h2 id="readiness-title">{words.titles.readiness}</h2>
      <div class="verdict">
        {score === null ? (
          <p class="figure figure-unknown">{words.figures.notYetKnown}</p>
        ) : (
          <p class="figure">{format.percent(score)}</p>
        )}
        <div>
          <p class="band">
            {score === null ? words.figures.noBand : <Said text={band?.title ?? id} lang={lang} />}{" "}
            {provisional && (
              <span class="tag">
                <Status kind="unknown">{words.figures.provisional}</Status>
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
      <p>{coverageInWords(view)}</p>
      <HeldBack view={view} />
    </section>
  );
};

const HeldBack = ({ view }: { view: View }) => {
  const higher = heldBack(view);
  return (
    higher && (
      <p class="remark">
        <Filled
          text={view.words.readiness.heldBack}
          values={{ band: <Said text={higher.band} lang={view.lang} />, min: higher.min }}
        />
      </p>
    )
  );
};
