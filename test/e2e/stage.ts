import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { allTypes } from "./all-types.ts";
import { launch } from "./browser.ts";
import { type HostPage, pageWith, serveHostPage } from "./host-page.ts";
import { freePort, sharedServer } from "./server.ts";
import { makeTenant, publish, type Wishes } from "./tenant.ts";

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

export async function newStage(): Promise<Stage> {
  const server = sharedServer();
  const browser = await launch();
  let html = "";
  const host: HostPage = await serveHostPage(await freePort(), () => ({ html }));
  const tenant = (more: Partial<Wishes>) =>
    makeTenant(server, { name: "Testers Ltd", origins: [host.origin], ...more });
  const theme = { accent: "#ffd400", surface: "#fff8ee", corners: "square" as const };
  const every = await tenant({ questionnaire: allTypes.slug });
  const quick = await tenant({});
  const themed = await tenant({ settings: { theme } });
  await publish(server, every, allTypes);

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
    },
  };
}
