import { aheadSections } from "./ahead-sections.ts";
import { Masthead } from "./masthead.tsx";
import { Filled, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";

type Place = keyof View["words"]["contents"];

/** Where the list of contents leads, but for what a report may lack. */
const placesBefore = ({ report }: View): Place[] => [
  "readiness",
  "gates",
  "groups",
  "findings",
  ...(report.actions.length > 0 ? (["actions"] as const) : []),
  ...(report.roadmap ? (["roadmap"] as const) : []),
  ...(report.relations.length > 0 ? (["relations"] as const) : []),
];
const PLACES_AFTER = ["applicability", "answers", "method"] as const;

type HeaderProps = { view: View; address: string; more: readonly (readonly [string, string])[] };

export const Header = ({ view, address, more }: HeaderProps) => {
  const { report, words, format } = view;
  const { standard, created_at } = report;
  const named = (place: Place) => [place, words.contents[place]] as const;
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
      contents={[
        ...placesBefore(view).map(named),
        ...aheadSections(view).map(({ id, title }) => [id, title] as const),
        ...PLACES_AFTER.map(named),
        ...more,
      ]}
    />
  );
};
