import { directionOf } from "../core/language.ts";
import { type Child, type Html, verbatim } from "./jsx-runtime.ts";

/** A whole document. */
export type Page = string;

type Shell = { title: string; lang?: string; nonce: string; styles: string; children?: Child };

/** Its style sheet is our own; everything else is escaped. */
export function pageShell({ title, lang = "en", nonce, styles, children }: Shell): Page {
  const page: Html = (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href="data:," />
        <style nonce={nonce}>{verbatim(styles)}</style>
      </head>
      <body>{children}</body>
    </html>
  );
  return `<!doctype html>${page.text}`;
}
