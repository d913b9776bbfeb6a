import { render } from "preact";
import { eventsOf } from "./announce.ts";
import { createApi } from "./api.ts";
import { App } from "./app.tsx";
import { type Assessment, createAssessment } from "./assessment.ts";
import { pause } from "./back-off.ts";
import { focusOn } from "./focus.ts";
import { createSession } from "./session.ts";
import { sourceOf } from "./source.ts";
import { isRun, type State } from "./state.ts";
import { accentSheet, sheet } from "./styles.ts";
import { type Ui, uiFor } from "./ui.ts";

export const TAG = "plumbline-assessment";

/** `defaultApi`: the origin that the script came from. */
export function defineElement(defaultApi: string): void {
  class PlumblineAssessment extends HTMLElement {
    #running: { assessment: Assessment; controller: AbortController } | undefined;
    #root = this.attachShadow({ mode: "open" });
    #ui!: Ui;

    connectedCallback(): void {
      if (!this.#running) this.#start();
    }

    disconnectedCallback(): void {
      // Moved within the page, an element is taken out and put back at once.
      queueMicrotask(() => {
        if (!this.isConnected) this.#stop();
      });
    }

    #start(): void {
      const key = this.getAttribute("key") ?? "";
      const controller = new AbortController();
      const { signal } = controller;
      const assessment = createAssessment({
        signal,
        api: createApi({
          key,
          signal,
          base: this.getAttribute("api") ?? defaultApi,
          locale: this.getAttribute("locale") || document.documentElement.lang || navigator.language,
          fetch: (url, init) => fetch(url, init),
        }),
        session: createSession(key, { place: () => localStorage, unsent: () => sessionStorage }),
        source: () => sourceOf(location, document.referrer),
        pause: (ms) => pause(ms, signal),
        random: Math.random,
        newKey: () => crypto.randomUUID(),
        onChange: (before, after) => this.#show(before, after),
      });
      this.#running = { assessment, controller };
      this.#ui = uiFor("en", assessment.dispatch);
      addEventListener("pagehide", assessment.leave, { signal });
      this.#root.adoptedStyleSheets = [sheet()];
      this.#show(assessment.state(), assessment.state());
      void assessment.start();
    }

    #stop(): void {
      this.#running?.assessment.leave();
      this.#running?.controller.abort();
      this.#running = undefined;
      render(null, this.#root);
    }

    #show(before: State, after: State): void {
      if (!isRun(before) && isRun(after)) {
        const { theme, questionnaire } = after.config;
        this.#root.adoptedStyleSheets = [sheet(), accentSheet(theme.accent ?? "")];
        this.#ui = uiFor(questionnaire.locale, this.#ui.send);
      }
      render(<App state={after} ui={this.#ui} />, this.#root);
      const focus = isRun(after) && after.focus;
      if (focus && !(isRun(before) && before.focus === focus)) focusOn(this.#root, focus.on);
      if (after.phase === "failed" && !after.passing) {
        // biome-ignore lint/suspicious/noConsole: the respondent is told nothing of it, and the page's owner looks here
        console.error(`${TAG}: refused (${after.told.code}); check the key and its origins`);
      }
      for (const [name, detail] of eventsOf(before, after)) {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
      }
    }
  }
  customElements.define(TAG, PlumblineAssessment);
}
