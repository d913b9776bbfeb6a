import { Masthead } from "./masthead.tsx";
import { Filled, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";

type Place = keyof View["words"]["contents"];

/** Where the list of contents leads, but for what a report may lack. */
const placesOf = ({ report }: View): Place[] => [
  "readiness",
  "gates",
  "groups",
  "findings",
  ...(report.actions.length > 0 ? (["actions"] as const) : []),
  ...(report.roadmap ? (["roadmap"] as const) : []),
  ...(report.relations.length > 0 ? (["relations"] as const) : []),
  "applicability",
  "answers",
  "method",
];

type HeaderProps = { view: View; address: string; more: readonly (readonly [string, string])[] };

export const Header = ({ view, address, more }: HeaderProps) => {
  const { report, words, format } = view;
  const { standard, created_at } = report;
  return (
    <Masthead
      view={view}
      address={address}
      facts={[
        <Filled
          text={words.page.madeOn}
          values={{ date: <time datetime={created_at}>{format.date(created_at)}</time> }}
        />,
        <Filled text={words.page.against} values={{ standard: <Said text={standard.title} /> }} />,
      ]}
      contents={[...placesOf(view).map((place) => [place, words.contents[place]] as const), ...more]}
    />
  );
};
