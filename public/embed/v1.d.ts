/** Types of `v1.mjs` and of the element that it defines. */

export declare const TAG: "plumbline-assessment";

/** By the name of the event, what its `detail` is. None of them ever tells an answer or a person. */
export interface PlumblineEvents {
  "plumbline:ready": { questionnaire: string; version: string };
  "plumbline:started": { questionnaire: string; version: string };
  "plumbline:section": { section: string; index: number; of: number; answered: number; total: number };
  "plumbline:answered": { answered: number; total: number };
  "plumbline:completed": { band: string; score: number | null };
  "plumbline:lead": Record<string, never>;
  "plumbline:error": { code: string };
  "plumbline:closed": Record<string, never>;
}

export interface PlumblineAssessmentElement extends HTMLElement {
  /** Opens the dialog or panel; in its place there is nothing to open. */
  open(): void;
  close(): void;
  /** Begins anew; what was answered so far is let go of. */
  reset(): void;
}

/** Attributes of `<plumbline-assessment>`; `data-key` and so on mean the same, for frameworks that keep `key` to themselves. */
export interface PlumblineAssessmentAttributes {
  "data-key": string;
  "data-mode"?: "inline" | "dialog" | "slide-in";
  "data-locale"?: string;
  "data-label"?: string;
  "data-trigger"?: string;
  "data-contact"?: string;
  "data-api"?: string;
  open?: boolean | "";
}

declare global {
  interface HTMLElementTagNameMap {
    "plumbline-assessment": PlumblineAssessmentElement;
  }
  interface DocumentEventMap extends PlumblineEventMap {}
  interface HTMLElementEventMap extends PlumblineEventMap {}
  type PlumblineEventMap = { [N in keyof PlumblineEvents]: CustomEvent<PlumblineEvents[N]> };
}
