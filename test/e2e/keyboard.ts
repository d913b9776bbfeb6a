import type { Page } from "playwright-core";

type Focused = {
  tag: string;
  type: string;
  name: string;
  value: string;
  checked: boolean;
  /** Whether any radio of its group is chosen. */
  answered: boolean;
  label: string;
};

/** What has the focus, looked up through shadow roots. */
export const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const input = element as HTMLInputElement;
    const root = element.getRootNode() as ShadowRoot;
    const group = input.name
      ? [...root.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(input.name)}"]`)]
      : [];
    return {
      tag: element.tagName,
      type: input.type ?? "",
      name: input.name ?? "",
      value: input.value ?? "",
      checked: input.checked ?? false,
      answered: group.some((one) => one.checked),
      label: (input.labels?.[0]?.textContent ?? element.textContent ?? "").trim(),
    };
  });

export type Filling = {
  /** Typed into a text field, by its label. */
  text: (label: string) => string;
  /** How far down a list of radios to go. */
  down: (group: string) => number;
};

const typed: Record<string, (label: string, filling: Filling) => string> = {
  number: () => "3",
  date: () => "06302027",
  text: (label, filling) => filling.text(label),
  email: (label, filling) => filling.text(label),
  tel: (label, filling) => filling.text(label),
  textarea: (label, filling) => filling.text(label),
};

async function answer(page: Page, at: Focused, filling: Filling): Promise<void> {
  if (at.type === "radio" && !at.answered) {
    await page.keyboard.press("Space");
    for (let i = 0; i < filling.down(at.name); i++) await page.keyboard.press("ArrowDown");
    return;
  }
  if (at.type === "checkbox" && !at.checked) return page.keyboard.press("Space");
  const type = typed[at.type];
  if (type && at.value === "") await page.keyboard.type(type(at.label, filling));
}

/**
 * Fills in the widget with Tab, Space, arrows, letters and Enter alone, as somebody without a mouse would, until
 * `done` is on the screen. @returns how often a key was pressed to move on.
 */
export async function fillInByKeyboard(page: Page, filling: Filling, done: string): Promise<number> {
  for (let presses = 1; presses < 1_200; presses++) {
    if (await page.getByText(done, { exact: true }).first().isVisible()) return presses;
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (!at) continue;
    const forward = at.tag === "BUTTON" && /^(Start|Next|Continue$|Show the result)/.test(at.label);
    if (forward) {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(120);
    } else {
      await answer(page, at, filling);
    }
  }
  throw new Error("the keyboard did not reach the end");
}
