import { render } from "preact";
import { eventsOf } from "./announce.ts";
import { createApi } from "./api.ts";
import { App, Opening } from "./app.tsx";
import { createAssessment } from "./assessment.ts";
import { firstWordsFor } from "./first-words.ts";
import { focusOn } from "./focus.ts";
import { loaderFor } from "./import-later.ts";
import { createSession } from "./session.ts";
import { isRun, type State } from "./state.ts";
import { sheet, themeSheet } from "./styles.ts";
import { type Ui, uiFor } from "./ui.ts";

export const TAG = "plumbline-assessment";

/** `origin`: the one that the script came from; the API is there too where the element names no other. */
export function defineElement(origin: string): void {
  const loader = loaderFor(origin);

  class PlumblineAssessment extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #stop: (() => void) | undefined;

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

    #start(): () => void {
      const root = this.#root;
      const key = this.getAttribute("key") ?? "";
      const session = createSession(key, {
        place: () => localStorage,
        unsent: () => sessionStorage,
        fragment: () => location.hash,
      });
      const locale = () =>
        session.locale() ??
        (this.getAttribute("locale") || document.documentElement.lang || navigator.language);
      const words = firstWordsFor(locale());
      const controller = new AbortController();
      const { signal } = controller;
      let ui: Ui | undefined;

      const show = (before: State, after: State) => {
        if (!isRun(after)) {
          const load = () => assessment.dispatch({ type: "load" });
          render(<Opening state={after} words={words} load={load} />, root);
        } else {
          if (ui?.copy !== after.config.copy) {
            root.adoptedStyleSheets = [sheet(), themeSheet(after.config.theme)];
            ui = uiFor(after.config, assessment.dispatch, assessment.parts);
          }
          render(<App state={after} ui={ui} />, root);
          const { focus } = after;
          if (focus && !(isRun(before) && before.focus === focus)) focusOn(root, focus.on);
        }
        if (after.phase === "failed" && !after.passing) {
          // biome-ignore lint/suspicious/noConsole: the respondent is told nothing of it, and the page's owner looks here
          console.error(`${TAG}: refused (${after.told.code}); check the key and its origins`);
        }
        for (const [name, detail] of eventsOf(before, after)) {
          this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
        }
      };
      const assessment = createAssessment({
        signal,
        loader,
        api: createApi({
          key,
          signal,
          locale,
          chosen: session.locale,
          base: this.getAttribute("api") ?? origin,
          fetch: (url, init) => fetch(url, init),
        }),
        session,
        onChange: show,
      });

      addEventListener("pagehide", assessment.leave, { signal });
      root.adoptedStyleSheets = [sheet()];
      show(assessment.state(), assessment.state());
      void assessment.start();
      return () => {
        assessment.leave();
        controller.abort();
        render(null, root);
      };
    }
  }
  customElements.define(TAG, PlumblineAssessment);
}
