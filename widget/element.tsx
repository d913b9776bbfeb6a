import { render } from "preact";
import type { EmbedConfig } from "../worker/contract/embed.ts";
import type { EmbedMode } from "../worker/contract/embed-settings.ts";
import { type Announce, eventsOf } from "./announce.ts";
import { createApi } from "./api.ts";
import { App, Opening } from "./app.tsx";
import { createAssessment } from "./assessment.ts";
import { firstWordsFor } from "./first-words.ts";
import { focusOn } from "./focus.ts";
import { laterFrom, overlayFrom } from "./import-later.ts";
import { createSession } from "./session.ts";
import { isRun, type Run, type State } from "./state.ts";
import { sheet, themeSheet } from "./styles.ts";
import { type Ui, uiFor } from "./ui.ts";

const INLINE: EmbedMode = "inline";
export const TAG = "plumbline-assessment";

/** `base`: the folder that the script came from; the API is on its origin too where the element names no other. */
export function defineElement({ href, origin }: URL): void {
  if (customElements.get(TAG)) return;
  const loader = laterFrom(href);
  const overlay = overlayFrom(href);

  class PlumblineAssessment extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #stop: ((forget?: boolean) => void) | undefined;

    connectedCallback(): void {
      this.#stop ??= this.#start();
    }

    disconnectedCallback(): void {
      // Moved within the page, an element is taken out and put back at once.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#stop?.();
        this.#stop = undefined;
      });
    }

    /** Opens the dialog or panel; in its place there is nothing to open. */
    open(): void {
      this.toggleAttribute("open", true);
    }

    close(): void {
      this.toggleAttribute("open", false);
    }

    /** Begins anew; what was answered so far is let go of. */
    reset(): void {
      this.#stop?.(true);
      this.#stop &&= this.#start();
    }

    #start(): (forget?: boolean) => void {
      const root = this.#root;
      // `data-…` as on the script; also because frameworks keep a name such as `key` to themselves.
      const given = (name: string) => this.getAttribute(name) ?? this.getAttribute(`data-${name}`);
      const key = given("key") ?? "";
      const asked = given("mode") as EmbedMode | null;
      const session = createSession(key, {
        place: () => localStorage,
        unsent: () => sessionStorage,
        fragment: () => location.hash,
      });
      const locale = () =>
        session.locale() ?? (given("locale") || document.documentElement.lang || navigator.language);
      const words = firstWordsFor(locale());
      const controller = new AbortController();
      const { signal } = controller;
      let ui: Ui | undefined;
      /** Where questions are drawn, as soon as it is there. */
      let stage: Element | ShadowRoot | undefined = root;

      const announce: Announce = (name, detail) =>
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));

      /** Behind a button, once what makes it is there. */
      const frame = async (mode: EmbedMode, config: EmbedConfig) => {
        render(null, root);
        stage = undefined;
        const module = await overlay.soon(signal);
        stage = module?.open({ host: this, root, mode, config, signal, given, announce });
        show(assessment.state(), assessment.state());
      };

      const show = (before: State, after: State) => {
        if (!isRun(after)) {
          const load = () => assessment.dispatch({ type: "load" });
          // What a button will open is not announced by a text in its place.
          if (after.phase === "failed" || (asked ?? INLINE) === INLINE)
            render(<Opening state={after} words={words} contact={given("contact")} load={load} />, root);
        } else {
          if (ui?.copy !== after.config.copy) {
            root.adoptedStyleSheets = [sheet(), themeSheet(after.config.theme)];
            ui = uiFor(after.config, assessment.dispatch, () => assessment.state() as Run, assessment.parts);
          }
          const mode = asked ?? after.config.settings.mode;
          if (!isRun(before) && mode !== INLINE) void frame(mode, after.config);
          if (stage) render(<App state={after} ui={ui} />, stage);
          const { focus } = after;
          if (focus && !(isRun(before) && before.focus === focus)) focusOn(root, focus.on);
        }
        if (after.phase === "failed" && !after.passing) {
          // biome-ignore lint/suspicious/noConsole: the respondent is told nothing of it, and the page's owner looks here
          console.error(`${TAG}: refused (${after.told.code}); check the key and its origins`);
        }
        for (const event of eventsOf(before, after)) announce(...event);
      };
      const assessment = createAssessment({
        signal,
        loader,
        given,
        api: createApi({
          key,
          signal,
          locale,
          chosen: session.locale,
          base: given("api") ?? origin,
          fetch: (url, init) => fetch(url, init),
        }),
        session,
        onChange: show,
        announce,
      });

      addEventListener("pagehide", assessment.leave, { signal });
      // Whoever opened a link wants to go on.
      if (session.link()) this.open();
      // Asked for before anything is drawn: what takes longest is on its way meanwhile.
      void assessment.start();
      root.adoptedStyleSheets = [sheet()];
      show(assessment.state(), assessment.state());
      return (forget) => {
        assessment.leave();
        controller.abort();
        if (forget) session.forget();
        render(null, stage ?? root);
        root.replaceChildren();
      };
    }
  }
  customElements.define(TAG, PlumblineAssessment);
}
