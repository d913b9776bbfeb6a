// What the changes of a running assessment call for on the server and in the page's storage. No DOM.
import type { AssessmentState, EmbedConfig, Source } from "../../worker/contract/api.ts";
import type { Outcome } from "../refusal.ts";
import type { Sending, SendingPorts } from "../seam.ts";
import { type Run, type State, sectionOf } from "../state.ts";
import { createCourier } from "./courier.ts";
import { completionOf, placeOfPointer, questionOf, serverFaults } from "./faults.ts";
import { moves } from "./moves.ts";
import { changedAnswers, fitting, resumeFrom } from "./resume.ts";

export type HostPorts = {
  source: () => Source;
  pause: (ms: number) => Promise<void>;
  random: () => number;
  newKey: () => string;
};

const isSending = (state: State) => state.phase === "contact" && state.sending;

export function createSending(ports: SendingPorts & HostPorts): Sending {
  const { api, session, state, dispatch } = ports;
  const run = () => state() as Run;
  const current = () => run().config.questionnaire;
  const keepPlace = () => session.keepPlace({ section: sectionOf(state()), draft: courier.draft() });

  const courier = createCourier({
    ...ports,
    opening: () => {
      const { slug, version, locale } = current();
      return { questionnaire: slug, version, locale, source: ports.source() };
    },
    answers: () => fitting(current(), run().answers),
    handedIn: () => (isSending(state()) ? completionOf(run().config.lead_form, run().details) : undefined),
    onDraft: keepPlace,
    onUnsent: session.keepUnsent,
    onStatus: (status) => dispatch({ type: "save", status }),
    onCompleted: (completed) => dispatch({ type: "completed", completed }),
    onRefused: ({ code, errors }) => {
      const form = run().config.lead_form;
      dispatch({ type: "refused", code, faults: serverFaults(errors, form) });
      if (code === "consent_outdated")
        void api
          .embed()
          .then(
            (embed) =>
              embed.ok && dispatch({ type: "config", config: { ...embed.value, questionnaire: current() } }),
          );
      return errors.map(({ pointer }) => questionOf(placeOfPointer(pointer, form)));
    },
  });

  /** A draft goes on with the version it is pinned to, also when the embed has moved on to a newer one. */
  async function pinned(
    config: EmbedConfig,
    stored: Outcome<AssessmentState> | undefined,
  ): Promise<EmbedConfig> {
    if (!stored?.ok || stored.value.status === "completed") return config;
    const { slug, version } = stored.value.questionnaire;
    const { questionnaire } = config;
    if (slug !== questionnaire.slug || version === questionnaire.version) return config;
    const found = await api.version(slug, version);
    return found.ok ? { ...config, questionnaire: found.value } : config;
  }

  return {
    moves,
    async resume(embed, stored) {
      const config = await pinned(embed, stored);
      const { questionnaire } = config;
      const { draft, answers, section, unsent } =
        stored?.ok === false
          ? resumeFrom(questionnaire)
          : resumeFrom(questionnaire, session.place(), stored?.value, session.unsent());
      session.forget();
      courier.resume(draft);
      dispatch({ type: "loaded", config, answers, section });
      if (draft) keepPlace();
      courier.put(unsent);
      courier.flush();
    },
    act(before, after) {
      if (after.phase === "result") {
        session.forget();
        return;
      }
      if (before.answers !== after.answers)
        courier.put(changedAnswers(current(), before.answers, after.answers));
      const moved = sectionOf(before) !== sectionOf(after);
      if (moved) keepPlace();
      if (moved || (isSending(after) && !isSending(before))) courier.flush();
    },
    leave: courier.leave,
  };
}
