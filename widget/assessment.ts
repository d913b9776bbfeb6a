// The running assessment: keeps the state and does what its changes call for. No DOM.
import type { Announce } from "./announce.ts";
import type { Api } from "./api.ts";
import type { Loader } from "./loader.ts";
import { type Refusal, UNREACHABLE } from "./refusal.ts";
import type { Later, Parts, Sending } from "./seam.ts";
import type { Session } from "./session.ts";
import { type Event, isEmpty, isRun, type Run, reduce, type State, sectionOf } from "./state.ts";

/** The first question is painted by then. Not requestIdleCallback: Safari has none. */
const SETTLE_MS = 200;

export type AssessmentPorts = {
  api: Api;
  session: Session;
  /** Aborted when the widget is removed. */
  signal: AbortSignal;
  /** An attribute of the element. */
  given: (name: string) => string | null;
  /** Of the second file. */
  loader: Loader<Later>;
  onChange: (before: State, after: State) => void;
  announce: Announce;
};

export function createAssessment(ports: AssessmentPorts) {
  const { api, session, signal, loader } = ports;
  let state: State = { phase: "loading" };
  let parts: Parts | undefined;
  let sending: Sending | undefined;
  let isExpected = false;

  const fail = ({ code, passing }: Refusal) => dispatch({ type: "failed", code, passing });

  /** Takes the second file up, once it is there; says whether it is. */
  async function takeUp(coming: ReturnType<Loader<Later>["now"]>): Promise<boolean> {
    const later = await coming;
    if (!later || sending) return !!sending;
    parts = later.parts;
    sending = later.createSending({ ...ports, state: () => state, dispatch });
    if (isRun(state)) {
      // What was answered so far is sent from now on, and what had to be waited for can be drawn.
      sending.act({ ...state, answers: {} }, state);
      dispatch({ type: "wait", waiting: !!state.waiting });
    }
    return true;
  }

  /** Does what the respondent wants once the second file is there, unless they want something else meanwhile. */
  async function hold(event: Event): Promise<void> {
    const isWaiting = () => isRun(state) && state.waiting;
    if (isWaiting()) return;
    dispatch({ type: "wait", waiting: true });
    const isThere = await takeUp(loader.now());
    if (!isWaiting()) return;
    dispatch({ type: "wait", waiting: false, code: isThere ? undefined : UNREACHABLE.code });
    if (isThere) dispatch(event);
  }

  async function load(): Promise<void> {
    const place = session.place();
    // Answers that the page gives are looked at by the second file, too.
    const isKnown = place?.draft || !isEmpty(session.unsent()) || session.link() || ports.given("prefill");
    const [embed, stored] = await Promise.all([
      api.embed(),
      place?.draft && api.read(place.draft),
      isKnown && takeUp(loader.now()),
    ]);
    if (!embed.ok) return fail(embed.refusal);
    // With a link, another assessment than the stored one may be meant.
    if (stored?.ok === false && stored.refusal.passing && !session.link()) return fail(stored.refusal);
    if (!isKnown) return dispatch({ type: "loaded", config: embed.value, answers: {}, section: -1 });
    if (!sending) return fail(UNREACHABLE);
    await sending.resume(embed.value, stored);
  }

  function dispatch(event: Event): void {
    const before = state;
    if (signal.aborted) return;
    const after = reduce(before, event, sending?.moves);
    if (!after) return void hold(event);
    if (after === before) return;
    state = after;
    ports.onChange(before, after);
    if (after.phase === "loading") void load();
    else if (isRun(after) && isRun(before)) act(before, after);
  }

  /** From the first question on, the second file is on its way. */
  function act(before: State & Run, after: State & Run): void {
    if (sending) {
      sending.act(before, after);
      return;
    }
    // For a reload; nothing is known yet of which answers are in order.
    session.keepUnsent(after.answers);
    session.keepPlace({ ...session.place(), section: sectionOf(after) });
    if (!isExpected) void takeUp(loader.soon(signal, SETTLE_MS));
    isExpected = true;
  }

  return {
    state: () => state,
    parts: () => parts,
    dispatch,
    start: load,
    leave: () => sending?.leave(),
  };
}
