import type { ComponentChildren } from "preact";
import type { Ui } from "../ui.ts";

type OutLinkProps = { to: string; text: ComponentChildren; ui: Ui; look?: string };

/** A link to a new tab; its address comes from data, so it may only be one of the web. */
export const OutLink = ({ to, text, ui, look }: OutLinkProps) => (
  <a class={look} href={/^https?:/.test(to) ? to : "#"} target="_blank" rel="noopener noreferrer">
    {text} ({ui.copy.newTab})
  </a>
);
