import type { Answers } from "../../worker/contract/answers.ts";
import type { AssessmentState } from "../../worker/contract/assessment.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { Draft, Patch } from "../api.ts";
import type { SendingPorts } from "../seam.ts";
import type { Run } from "../state.ts";
import { mergedAnswers } from "./resume.ts";

export type RefreshPorts = Pick<SendingPorts, "api" | "state" | "dispatch"> & {
  draft: () => Draft | undefined;
  unsent: () => Patch;
  /** The newest that is known. */
  revision: () => number;
  pinned: (config: EmbedConfig, stored: AssessmentState) => Promise<EmbedConfig>;
  merge: (answers: Answers, config: EmbedConfig | undefined, revision: number) => void;
};

const TRIES = 3;

/** Takes over what others did to the draft meanwhile: answers, another version, the completion. */
export function createRefresh(ports: RefreshPorts) {
  const { api, state, dispatch } = ports;
  let asked = 0;

  async function refresh(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const draft = ports.draft();
      const read = draft && (await api.read(draft));
      const now = state();
      if (!read?.ok || draft?.id !== ports.draft()?.id || !("config" in now) || now.phase === "result")
        return;
      const stored = read.value;
      if (stored.completed) {
        dispatch({ type: "completed", completed: stored.completed, elsewhere: true });
        return;
      }
      const { config } = now;
      const renewed = stored.questionnaire.version !== config.questionnaire.version;
      const next = renewed ? await ports.pinned(config, stored) : config;
      // A save came in between: what was read is older than what is here.
      if (stored.revision < ports.revision()) continue;
      const { answers } = state() as Run;
      const merged = mergedAnswers(next.questionnaire, answers, stored.answers, ports.unsent());
      ports.merge(merged, next === config ? undefined : next, stored.revision);
      return;
    }
  }

  return async (): Promise<void> => {
    // A read that is under way may be older than what is told now: then there is one more.
    if (asked++ > 0) return;
    try {
      for (let done = 0; done < asked; ) {
        done = asked;
        await refresh();
      }
    } finally {
      asked = 0;
    }
  };
}
