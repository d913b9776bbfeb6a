import type { Locator, Page } from "playwright-core";
import type { WidgetCopy } from "../../worker/contract/copy.ts";

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
export const heading = (page: Page): Locator => page.locator("plumbline-assessment h2").first();

/** Answers what is on the screen, by mouse and keys, so that the next page can be had. */
export async function answerAll(page: Page, copy: WidgetCopy): Promise<void> {
  // What the second file draws may still be on its way.
  await page.locator(".question", { hasText: copy.wait }).first().waitFor({ state: "detached" });
  const add = button(page, copy.addRow);
  if ((await add.isVisible()) && (await page.locator("fieldset.row").count()) === 0) await add.click();
  for (const group of await page.locator("fieldset.question").all()) {
    const inputs = group.locator(":scope > .options input");
    if ((await inputs.count()) > 0) await inputs.first().check();
  }
  for (const number of await page.locator("input[type=number]").all()) await number.fill("3");
  for (const date of await page.locator("input[type=date]").all()) await date.fill("2025-06-30");
  for (const text of await page.locator("input:not([type]), textarea").all()) await text.fill("X");
}

/** Presses a button that leads to another page, and waits for it. */
export async function go(page: Page, name: string): Promise<void> {
  const before = await heading(page).textContent();
  await button(page, name).click();
  await page.waitForFunction(
    (old) =>
      document.querySelector("plumbline-assessment")?.shadowRoot?.querySelector("h2")?.textContent !== old,
    before,
  );
}

/** From the introduction to the end, telling each page and each error on its way. */
export async function walk(
  page: Page,
  copy: WidgetCopy,
  visit: (name: string) => Promise<void>,
): Promise<void> {
  await visit("introduction");
  await go(page, copy.start);
  for (const section of ["first section", "second section"]) {
    await visit(section);
    await button(page, copy.next).click();
    await page.locator("plumbline-assessment .fault:not(:empty)").first().waitFor();
    await visit(`${section} with errors`);
    await answerAll(page, copy);
    await visit(`${section} answered`);
    await go(page, copy.next);
  }
  await visit("review");
  await go(page, copy.review.go);
  await visit("contact");
  await button(page, copy.submit).click();
  await page.locator("plumbline-assessment p.fault[id]").first().waitFor();
  await visit("contact with errors");
  await page.getByRole("textbox", { name: copy.contact.email }).fill("ada@client.example");
  await page.getByRole("textbox", { name: copy.contact.company }).fill("Client Ltd");
  await page.getByRole("checkbox").first().check();
  await go(page, copy.submit);
  await visit("result");
}
