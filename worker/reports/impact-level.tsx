import { Matrices } from "./impact-matrix.tsx";
import { type ImpactView, levelInWords, levelTitle, reasonsOf, type Side } from "./impact-view.ts";
import { Filled, Said } from "./report-text.tsx";
import { fill } from "./words/fill.ts";

const Judged = ({ view, side }: { view: ImpactView; side: Side }) => {
  const { say, report } = view;
  const judgement = report.result[side];
  const open = judgement.at_most !== judgement.at_least;
  return (
    <div class="judged">
      <p class="label">{side === "inherent" ? say.level.withoutMeasures : say.level.withMeasures}</p>
      <p class={`verdict-level level-${judgement.at_least}`}>{levelInWords(view, judgement)}</p>
      {open && (
        <p class="possible">{fill(say.level.atMost, { level: levelTitle(view, judgement.at_most) })}</p>
      )}
      <p class="label">{say.level.because}</p>
      <ul class="reasons">
        {reasonsOf(view, side).map(({ text, detail }) => (
          <li>
            <Said text={text} />
            {detail !== null && <p class="detail">{detail}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The level before and after measures side by side, with what made it, and where the harms stand. */
export const Level = ({ view }: { view: ImpactView }) => {
  const { say, report, format, lang } = view;
  const { result, titles, review_by } = report;
  const level = titles.levels.find(({ id }) => id === result.inherent.at_least);
  const rated = result.rows.some(({ harm }) => harm);
  return (
    <section id="level" class="headline" aria-labelledby="level-title">
      <h2 id="level-title">{say.titles.level}</h2>
      <div class="sides">
        <Judged view={view} side="inherent" />
        <Judged view={view} side="residual" />
      </div>
      <p class="summary">
        <Said text={level?.summary ?? ""} lang={lang} />
      </p>
      <ul class="facts-list">
        <li>
          <Filled text={say.level.lawIs} values={{ title: <Said text={titles.tier.title} lang={lang} /> }} />
        </li>
        <li>{fill(say.level.depthIs, { title: titles.depth })}</li>
        <li>
          {review_by === null
            ? say.level.noReview
            : fill(say.level.review, { date: format.date(`${review_by}T00:00:00Z`) })}
        </li>
        <li>{fill(say.level.exposure, { figure: format.number(result.exposure) })}</li>
      </ul>
      {rated && <Matrices view={view} />}
    </section>
  );
};
