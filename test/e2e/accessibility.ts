import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds against WCAG 2.2 A and AA, open shadow roots included; the page's context must bypass its CSP.
 *
 * @param part - a selector: what it finds there, of all else nothing
 */
export async function accessibilityFaults(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (within) => {
    // What is still fading in has not the contrast that it will have.
    const roots = [document, ...[...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? [])];
    const moving = () =>
      roots.flatMap((root) => root.getAnimations()).filter(({ playState }) => playState === "running");
    for (let all = moving(); all.length > 0; all = moving())
      await Promise.allSettled(all.map(({ finished }) => finished));
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(within ?? document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id}: ${node.html.slice(0, 200)}: ${node.failureSummary?.split("\n").at(-1)?.trim()}`,
      ),
    );
  }, part);
}
