import { Filled } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { factsOf } from "./report-words.ts";

export const Foot = ({ view }: { view: View }) => {
  const { titles, foot } = view.words;
  return (
    <footer>
      <section aria-labelledby="versions-title">
        <h2 id="versions-title">{titles.versions}</h2>
        <p>
          {foot.again}{" "}
          <Filled text={foot.signed} values={{ checked: <a href="/verify">{foot.checked}</a> }} />
        </p>
        <dl class="versions">
          {factsOf(view).map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="limits-title">
        <h2 id="limits-title">{titles.limits}</h2>
        <p>{foot.limits}</p>
      </section>
    </footer>
  );
};
