import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import type { RespondentQuestionnaire } from "../worker/contract/respondent.ts";
import type { Handles, Probe } from "./bench-pages/handles.ts";
import { PAGES, type PageName, pageScript, surveyOf, surveyStyles } from "./bench-pages.ts";
import { bundle, startRuntime } from "./bench-runtime.ts";
import { type Site, startSite } from "./bench-server.ts";
import { SIXTY, sixtyQuestions } from "./bench-sixty.ts";
import { median, milliseconds, type Row, tableOf, times } from "./bench-table.ts";
import { seedEmbed, send } from "./bench-world.ts";
import { ensureBrowser, NO_BROWSER } from "./browser.ts";
import { buildWidget } from "./build-widget.ts";
import { ROOT } from "./command.ts";

const ROUNDS = 7;
const STEPS = 5;
const MOST = 1.15;
/** What Chromium's own tools call "Slow 4G", and a phone of the cheaper kind. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU = 4;
const SCREEN = { width: 412, height: 823 };

const HANDLES: Record<PageName, Handles> = {
  "/ours": { begin: "button.primary", next: "button.primary" },
  "/bare": { next: "button" },
  "/surveyjs": { next: ".sd-navigation__next-btn" },
};
const NAMES = Object.keys(HANDLES) as PageName[];

type Figures = { first: number; bytes: number; heap: number; next: number };

/** One visit with nothing in any cache. */
async function visit(browser: Browser, url: string, handles: Handles, probe: string): Promise<Figures> {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", NETWORK);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU });
    await cdp.send("Performance.enable");
    await page.addInitScript(`window.handles = ${JSON.stringify(handles)};${probe}`);
    await page.goto(url, { waitUntil: "commit" });
    const { ms, bytes } = await page.evaluate<Awaited<Probe["first"]>>("probe.first");
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
    const steps: number[] = [];
    for (let step = 0; step < STEPS; step++) {
      const { x, y } = await page.evaluate<Awaited<ReturnType<Probe["answer"]>>>("probe.answer()");
      await page.evaluate("void (window.waited = probe.next())");
      await page.mouse.click(x, y);
      steps.push(await page.evaluate<number>("waited"));
    }
    return { first: ms, bytes, heap, next: median(steps) };
  } finally {
    await context.close();
  }
}

async function fill(site: Site, key: string, questionnaire: RespondentQuestionnaire): Promise<void> {
  for (const name of NAMES) site.add(name, { type: "html", text: PAGES[name](key) });
  site.add("/questions.json", { type: "json", text: JSON.stringify(questionnaire) });
  site.add("/survey.json", { type: "json", text: JSON.stringify(surveyOf(questionnaire)) });
  site.add("/survey.css", { type: "css", text: surveyStyles() });
  for (const name of ["bare", "surveyjs"])
    site.add(`/${name}.js`, { type: "js", text: await pageScript(name) });
}

/** Ours, the bare page, SurveyJS, ours, …: what the machine does meanwhile happens to all of them. */
async function measure(browser: Browser, origin: string): Promise<Record<PageName, Figures[]>> {
  const probe = await pageScript("probe");
  const figures: Record<PageName, Figures[]> = { "/ours": [], "/bare": [], "/surveyjs": [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of NAMES) figures[name].push(await visit(browser, origin + name, HANDLES[name], probe));
    console.error(`bench: round ${round + 1} of ${ROUNDS} …`);
  }
  return figures;
}

type Measure = { what: string; of: keyof Figures; shown: (value: number) => string; most?: number };

const whole = (unit: string, by: number) => (value: number) => `${Math.round(value / by)} ${unit}`;
const MEASURES: Measure[] = [
  { what: "first question usable", of: "first", shown: whole("ms", 1), most: MOST },
  { what: "click on next to the next questions", of: "next", shown: milliseconds },
  { what: "bytes before the first question", of: "bytes", shown: whole("bytes", 1) },
  { what: "JS heap at the first question", of: "heap", shown: whole("kB", 1000) },
];

function rowOf(
  figures: Record<PageName, Figures[]>,
  other: PageName,
  { what, of, shown, most }: Measure,
): Row {
  const valuesOf = (name: PageName) => figures[name].map((one) => one[of]);
  const ratio = median(valuesOf("/ours").map((ours, i) => ours / (valuesOf(other)[i] ?? Number.NaN)));
  const hasTarget = most !== undefined && other === "/bare";
  return {
    what,
    ours: shown(median(valuesOf("/ours"))),
    beside: `${other === "/bare" ? "bare Preact" : "SurveyJS"} ${shown(median(valuesOf(other)))}`,
    result: times(ratio),
    ...(hasTarget ? { target: `≤ ${most} ×`, met: ratio <= most } : {}),
  };
}

const executablePath = await ensureBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);
await buildWidget({ keep: true });
const runtime = await bundle("plumbline", "worker/index.ts").then(async (worker) => {
  const started = await startRuntime(worker);
  return { ...started, url: await started.urlOf(worker) };
});
const site = await startSite();
try {
  site.worker(runtime.url);
  const embed = { questionnaire: SIXTY.slug, origin: site.origin };
  const key = await seedEmbed(await runtime.database(), runtime.url, embed, sixtyQuestions());
  const read = { method: "GET", path: `${SIXTY.path}?key=${key}`, headers: { origin: site.origin } };
  await fill(site, key, (await (await send(runtime.url, read)).json()) as RespondentQuestionnaire);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const figures = await measure(browser, site.origin).finally(() => browser.close());
  const others: PageName[] = ["/bare", "/surveyjs"];
  const rows = MEASURES.flatMap((one) => others.map((other) => rowOf(figures, other, one)));
  console.log(`\n${tableOf(rows)}\n`);
} finally {
  site.close();
  await runtime.stop();
  rmSync(join(ROOT, "dist/bench"), { recursive: true, force: true });
}
