import type { EmbedMode } from "../contract/embed-settings.ts";
import type { Host, Snippets } from "../contract/snippets.ts";
import type { Edition } from "./editions.ts";

type Input = {
  /** Where the Worker answers, e.g. https://api.example. */
  api: string;
  key: string;
  /** Undefined where the embed's own settings shall decide. */
  mode: EmbedMode | undefined;
  /** The questionnaire's, for those who hear a frame or follow a link. */
  title: string;
  edition: Edition | undefined;
  /** Where Turnstile comes from, where the embed asks for it. */
  turnstile?: string | undefined;
};
type Parts = Input & { folder: string; link: string; data: string; page: string };

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const checked = ({ edition }: Parts, file: keyof Edition["integrity"]) =>
  edition ? ` integrity="${edition.integrity[file]}" crossorigin="anonymous"` : "";

const tag = (parts: Parts, data: string) =>
  `<script src="${parts.folder}/v1.js"${checked(parts, "v1.js")}${data} async></script>`;

/** The link inside is what visitors have where scripts do not run; the widget takes its place. */
const element = ({ data, link }: Parts) =>
  `<plumbline-assessment${data}>\n  ${link}\n</plumbline-assessment>`;

const policyOf = ({ api, turnstile }: Parts) =>
  turnstile
    ? `default-src 'none'; script-src ${api} ${turnstile}; connect-src ${api}; frame-src ${turnstile}`
    : `default-src 'none'; script-src ${api}; connect-src ${api}`;
const framePolicyOf = ({ api }: Parts) => `default-src 'none'; frame-src ${api}; script-src ${api}`;

type Made = { code: (parts: Parts) => string; policy: ((parts: Parts) => string) | null };

const made: Record<Host, Made> = {
  script: {
    code: (parts) => `${tag(parts, parts.data)}\n<noscript>${parts.link}</noscript>`,
    policy: policyOf,
  },
  element: { code: (parts) => `${tag(parts, "")}\n${element(parts)}`, policy: policyOf },
  module: {
    code: (parts) =>
      `<script type="module" src="${parts.folder}/v1.mjs"${checked(parts, "v1.mjs")}></script>\n${element(parts)}`,
    policy: policyOf,
  },
  react: {
    code: ({ folder, data, edition }) => {
      const integrity = edition && `\n    script.integrity = "${edition.integrity["v1.js"]}";`;
      return `import { useEffect } from "react";

export function Assessment() {
  useEffect(() => {
    if (customElements.get("plumbline-assessment")) return;
    const script = document.createElement("script");
    script.src = "${folder}/v1.js";
    script.crossOrigin = "anonymous";${integrity ?? ""}
    document.head.append(script);
  }, []);
  return <plumbline-assessment${data} />;
}`;
    },
    policy: policyOf,
  },
  wordpress: {
    // One line: wpautop makes paragraphs of line breaks.
    code: (parts) => `${element(parts).replaceAll(/\n\s*/g, "")}${tag(parts, "")}`,
    policy: policyOf,
  },
  iframe: {
    code: (parts) =>
      `<iframe src="${parts.page}" title="${escaped(parts.title)}" width="100%" height="640" frameborder="0" ` +
      `sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>\n` +
      `<script src="${parts.folder}/v1-frame.js"${checked(parts, "v1-frame.js")} async></script>`,
    policy: framePolicyOf,
  },
  link: { code: ({ link }) => link, policy: null },
};

/** What to paste into a page, for each kind of host. */
export function snippetsFor(input: Input): Snippets["snippets"] {
  const { api, key, mode, title, edition } = input;
  const page = `${api}/take/${key}`;
  const parts: Parts = {
    ...input,
    page,
    folder: `${api}/embed${edition ? `/${edition.version}` : ""}`,
    link: `<a href="${page}">${escaped(title)}</a>`,
    data: ` data-key="${key}"${mode ? ` data-mode="${mode}"` : ""}`,
  };
  return Object.entries(made).map(([host, { code, policy }]) => ({
    host: host as Host,
    code: code(parts),
    content_security_policy: policy?.(parts) ?? null,
  }));
}
