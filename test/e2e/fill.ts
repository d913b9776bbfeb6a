import type { Page } from "playwright-core";

/**
 * Fills in what the page of the widget shows: the n-th option of each list, a word in each text, one box of several. Boxes
 * that are optional stay empty, for they may open further pages.
 */
export const fillPage = (page: Page, nth = 2): Promise<void> =>
  page.evaluate(async (nth) => {
    const root = document.querySelector("plumbline-assessment")?.shadowRoot as ShadowRoot;
    for (const question of root.querySelectorAll<HTMLElement>("fieldset.question")) {
      const radios = [...question.querySelectorAll<HTMLInputElement>(":scope > .options input[type=radio]")];
      const boxes = question.querySelector<HTMLInputElement>(
        ":scope:not(:has(> legend .muted)) > .options input[type=checkbox]:not(:checked)",
      );
      if (radios.length > 0) radios[Math.min(nth, radios.length - 1)]?.click();
      else boxes?.click();
      // Each answer is drawn before the next is given, as with a hand on the mouse. A tab behind another has no frames.
      await new Promise((resolve) => setTimeout(resolve));
    }
    for (const field of root.querySelectorAll<HTMLInputElement>(
      ".question > input[type=number], .question > input[type=date], .question > input:not([type]), .question > textarea",
    )) {
      if (field.value !== "") continue;
      field.value = field.type === "number" ? "3" : field.type === "date" ? "2027-06-30" : "words";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, nth);

export const heading = (page: Page): Promise<string> =>
  page
    .locator("plumbline-assessment h2")
    .first()
    .textContent()
    .then((text) => text ?? "");

/** Presses "Next" until another page is on the screen. */
export async function goOn(page: Page, name = "Next"): Promise<void> {
  const before = await heading(page);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForFunction(
    (title) => {
      const root = document.querySelector("plumbline-assessment")?.shadowRoot;
      return root?.querySelector("h2")?.textContent !== title;
    },
    before,
    { polling: 20 },
  );
}

/** From the introduction, or wherever the respondent is, to the review. */
export async function fillToReview(page: Page): Promise<void> {
  const start = page.getByRole("button", { name: "Start", exact: true });
  if (await start.isVisible()) await start.click();
  for (let i = 0; i < 60 && (await heading(page)) !== "Review your answers"; i++) {
    await fillPage(page);
    await goOn(page);
  }
}

export async function fillContact(page: Page, email = "ada@client.example"): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Company" }).fill("Client Ltd");
  await page.getByRole("checkbox").first().check();
}
