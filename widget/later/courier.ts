import type { StartAssessment } from "../../worker/contract/assessment.ts";
import type { CompleteAssessment, CompletedAssessment } from "../../worker/contract/completion.ts";
import type { Draft, Patch } from "../api.ts";
import type { Outcome, Refusal } from "../refusal.ts";
import type { SaveStatus } from "../state.ts";
import type { Calls } from "./calls.ts";
import { waitAfter } from "./retry-after.ts";

/** The server will not take another word for this assessment. */
const GONE = ["token_invalid", "token_expired", "not_found", "assessment_expired"];
const RENEWALS = 3;

export type HandedIn = { to: "completion" | "contact"; body: CompleteAssessment };
export type CourierPorts = {
  calls: Pick<Calls, "start" | "save" | "handIn">;
  signal: AbortSignal;
  /** Waits for so many milliseconds. */
  pause: (ms: number) => Promise<void>;
  random: () => number;
  /** A new idempotency key. */
  newKey: () => string;
  opening: () => StartAssessment;
  /** All answers, should they have to be sent again. */
  answers: () => Patch;
  /** What the respondent hands in, as long as it is not accepted. */
  handedIn: () => HandedIn | undefined;
  /** Another tab's draft of this visitor, to go on with instead of starting one. */
  adopted: () => Draft | undefined;
  onDraft: () => void;
  onSaved: (revision: number) => void;
  /** The server has let go of the draft. */
  onGone: () => void;
  onUnsent: (unsent: Patch) => void;
  onStatus: (status: SaveStatus) => void;
  onCompleted: (completed: CompletedAssessment) => void;
  /** Trying again would not help; says which answers are to blame. */
  onRefused: (refusal: Refusal) => string[];
};

/**
 * Takes answers to the server and in the end hands them in. One request at a time, so their order is kept; what is
 * given meanwhile joins the next one, so the newest value wins; an answer is let go of only when that very answer was
 * stored. The assessment is started when it is first needed, and anew when the server has let go of it.
 */
export function createCourier(ports: CourierPorts) {
  const { calls, signal, onStatus } = ports;
  const unsent = new Map<string, Patch[string]>();
  let draft: Draft | undefined;
  let sent: Patch = {};
  let due = false;
  let busy = false;
  let renewals = 0;
  let submission = ["", ""];

  function put(answers: Patch): void {
    for (const id in answers) unsent.set(id, answers[id] ?? null);
    ports.onUnsent(Object.fromEntries(unsent));
  }

  /** Lets go of these answers unless they changed meanwhile; says whether there were any. */
  function settle(ids: string[]): boolean {
    const settled = ids.filter((id) => unsent.get(id) === sent[id] && unsent.delete(id));
    put({});
    return settled.length > 0;
  }

  async function ask<T>(
    request: Promise<Outcome<T>>,
    done: (value: T) => void,
  ): Promise<Refusal | undefined> {
    const outcome = await request;
    if (!outcome.ok) return outcome.refusal;
    if (!signal.aborted) done(outcome.value);
    return undefined;
  }

  /** The request that has to come next, if any. */
  function next(): Promise<Refusal | undefined> | undefined {
    const saves = due && unsent.size > 0;
    const handedIn = ports.handedIn();
    if (!saves && !handedIn) return undefined;
    draft ??= ports.adopted();
    if (!draft) {
      return ask(calls.start(ports.opening()), ({ id, token }) => {
        draft = { id, token };
        ports.onDraft();
      });
    }
    if (saves) {
      due = false;
      sent = Object.fromEntries(unsent);
      return ask(calls.save(draft, sent, false), ({ revision }) => {
        settle(Object.keys(sent));
        ports.onSaved(revision);
      });
    }
    const text = draft.id + JSON.stringify(handedIn);
    if (text !== submission[0]) submission = [text, ports.newKey()];
    const { to, body } = handedIn as HandedIn;
    return ask(calls.handIn(draft, to, body, submission[1] ?? ""), ports.onCompleted);
  }

  async function work(): Promise<void> {
    let attempt = 0;
    let failed = false;
    let asked = false;
    for (let request = next(); request; request = next()) {
      asked = true;
      if (attempt === 0) onStatus("saving");
      const refusal = await request;
      if (signal.aborted) return;
      if (!refusal) {
        attempt = 0;
        continue;
      }
      due = true;
      const isGone = draft && GONE.includes(refusal.code) && renewals++ < RENEWALS;
      if (isGone) {
        draft = undefined;
        ports.onGone();
        put(ports.answers());
      } else if (!refusal.passing) {
        failed = !settle(ports.onRefused(refusal));
        if (failed) break;
        continue;
      }
      onStatus("retrying");
      await ports.pause(waitAfter(refusal, attempt++, ports.random()));
    }
    busy = false;
    due = false;
    if (asked) onStatus(!failed ? "saved" : unsent.size > 0 ? "failed" : "idle");
  }

  return {
    draft: () => draft,
    unsent: () => Object.fromEntries(unsent),
    resume(known: Draft | undefined): void {
      draft = known;
    },
    /** On with another assessment; what the one before did not take is let go of. */
    change(other: Draft): void {
      draft = other;
      unsent.clear();
      put({});
    },
    /** Keeps answers to be sent; null clears one on the server. */
    put,
    /** Sends what is kept and what is handed in. */
    flush(): void {
      due = true;
      if (busy) return;
      busy = true;
      void work();
    },
    /** The page is about to go: one last request that outlives it. */
    leave(): void {
      if (draft && unsent.size > 0) void calls.save(draft, Object.fromEntries(unsent), true);
    },
  };
}
