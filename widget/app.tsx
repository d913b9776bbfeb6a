import type { FunctionComponent } from "preact";
import type { FirstWords } from "./first-words.ts";
import { Heading } from "./labelled.tsx";
import { partOf } from "./part.tsx";
import { Section } from "./section.tsx";
import type { Running, State, StateIn } from "./state.ts";
import type { Ui } from "./ui.ts";
import { filled } from "./words.ts";

type RunPhase = Running["phase"];
type Page<P extends RunPhase> = FunctionComponent<{ state: StateIn<P>; ui: Ui }>;

const pages: { [P in RunPhase]: Page<P> } = {
  intro: ({ state, ui }) => {
    const { title, description, minutes } = state.config.questionnaire;
    return (
      <>
        <Heading>{title}</Heading>
        <p>{description}</p>
        <p class="muted">{filled(ui.copy.minutes, { count: minutes })}</p>
        <button type="button" class="primary" onClick={() => ui.send({ type: "begin" })}>
          {ui.copy.start}
        </button>
      </>
    );
  },
  section: Section,
  contact: partOf("Contact"),
  result: partOf("Teaser"),
};

export function App({ state, ui }: { state: Running; ui: Ui }) {
  const Page = pages[state.phase] as FunctionComponent<{ state: State; ui: Ui }>;
  return (
    <div class="page" lang={ui.locale}>
      <Page state={state} ui={ui} />
    </div>
  );
}

type OpeningProps = {
  state: StateIn<"loading" | "failed">;
  words: FirstWords & { locale: string };
  load: () => void;
};

/** Before there are questions, or instead of them. */
export const Opening = ({ state, words, load }: OpeningProps) => (
  <div class="page" lang={words.locale}>
    {state.phase === "loading" ? (
      <p role="status">{words.loading}</p>
    ) : (
      <>
        <p role="alert">{state.passing ? words.failed : words.refused}</p>
        {state.passing && (
          <button type="button" onClick={load}>
            {words.retry}
          </button>
        )}
      </>
    )}
  </div>
);
