// The running assessment: keeps the state and does what its changes call for. No DOM.
import type { EmbedConfig, Source } from "../worker/contract/api.ts";
import type { Api } from "./api.ts";
import { createCourier } from "./courier.ts";
import { completionOf, placeOfPointer, questionOf, serverFaults } from "./faults.ts";
import type { Refusal } from "./refusal.ts";
import { changedAnswers, fitting, resumeFrom } from "./resume.ts";
import type { Session } from "./session.ts";
import { type Event, isRun, type Run, reduce, type State } from "./state.ts";

export type AssessmentPorts = {
  api: Api;
  session: Session;
  source: () => Source;
  /** Aborted when the widget is removed. */
  signal: AbortSignal;
  pause: (ms: number) => Promise<void>;
  random: () => number;
  newKey: () => string;
  onChange: (before: State, after: State) => void;
};
export type Assessment = ReturnType<typeof createAssessment>;

const isSending = (state: State) => state.phase === "contact" && state.sending;

/** Before the first section -1, in the contact form the number of sections. */
function sectionOf(state: State): number {
  if (state.phase === "section") return state.section;
  return state.phase === "contact" ? state.config.questionnaire.sections.length : -1;
}

export function createAssessment(ports: AssessmentPorts) {
  const { api, session, signal } = ports;
  let state: State = { phase: "loading" };

  const run = () => state as Run;
  const questionnaire = () => run().config.questionnaire;
  const keepPlace = () => session.keepPlace({ section: sectionOf(state), draft: courier.draft() });

  const courier = createCourier({
    ...ports,
    opening: () => {
      const { slug, version, locale } = questionnaire();
      return { questionnaire: slug, version, locale, source: ports.source() };
    },
    answers: () => fitting(questionnaire(), run().answers),
    handedIn: () => (isSending(state) ? completionOf(run().config.lead_form, run().details) : undefined),
    onDraft: keepPlace,
    onUnsent: session.keepUnsent,
    onStatus: (status) => dispatch({ type: "save", status }),
    onCompleted: (completed) => dispatch({ type: "completed", completed }),
    onRefused: ({ code, errors }) => {
      const form = run().config.lead_form;
      dispatch({ type: "refused", code, faults: serverFaults(errors, form) });
      if (code === "consent_outdated") void api.embed().then((embed) => embed.ok && renew(embed.value));
      return errors.map(({ pointer }) => questionOf(placeOfPointer(pointer, form)));
    },
  });

  const renew = (config: EmbedConfig) => dispatch({ type: "config", config });
  const fail = ({ code, passing }: Refusal) => dispatch({ type: "failed", code, passing });

  async function load(): Promise<void> {
    const place = session.place();
    const [embed, stored] = await Promise.all([api.embed(), place?.draft && api.read(place.draft)]);
    if (!embed.ok) return fail(embed.refusal);
    if (stored?.ok === false && stored.refusal.passing) return fail(stored.refusal);
    const config = embed.value;
    const { draft, answers, section, unsent } =
      stored?.ok === false
        ? resumeFrom(config.questionnaire)
        : resumeFrom(config.questionnaire, place, stored?.value, session.unsent());
    session.forget();
    courier.resume(draft);
    dispatch({ type: "loaded", config, answers, section });
    if (draft) keepPlace();
    courier.put(unsent);
    courier.flush();
  }

  function dispatch(event: Event): void {
    const before = state;
    if (signal.aborted) return;
    state = reduce(before, event);
    if (state === before) return;
    ports.onChange(before, state);
    if (state.phase === "loading") void load();
    else if (state.phase === "result") session.forget();
    else if (isRun(state) && isRun(before)) act(before, state);
  }

  function act(before: State & Run, after: State & Run): void {
    if (before.answers !== after.answers) {
      courier.put(changedAnswers(questionnaire(), before.answers, after.answers));
    }
    const moved = sectionOf(before) !== sectionOf(after);
    if (moved) keepPlace();
    if (moved || (isSending(after) && !isSending(before))) courier.flush();
  }

  return { state: () => state, dispatch, start: load, leave: courier.leave };
}
