import type { Judgement } from "../contract/impact-result.ts";
import {
  type ImpactView,
  levelInWords,
  levelTitle,
  matrixInWords,
  matrixOf,
  reasonsOf,
} from "./impact-view.ts";
import { Said } from "./report-text.tsx";
import { fill } from "./words/fill.ts";

type Side = "inherent" | "residual";

const Matrix = ({ view, side }: { view: ImpactView; side: Side }) => {
  const cells = matrixOf(view, side);
  return (
    <figure class="matrix">
      <figcaption>{view.say.level[side]}</figcaption>
      <div role="img" aria-label={matrixInWords(view, view.say.level[side], cells)} class="grid">
        {cells.flat().map(({ level, numbers }) => (
          <span class={`square level-${level}`} aria-hidden="true">
            {numbers.length > 4 ? `${numbers.slice(0, 3).join(" ")} …` : numbers.join(" ")}
          </span>
        ))}
      </div>
    </figure>
  );
};

const Judged = ({ view, side, judgement }: { view: ImpactView; side: Side; judgement: Judgement }) => {
  const { say } = view;
  const open = judgement.at_most !== judgement.at_least;
  return (
    <div class="judged">
      <p class="label">{say.level[side]}</p>
      <p class={`verdict-level level-${judgement.at_least}`}>{levelInWords(view, judgement)}</p>
      {open && (
        <p class="possible">{fill(say.level.atMost, { level: levelTitle(view, judgement.at_most) })}</p>
      )}
      <p class="label">{say.level.because}</p>
      <ul class="reasons">
        {reasonsOf(view, judgement).map((reason) => (
          <li>
            <Said text={reason} />
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
        <Judged view={view} side="inherent" judgement={result.inherent} />
        <Judged view={view} side="residual" judgement={result.residual} />
      </div>
      <p class="summary">
        <Said text={level?.summary ?? ""} lang={lang} />
      </p>
      <ul class="facts-list">
        <li>
          {say.titles.law}: <Said text={titles.tier.title} lang={lang} />
        </li>
        <li>{fill(say.level.depthIs, { title: titles.depth })}</li>
        <li>
          {review_by === null
            ? say.level.noReview
            : fill(say.level.review, { date: format.date(`${review_by}T00:00:00Z`) })}
        </li>
        <li>{fill(say.level.exposure, { figure: format.number(result.exposure) })}</li>
      </ul>
      {rated && (
        <>
          <h3>{say.titles.matrix}</h3>
          <p class="aside">{say.intro.matrix}</p>
          <div class="sides">
            <Matrix view={view} side="inherent" />
            <Matrix view={view} side="residual" />
          </div>
        </>
      )}
    </section>
  );
};
