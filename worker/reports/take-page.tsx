import { type Page, pageShell } from "./page-shell.tsx";

export type Take = {
  key: string;
  title: string;
  /** Of the questions; the widget may go on in another. */
  locale: string;
  /** By names that the embed lists, and so that may be part of an attribute's. */
  hidden: Readonly<Record<string, string>>;
  /** Those that may have this page in a frame. */
  origins: readonly string[];
  tenant: { name: string; url: string | null };
  nonce: string;
};

const styles = `
:root { color-scheme: light dark; }
body { margin: 0; background: Canvas; color: CanvasText; font: medium/1.5 system-ui, sans-serif; }
main { max-width: 46rem; min-height: 12rem; margin: 0 auto; padding: clamp(0rem, 4vw, 3rem) clamp(0rem, 2vw, 1rem); }
footer { padding: 0 1rem 2rem; text-align: center; font-size: .875rem; }
a { color: inherit; }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
noscript p { padding: 1rem; }
[data-framed] main { max-width: none; padding: 0; }
[data-framed] footer { display: none; }
`;

/** The widget on a page of its own: what a plain link leads to, and what a frame on a host's page shows. */
export function takePage({ key, title, locale, hidden, origins, tenant, nonce }: Take): Page {
  const name = tenant.url ? (
    <a href={tenant.url} rel="noopener" target="_top">
      {tenant.name}
    </a>
  ) : (
    tenant.name
  );
  const fields = Object.fromEntries(
    Object.entries(hidden).map(([name, value]) => [`data-hidden-${name}`, value]),
  );
  return pageShell({
    title: `${title} · ${tenant.name}`,
    lang: locale,
    nonce,
    styles,
    children: (
      <>
        <main>
          <h1>{title}</h1>
          <plumbline-assessment data-key={key} locale={locale} mode="inline" {...fields} />
          <noscript>
            <p>JavaScript is needed here. Without it, {name} can tell you more.</p>
          </noscript>
        </main>
        <footer>{name}</footer>
        <script src="/embed/v1-take.js" data-origins={JSON.stringify(origins)} />
        <script src="/embed/v1.js" async />
      </>
    ),
  });
}
