import { demoStyles } from "./demo-styles.ts";
import { type Page, pageShell } from "./page-shell.tsx";

type Demo = { key: string; scriptUrl: string; nonce: string; asks?: string };

/** What the page says around the widget, by what the widget asks. */
const WORDS: Record<string, { title: string; lead: string }> = {
  "audit-scope": {
    title: "How long would an audit take?",
    lead: "Before anybody can quote for a certification to ISO/IEC 42001, they have to know what is to be certified. Tell us in eight minutes, and see at once how many audit days it may come to and why.",
  },
  "ai-impact": {
    title: "What may this system do to people?",
    lead: "ISO/IEC 42001 and the EU AI Act ask what an AI system may do to those whom it concerns. Take one system, answer a short screening, and see its level and what made it.",
  },
};
const USUAL = {
  title: "Where do you stand?",
  lead: "More and more customers ask how you keep AI in hand. ISO/IEC 42001 is the management system standard that answers them. Take five minutes to see what is in place, what is missing and what to do first.",
};

/** Somebody's web site with the widget on it, as a host would write it, under a bar that says what it is. */
export function demoPage({ key, scriptUrl, nonce, asks = "" }: Demo): Page {
  const words = (Object.hasOwn(WORDS, asks) ? WORDS[asks] : undefined) ?? USUAL;
  return pageShell({
    title: "Northgate Assurance · Where do you stand with ISO/IEC 42001?",
    nonce,
    styles: demoStyles,
    children: (
      <>
        <aside class="demo" aria-label="About this demo">
          <p>
            <strong>A local demo of Plumbline.</strong> Northgate Assurance is invented. All that puts the
            check on its page is:
          </p>
          <code>{`<script src="${scriptUrl}" data-key="${key}" async></script>`}</code>
        </aside>
        <header class="site">
          <p class="brand">Northgate Assurance</p>
          <nav aria-label="Main">
            <ul>
              <li>Services</li>
              <li aria-current="page">AI management</li>
              <li>About</li>
              <li>Contact</li>
            </ul>
          </nav>
        </header>
        <main>
          <p class="kicker">ISO/IEC 42001</p>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <div class="widget">
            <script src={scriptUrl} data-key={key} async />
            <noscript>The check needs JavaScript.</noscript>
          </div>
          <section class="reasons">
            <div>
              <h2>Practical</h2>
              <p>We start from what you already do, and write only what somebody will use.</p>
            </div>
            <div>
              <h2>Experienced</h2>
              <p>Our people have built and audited management systems for twenty years.</p>
            </div>
            <div>
              <h2>Plain</h2>
              <p>You get a list with owners and dates, in words that your colleagues use too.</p>
            </div>
          </section>
        </main>
        <footer>
          <p>Northgate Assurance · 12 Harbour Street · hello@northgate.example</p>
        </footer>
      </>
    ),
  });
}
