import { Filled } from "./report-text.tsx";
import type { CommonView } from "./report-view.ts";
import { factsOf } from "./report-words.ts";

type Props = {
  view: CommonView /** What the report does not say, under a title. */;
  title: string;
  limits: string;
};

/** The foot of a report of any kind: what it was made from, and what it is not. */
export const Foot = ({ view, title, limits }: Props) => {
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
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="limits-title">
        <h2 id="limits-title">{title}</h2>
        <p>{limits}</p>
      </section>
    </footer>
  );
};
