// On from a result to another questionnaire of the same embed. What this needs to know is kept in memory only.
import type { AssessmentState, Source } from "../../worker/contract/assessment.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { Draft } from "../api.ts";
import type { Refusal } from "../refusal.ts";
import type { SendingPorts } from "../seam.ts";
import type { Details, Finished, StateIn } from "../state.ts";
import type { Calls } from "./calls.ts";

export type FollowPorts = Pick<SendingPorts, "api" | "dispatch"> & {
  calls: Pick<Calls, "embed" | "start">;
  source: () => Source;
  /** The token of what was finished shows whose answers may be taken along. */
  draft: () => Draft | undefined;
  /** Shows the assessment that was started; what is sent from now on is its own. */
  show: (draft: Draft, stored: AssessmentState, config: EmbedConfig, contact: Details) => void;
};

export function createFollow({ api, calls, dispatch, ...ports }: FollowPorts) {
  const earlier: Finished[] = [];
  let contact: Details = {};

  /** What cannot be done just now is told; pressing the button tries again. */
  const tell = ({ code }: Refusal) => dispatch({ type: "wait", waiting: false, code });

  return {
    /** What was finished on this visit, before what is on the screen. */
    earlier,
    /** Of the form that was handed in: who it is, for the next one. Consents are given to each anew. */
    keep(details: Details): void {
      contact = Object.fromEntries(Object.entries(details).filter(([place]) => place.startsWith("contact/")));
    },
    async go({ config, completed, follow: questionnaire = "" }: StateIn<"result">): Promise<void> {
      const embed = await calls.embed(questionnaire);
      if (!embed.ok) return tell(embed.refusal);
      const { version, locale } = embed.value.questionnaire;
      const from = ports.draft()?.token;
      const started = await calls.start({ questionnaire, version, locale, source: ports.source(), from });
      if (!started.ok) return tell(started.refusal);
      const { id, token } = started.value;
      const read = await api.read({ id, token });
      if (!read.ok) return tell(read.refusal);
      earlier.push({ ...config.questionnaire, url: completed.report?.url ?? "" });
      ports.show({ id, token }, read.value, embed.value, contact);
    },
  };
}
