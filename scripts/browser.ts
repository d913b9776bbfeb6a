import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { capture, finished, startTool, toolPath } from "./command.ts";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A file is not enough: a distribution's stub package leaves one that only prints an advertisement. */
async function runs(path: string): Promise<boolean> {
  return existsSync(path) && (await capture(path, ["--version"])).code === 0;
}

/** The first browser that runs on this machine. */
export async function findBrowser(): Promise<string | undefined> {
  for (const path of [process.env.CHROMIUM, ...PLACES, chromium.executablePath()]) {
    if (path && (await runs(path))) return path;
  }
  return undefined;
}

async function installFromDistribution(): Promise<void> {
  if (!existsSync("/usr/bin/apt-get")) return;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const script = "apt-get update && apt-get install -y --no-install-recommends chromium";
  const [file = "", ...args] = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", script];
  const { code, output } = await capture(file, args);
  if (code !== 0)
    console.error(`apt-get could not install chromium:\n${output.split("\n").slice(-5).join("\n")}`);
}

/** Finds a browser or installs one; undefined when none can be had. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = await findBrowser();
  if (found) return found;
  console.log("No Chromium found; installing one for the browser tests.");
  await installFromDistribution();
  const installed = await findBrowser();
  if (installed) return installed;
  await finished(startTool(toolPath("playwright-core"), ["install", "chromium"]));
  return findBrowser();
}

export const NO_BROWSER =
  "The browser tests need Chromium and none could be found or installed: install it (Debian: apt-get install chromium), " +
  "or name one in the environment variable CHROMIUM.";
