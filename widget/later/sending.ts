// What the changes of a running assessment call for on the server and in the page's storage. No DOM.
import type { Answers } from "../../worker/contract/answers.ts";
import type { AssessmentState, Source } from "../../worker/contract/assessment.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import { type Outcome, UNREACHABLE } from "../refusal.ts";
import type { Sending, SendingPorts } from "../seam.ts";
import { paged } from "../sections.ts";
import { isEmpty, type Run, type State, sectionOf } from "../state.ts";
import { laterEvents } from "./announce.ts";
import type { Calls } from "./calls.ts";
import { createCourier } from "./courier.ts";
import { createExchange } from "./exchange.ts";
import { completionOf, placeOfPointer, questionOf, serverFaults } from "./faults.ts";
import { createFollow } from "./follow.ts";
import { moves } from "./moves.ts";
import { prefilled } from "./prefill.ts";
import { createRefresh } from "./refresh.ts";
import { changedAnswers, firstOpen, fitting, resumeFrom } from "./resume.ts";
import { hiddenOf } from "./source.ts";

export type HostPorts = {
  calls: Calls;
  source: () => Source;
  /** The page's address. */
  page: () => string;
  /** Takes a link that was used out of the page's address. */
  dropLink: () => void;
  pause: (ms: number) => Promise<void>;
  random: () => number;
  newKey: () => string;
};

const isEdition = ({ questionnaire }: EmbedConfig, slug: string, version: string) =>
  questionnaire.slug === slug && questionnaire.version === version;
const isSending = (state: State) => "sending" in state && state.sending;

export function createSending(ports: SendingPorts & HostPorts): Sending {
  const { api, calls, session, signal, state, dispatch } = ports;
  const run = () => state() as Run;
  const current = () => run().config.questionnaire;
  const exchange = createExchange(ports);
  let revision = 0;
  let isMerging = false;
  /** What the page answered; it is on the screen, and sent as soon as the respondent does something. */
  let given: Answers = {};

  const keepPlace = () =>
    session.keepPlace({
      section: sectionOf(state()),
      questionnaire: current().slug,
      draft: courier.draft(),
      revision,
    });
  /** Another tab's draft, unless that tab went on with another questionnaire. */
  const draftOfTab = () => {
    const { questionnaire = current().slug, draft } = session.place() ?? {};
    return questionnaire === current().slug ? draft : undefined;
  };

  const source = () => ({ ...ports.source(), ...hiddenOf(run().config.settings.hidden, ports.given) });

  const courier = createCourier({
    ...ports,
    opening: () => {
      const { slug, version, locale } = current();
      return { questionnaire: slug, version, locale, source: source() };
    },
    answers: () => fitting(current(), run().answers),
    handedIn: () => {
      const now = state();
      if (!isSending(now)) return undefined;
      const { config, details } = now as Run;
      const { locale } = config.questionnaire;
      if (now.phase === "review") return { to: "completion", body: { locale } };
      return {
        to: now.phase === "result" ? "contact" : "completion",
        body: { ...completionOf(config.lead_form, details), locale },
      };
    },
    adopted: () => {
      queueMicrotask(refresh);
      return draftOfTab();
    },
    onDraft: keepPlace,
    onGone: () => session.keepPlace({ section: sectionOf(state()) }),
    onSaved: (now) => {
      const isOverheard = revision > 0 && now > revision + 1;
      revision = now;
      keepPlace();
      if (isOverheard) void refresh();
    },
    onUnsent: session.keepUnsent,
    onStatus: (status) => dispatch({ type: "save", status }),
    onCompleted: (completed) => {
      follow.keep(run().details);
      dispatch({ type: "completed", completed, earlier: follow.earlier });
    },
    onRefused: ({ code, errors }) => {
      const form = run().config.lead_form;
      dispatch({ type: "refused", code, faults: serverFaults(errors, form) });
      if (code === "assessment_completed") void refresh();
      if (code === "consent_outdated")
        void embedWith(current().slug).then(
          (embed) =>
            embed.ok && dispatch({ type: "config", config: { ...embed.value, questionnaire: current() } }),
        );
      return errors.map(({ pointer }) => questionOf(placeOfPointer(pointer, form)));
    },
  });

  /** Beside one of its questionnaires; beside its own where it does not go on with that one any more. */
  async function embedWith(slug: string): Promise<Outcome<EmbedConfig>> {
    const found = await calls.embed(slug);
    return found.ok || found.refusal.passing ? found : api.embed();
  }

  /** Asks for words and questions in the language that was chosen; answers and place are what they were. */
  async function speak(locale: string): Promise<void> {
    const { slug, version, locale: before } = current();
    session.speak(locale);
    if (locale === before) return;
    const embed = await embedWith(slug);
    const isSame = embed.ok && isEdition(embed.value, slug, version);
    const found = !embed.ok || isSame ? undefined : await calls.version(slug, version);
    // Another one was chosen meanwhile, or the result is there.
    if (signal.aborted || run().locale !== locale || state().phase === "result") return;
    if (!embed.ok || found?.ok === false) {
      session.speak(before);
      dispatch({ type: "speak", locale: before });
      dispatch({ type: "wait", waiting: false, code: UNREACHABLE.code });
      return;
    }
    const { questionnaire } = found?.ok ? { questionnaire: found.value } : embed.value;
    dispatch({ type: "config", config: { ...embed.value, questionnaire } });
    keepPlace();
  }

  /** A draft goes on with the version it is pinned to, also when the embed has moved on to a newer one. */
  async function pinned(config: EmbedConfig, stored: AssessmentState | undefined): Promise<EmbedConfig> {
    if (!stored || stored.status === "completed") return config;
    const { slug, version } = stored.questionnaire;
    if (isEdition(config, slug, version)) return config;
    const found = await calls.version(slug, version);
    return found.ok ? { ...config, questionnaire: found.value } : config;
  }

  const refresh = createRefresh({
    ...ports,
    draft: courier.draft,
    unsent: courier.unsent,
    revision: () => revision,
    pinned,
    merge: (answers, config, read) => {
      revision = read;
      isMerging = true;
      dispatch({ type: "merge", answers, config, code: config && "draft_moved" });
      isMerging = false;
    },
  });

  /**
   * What others may have done meanwhile: another tab of this browser, or another device. The place in the storage does
   * not tell whether they did: this tab may have written its own over what another one wrote a moment ago.
   */
  function look(isTold: boolean): void {
    if (!("config" in state())) return;
    const isNew = !courier.draft();
    if (isNew) courier.resume(draftOfTab());
    if (isNew || isTold) void refresh();
  }

  const follow = createFollow({
    ...ports,
    source,
    draft: courier.draft,
    show(draft, stored, config, details) {
      const { slug: questionnaire, version } = config.questionnaire;
      const answers = fitting(config.questionnaire, stored.answers);
      courier.change(draft);
      revision = stored.revision;
      ports.announce("plumbline:ready", { questionnaire, version });
      // Where there was an answer before and there is one now, the step from one to the other tells nothing.
      if (!isEmpty(answers) && !isEmpty(run().answers))
        ports.announce("plumbline:started", { questionnaire, version });
      isMerging = true;
      dispatch({ type: "followed", config, answers, details });
      isMerging = false;
      if (stored.carried) dispatch({ type: "carried", carried: stored.carried });
    },
  });

  async function makeLink(): Promise<void> {
    const draft = courier.draft();
    const made = draft && (await calls.link(draft, ports.page()));
    if (made?.ok) dispatch({ type: "link", link: made.value });
    else {
      dispatch({ type: "link", link: undefined });
      dispatch({ type: "refused", code: made?.refusal.code ?? "unreachable", faults: {} });
    }
  }

  type Start = { stored: Outcome<AssessmentState> | undefined; isElsewhere?: boolean; code?: string };

  /** By the link that the page was opened with, which wins over what this browser has; a used one is no matter here. */
  async function opened(before: Start): Promise<Outcome<Start>> {
    const link = session.link();
    if (!link) return { ok: true, value: before };
    const exchanged = await exchange(link);
    if (!exchanged.ok) {
      if (exchanged.refusal.passing) return exchanged;
      ports.dropLink();
      return { ok: true, value: { ...before, ...(before.stored?.ok ? {} : { code: "link_used" }) } };
    }
    const { id, token } = exchanged.value;
    const draft = { id, token };
    const place = session.place();
    if (place?.draft?.id !== id) {
      // The other assessment of this browser is left with all that it has.
      if (place?.draft) void calls.save(place.draft, session.unsent(), true);
      session.forget();
    }
    session.keepPlace({ section: -1, draft });
    ports.dropLink();
    return { ok: true, value: { stored: await api.read(draft), isElsewhere: true } };
  }

  return {
    moves,
    async resume(own, before) {
      const begun = await opened({ stored: before });
      const fail = ({ code, passing }: { code: string; passing: boolean }) =>
        dispatch({ type: "failed", code, passing });
      if (!begun.ok) return fail(begun.refusal);
      const { stored, isElsewhere, code } = begun.value;
      if (stored?.ok === false && stored.refusal.passing) return fail(stored.refusal);
      const known = stored?.ok ? stored.value : undefined;
      const { slug } = (known ?? own).questionnaire;
      const found = slug === own.questionnaire.slug ? undefined : await embedWith(slug);
      if (found?.ok === false) return fail(found.refusal);
      const embed = found?.value ?? own;
      if (known?.completed) {
        courier.resume(session.place()?.draft);
        dispatch({ type: "loaded", config: embed, answers: {}, section: -1 });
        dispatch({ type: "completed", completed: known.completed, elsewhere: true });
        return;
      }
      const config = paged(await pinned(embed, known));
      const { questionnaire } = config;
      const place = session.place();
      const { draft, answers, section, unsent } =
        stored && !known
          ? resumeFrom(questionnaire)
          : resumeFrom(questionnaire, place, known, session.unsent());
      session.forget();
      courier.resume(draft);
      revision = known?.revision ?? 0;
      const at = isElsewhere ? firstOpen(questionnaire, answers) : section;
      given = draft || !isEmpty(answers) ? {} : prefilled(questionnaire, ports.given("prefill"));
      dispatch({ type: "loaded", config, answers: { ...given, ...answers }, section: at, code });
      if (known?.carried) dispatch({ type: "carried", carried: known.carried });
      if (draft) keepPlace();
      courier.put(unsent);
      courier.flush();
    },
    act(before, after) {
      for (const event of laterEvents(before, after)) ports.announce(...event);
      if (after.phase === "result" && after.completed.report) {
        if (after.waiting && !before.waiting) void follow.go(after);
        // Another tab may have gone on with something else meanwhile.
        const { draft } = session.place() ?? {};
        if (!draft || draft.id === courier.draft()?.id) session.forget();
        return;
      }
      if (after.locale && before.locale !== after.locale) void speak(after.locale);
      const isAnswered = before.answers !== after.answers;
      const moved = sectionOf(before) !== sectionOf(after);
      if ((moved || isAnswered) && !isEmpty(given)) {
        // Another tab may have begun meanwhile; its answers count.
        if (!courier.draft()) {
          courier.put(given);
          const { slug, version } = current();
          ports.announce("plumbline:started", { questionnaire: slug, version });
        }
        given = {};
      }
      if (isAnswered && !isMerging) courier.put(changedAnswers(current(), before.answers, after.answers));
      if (moved && after.phase !== "result") keepPlace();
      if (after.link && !before.link) void makeLink();
      // The first answer starts the assessment, so that what is given from then on can be saved whenever the page goes.
      const isFirst = !courier.draft() && isAnswered;
      if (moved || isFirst || (isSending(after) && !isSending(before))) courier.flush();
    },
    look,
    leave: courier.leave,
  };
}
