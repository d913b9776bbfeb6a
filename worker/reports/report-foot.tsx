import type { View } from "./report-view.ts";

export const Foot = ({ view }: { view: View }) => {
  const { report } = view;
  const { pinned } = report.result;
  const facts: [string, string][] = [
    ["Report", report.id],
    ["Made at (UTC)", report.created_at],
    ["Questionnaire", `${pinned.questionnaire} ${pinned.version}`],
    ["Questionnaire digest", pinned.definition_digest],
    ["Policy", `${report.policy.slug} ${report.policy.version}`],
    ["Policy digest", pinned.policy_digest],
    ["Scoring engine", pinned.engine],
    ["Standard", report.standard.id],
  ];
  return (
    <footer>
      <section aria-labelledby="versions-title">
        <h2 id="versions-title">Versions and digests</h2>
        <p>
          Anyone with these versions and the answers above comes to the same result. The report's data (JSON)
          is signed; whether it is still what was issued can be <a href="/verify">checked here</a>.
        </p>
        <dl class="versions">
          {facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="limits-title">
        <h2 id="limits-title">What this report is not</h2>
        <p>
          This is a planning aid. It rests on answers that the respondent gave about themselves and that
          nobody has verified. The standard itself knows no percentage. Only the audit of an accredited
          certification body decides about certification, and certification to ISO/IEC 42001 is not the same
          as compliance with the EU AI Act or any other law.
        </p>
      </section>
    </footer>
  );
};
