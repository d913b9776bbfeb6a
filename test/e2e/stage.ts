import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { captureTool, ROOT } from "../../scripts/command.ts";
import { allTypes } from "./all-types.ts";
import { launch } from "./browser.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { environment, freePort, newState, removeState, startServer } from "./server.ts";

/** A tenant's page with the widget on it, as a test wants it to be. */
export type Stage = {
  browser: Browser;
  /** Keys of the embeds, by what they ask. */
  embeds: { every: string; quick: string; themed: string };
  open: (options?: Scene) => Promise<Page>;
  end: () => Promise<void>;
};
export type Scene = {
  /** The host page's own style sheet. */
  css?: string;
  key?: string;
  locale?: string;
  /** Attributes of the page's root. */
  root?: string;
  /** More of the page, before the widget. */
  body?: string;
  context?: BrowserContextOptions;
};

async function makeTenant(state: string, more: string[]): Promise<{ secret: string; key: string }> {
  const made = await captureTool(
    `${ROOT}/scripts/tenant.ts`,
    ["--name", "Testers Ltd", "--kind", "consultancy", ...more],
    { env: environment(state) as Record<string, string> },
  );
  const printed = (what: string) => new RegExp(`${what} key\\s+(\\S+)`).exec(made.output)?.[1] ?? "";
  if (made.code !== 0) throw new Error(made.output);
  return { secret: printed("secret"), key: printed("publishable") };
}

export async function newStage(): Promise<Stage> {
  const state = newState();
  const [server, browser] = await Promise.all([startServer(state), launch()]);
  let html = "";
  const host: HostPage = await serveHostPage(await freePort(), () => ({ html }));
  const origin = ["--origin", host.origin];
  const settings = (theme: object) => ["--settings", JSON.stringify({ theme })];
  const every = await makeTenant(state, [...origin, "--questionnaire", allTypes.slug]);
  const quick = await makeTenant(state, origin);
  const themed = await makeTenant(state, [
    ...origin,
    ...settings({ accent: "#ffd400", surface: "#fff8ee", corners: "square" }),
  ]);
  const put = await fetch(`${server.origin}/v1/questionnaires/${allTypes.slug}/versions/1.0.0`, {
    method: "PUT",
    headers: { authorization: `Bearer ${every.secret}`, "content-type": "application/json" },
    body: JSON.stringify(allTypes),
  });
  if (put.status !== 201) throw new Error(`${put.status} ${await put.text()}`);

  return {
    browser,
    embeds: { every: every.key, quick: quick.key, themed: themed.key },
    async open({ css = "", key = every.key, locale = "en", root = "", body = "", context } = {}) {
      const script = `<script src="${server.origin}/embed/v1.js" data-key="${key}" data-locale="${locale}" async></script>`;
      html = pageWith(body + script)
        .replace("<html", `<html ${root}`)
        .replace(
          "</head>",
          `<meta name="viewport" content="width=device-width"><style>${css}</style></head>`,
        );
      const page = await (
        await browser.newContext({ bypassCSP: true, reducedMotion: "reduce", ...context })
      ).newPage();
      await page.goto(host.origin);
      await page.locator("plumbline-assessment .primary").waitFor();
      return page;
    },
    async end() {
      await browser.close();
      host.close();
      await server.stop();
      removeState(state);
    },
  };
}
