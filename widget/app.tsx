import type { FunctionComponent } from "preact";
import { Contact } from "./contact.tsx";
import { Heading } from "./labelled.tsx";
import { Section } from "./section.tsx";
import type { State, StateIn } from "./state.ts";
import { Teaser } from "./teaser.tsx";
import type { Ui } from "./ui.ts";

type Page<P extends State["phase"]> = FunctionComponent<{ state: StateIn<P>; ui: Ui }>;

const pages: { [P in State["phase"]]: Page<P> } = {
  loading: ({ ui }) => <p role="status">{ui.copy.loading}</p>,
  failed: ({ state, ui }) => (
    <>
      <p role="alert">{state.passing ? ui.copy.failed : ui.copy.refused}</p>
      {state.passing && (
        <button type="button" onClick={() => ui.send({ type: "load" })}>
          {ui.copy.retry}
        </button>
      )}
    </>
  ),
  intro: ({ state, ui }) => {
    const { title, description, minutes } = state.config.questionnaire;
    return (
      <>
        <Heading>{title}</Heading>
        <p>{description}</p>
        <p class="muted">{ui.copy.minutes(minutes)}</p>
        <button type="button" class="primary" onClick={() => ui.send({ type: "begin" })}>
          {ui.copy.start}
        </button>
      </>
    );
  },
  section: Section,
  contact: Contact,
  result: Teaser,
};

export function App({ state, ui }: { state: State; ui: Ui }) {
  const Page = pages[state.phase] as FunctionComponent<{ state: State; ui: Ui }>;
  return (
    <div class="page" lang={ui.locale}>
      <Page state={state} ui={ui} />
    </div>
  );
}
