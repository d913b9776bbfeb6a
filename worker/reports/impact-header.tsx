import type { Block } from "./impact-block.ts";
import type { ImpactView } from "./impact-view.ts";
import { Masthead } from "./masthead.tsx";
import { Filled, Said } from "./report-text.tsx";

type HeaderProps = { view: ImpactView; blocks: readonly Block[]; address: string };

export const ImpactHeader = ({ view, blocks, address }: HeaderProps) => {
  const { say, words, format, report } = view;
  const { system, created_at } = report;
  const made = (
    <Filled
      text={say.madeOn}
      values={{ date: <time datetime={created_at}>{format.date(created_at)}</time> }}
    />
  );
  const owner = system.owner && (
    <Filled text={say.answersFor} values={{ owner: <Said text={system.owner} /> }} />
  );
  return (
    <Masthead
      view={view}
      title={system.name}
      address={address}
      facts={owner ? [made, owner] : [made]}
      contents={[
        ["level", say.titles.level],
        ...blocks.map(({ id, title }) => [id, title] as const),
        ["answers", words.contents.answers],
      ]}
    />
  );
};
