import type { View } from "./report-view.ts";
import { factsOf, LIMITS } from "./report-words.ts";

export const Foot = ({ view }: { view: View }) => (
  <footer>
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">Versions and digests</h2>
      <p>
        Anyone with these versions and the answers above comes to the same result. The report's data (JSON) is
        signed; whether it is still what was issued can be <a href="/verify">checked here</a>.
      </p>
      <dl class="versions">
        {factsOf(view.report).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">What this report is not</h2>
      <p>{LIMITS}</p>
    </section>
  </footer>
);
