import type { FunctionComponent } from "preact";
import type { FirstWords } from "./first-words.ts";
import { Alert, Heading } from "./labelled.tsx";
import { partOf } from "./part.tsx";
import { Section } from "./section.tsx";
import type { Running, State, StateIn } from "./state.ts";
import { said, type Ui } from "./ui.ts";
import { counted } from "./words.ts";

type RunPhase = Running["phase"];
type Page<P extends RunPhase> = FunctionComponent<{ state: StateIn<P>; ui: Ui }>;

const pages: { [P in RunPhase]: Page<P> } = {
  intro: ({ state, ui }) => {
    const { notice, questionnaire } = state.config;
    const { title, description, minutes } = questionnaire;
    return (
      <>
        {notice && (
          <p class="muted" {...said(notice)}>
            {notice.text}
          </p>
        )}
        <div {...ui.own}>
          <Heading>{title}</Heading>
          <p>{description}</p>
        </div>
        <p class="muted">{counted(ui, ui.copy.minutes, minutes)}</p>
        <Alert run={state} ui={ui} />
        <button
          type="button"
          class="primary"
          part="button primary"
          onClick={() => ui.send({ type: "begin" })}
        >
          {ui.copy.start}
        </button>
      </>
    );
  },
  section: Section,
  review: partOf("Review"),
  contact: partOf("Contact"),
  result: partOf("Teaser"),
};

/** Every language by its own name, for those who read no other. */
const Languages = ({ state, ui }: { state: Running; ui: Ui }) => {
  const { locale, locales } = state.config.questionnaire;
  return (
    <select
      part="language"
      aria-label={ui.copy.language}
      value={state.locale ?? locale}
      onChange={({ currentTarget }) => ui.send({ type: "speak", locale: currentTarget.value })}
    >
      {locales.map((one) => (
        <option key={one} value={one} lang={one}>
          {state.config.languages[one] ?? one}
        </option>
      ))}
    </select>
  );
};

export function App({ state, ui }: { state: Running; ui: Ui }) {
  const Page = pages[state.phase] as FunctionComponent<{ state: State; ui: Ui }>;
  return (
    <div class="page" part="page" {...said(ui.copy)}>
      {state.phase !== "result" && state.config.questionnaire.locales.length > 1 && (
        <Languages state={state} ui={ui} />
      )}
      <Page state={state} ui={ui} />
    </div>
  );
}

type OpeningProps = {
  state: StateIn<"loading" | "failed">;
  words: FirstWords;
  /** The page's own way to somebody: an address of the web or mailto:. */
  contact: string | null;
  load: () => void;
};

/** Before there are questions, or instead of them. */
export const Opening = ({ state, words, contact, load }: OpeningProps) => (
  <div class="page" part="page" {...said(words)}>
    {state.phase === "loading" ? (
      <p role="status">{words.loading}</p>
    ) : (
      <>
        <p role="alert">{words.failed}</p>
        {state.passing && (
          <button type="button" part="button" onClick={load}>
            {words.retry}
          </button>
        )}
        <slot>{contact && <a href={contact}>{contact}</a>}</slot>
      </>
    )}
  </div>
);
