import { type ImpactView, matrixInWords, matrixOf, type Side, squareInWords } from "./impact-view.ts";

const Matrix = ({ view, side }: { view: ImpactView; side: Side }) => {
  const { say } = view;
  const cells = matrixOf(view, side);
  const likelihoods = cells[0]?.map(({ likelihood }) => likelihood) ?? [];
  return (
    <figure class="matrix">
      <figcaption>{say.level[side]}</figcaption>
      <div role="img" aria-label={matrixInWords(view, say.level[side], cells)} class="grid">
        <span class="axis axis-up" aria-hidden="true">
          ↑ {say.axes.gravity}
        </span>
        {cells.map((row) => (
          <>
            <span class="step" aria-hidden="true">
              {row[0]?.gravity}
            </span>
            {row.map(({ level, numbers }) => (
              <span class={`square level-${level}${numbers.length > 4 ? " crowd" : ""}`} aria-hidden="true">
                {squareInWords(view, numbers)}
              </span>
            ))}
          </>
        ))}
        <span class="step" aria-hidden="true" />
        {likelihoods.map((likelihood) => (
          <span class="step" aria-hidden="true">
            {likelihood}
          </span>
        ))}
        <span class="axis axis-along" aria-hidden="true">
          {say.axes.likelihood} →
        </span>
      </div>
    </figure>
  );
};

/** Where the harms stand, before and after measures, with what the colours mean. */
export const Matrices = ({ view }: { view: ImpactView }) => {
  const { say, report, lang } = view;
  return (
    <>
      <h3>{say.titles.matrix}</h3>
      <p class="aside">{say.intro.matrix}</p>
      <ul class="legend">
        {report.rules.bands.map(({ level }) => (
          <li lang={lang}>
            <span class={`swatch level-${level}`} />
            {report.titles.levels.find(({ id }) => id === level)?.title ?? level}
          </li>
        ))}
      </ul>
      <div class="sides">
        <Matrix view={view} side="inherent" />
        <Matrix view={view} side="residual" />
      </div>
    </>
  );
};
