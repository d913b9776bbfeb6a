import { Masthead } from "./masthead.tsx";
import { Filled, Said } from "./report-text.tsx";
import type { ScopeView } from "./scope-view.ts";

const contentsOf = ({ say: { titles }, words }: ScopeView): [place: string, title: string][] => [
  ["days", titles.days],
  ["cycle", titles.cycle],
  ["drivers", titles.drivers],
  ["missing", titles.missing],
  ["arithmetic", titles.arithmetic],
  ["answers", words.contents.answers],
];

export const ScopeHeader = ({ view, address }: { view: ScopeView; address: string }) => {
  const { say, format, report } = view;
  const { standard, created_at } = report;
  return (
    <Masthead
      view={view}
      address={address}
      facts={[
        <Filled
          text={say.madeOn}
          values={{ date: <time datetime={created_at}>{format.date(created_at)}</time> }}
        />,
        <Filled text={say.towards} values={{ standard: <Said text={standard.title} /> }} />,
      ]}
      contents={contentsOf(view)}
    />
  );
};
