import type { Ui } from "../ui.ts";

/** A link to a new tab; its address comes from data, so it may only be one of the web. */
export const OutLink = ({ to, text, ui, look }: { to: string; text: string; ui: Ui; look?: string }) => (
  <a class={look} href={/^https?:/.test(to) ? to : "#"} target="_blank" rel="noopener noreferrer">
    {text} ({ui.copy.newTab})
  </a>
);
