import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import { directionOf } from "../core/language.ts";

export type Page = ReturnType<typeof html>;

type Shell = { title: string; lang?: string; nonce: string; styles: string; children?: Child };

/** A whole document. `raw` is for our own style sheet only: everything else is escaped by hono/jsx. */
export const pageShell = ({ title, lang = "en", nonce, styles, children }: Shell): Page =>
  html`<!doctype html>${(
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href="data:," />
        <style nonce={nonce}>{raw(styles)}</style>
      </head>
      <body>{children}</body>
    </html>
  )}`;
