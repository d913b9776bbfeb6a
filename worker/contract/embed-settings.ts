import { NO_WISHES, type ThemeWishes } from "./theme.ts";

/** How the widget comes onto the page: in its place, or behind a button in a dialog or in a panel at the side. */
export const EMBED_MODES = ["inline", "dialog", "slide-in"] as const;
export type EmbedMode = (typeof EMBED_MODES)[number];

/** How many questions are shown at a time. */
export const PAGINGS = ["section", "question"] as const;
export type Paging = (typeof PAGINGS)[number];

/** When the contact form comes: before the result, after it, or not at all. */
export const GATES = ["before", "after", "none"] as const;
export type Gate = (typeof GATES)[number];

/** Of a hidden field, in characters; the name is also part of an attribute and of a query. */
export const HIDDEN_VALUE_MAX = 200;
export const HIDDEN_FIELDS_MAX = 10;
export const hiddenNamePattern = /^[a-z0-9_]{1,40}$/;
/** How many questionnaires a respondent is offered to go on with. */
export const FOLLOW_ON_MAX = 3;
/** The public half of a Cloudflare Turnstile widget, which keeps robots from leaving contacts. */
export type Turnstile = { sitekey: string };
/** What the check is named in, in the browser and in Cloudflare's answer to the server. */
export const TURNSTILE_ACTION = "plumbline-contact";

/** What an embed decides about its widget, with every default filled in. */
export type EmbedSettings = {
  mode: EmbedMode;
  theme: ThemeWishes;
  paging: Paging;
  gate: Gate;
  /** Addresses of public mail services are refused in the contact form. */
  work_email: boolean;
  /** Names of the hidden fields that are kept with a lead; what a page sends under any other name is dropped. */
  hidden: string[];
  /** Slugs of the questionnaires that a respondent who has finished this one is offered to go on with. */
  follow_on: string[];
  /** Null: no such check, and nobody but this Worker is asked for anything. */
  turnstile: Turnstile | null;
};

/** What the widget is told besides theme and follow-ons; `script` is the address of Turnstile's own script. */
export type WidgetSettings = Omit<EmbedSettings, "theme" | "follow_on" | "turnstile"> & {
  turnstile: (Turnstile & { script: string }) | null;
};

/** As they are stored: what is not there has its default. */
export type StoredSettings = Partial<Omit<EmbedSettings, "theme">> & { theme?: Partial<ThemeWishes> };

export const EMBED_DEFAULTS: EmbedSettings = {
  mode: "inline",
  theme: NO_WISHES,
  paging: "section",
  gate: "before",
  work_email: false,
  hidden: [],
  follow_on: [],
  turnstile: null,
};

export const settingsOf = (stored: StoredSettings): EmbedSettings => ({
  ...EMBED_DEFAULTS,
  ...stored,
  theme: { ...EMBED_DEFAULTS.theme, ...stored.theme },
});
