import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import { ar } from "../../worker/core/copy-ar.ts";
import { de } from "../../worker/core/copy-de.ts";
import { en } from "../../worker/core/copy-en.ts";
import { es } from "../../worker/core/copy-es.ts";
import { fr } from "../../worker/core/copy-fr.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { newStage, type Scene, type Stage } from "./stage.ts";
import { answerAll, go, heading, walk } from "./walk.ts";

const PICTURES = join(ROOT, "test-results/images");
let stage: Stage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stage = await newStage();
});
afterAll(async () => {
  await stage?.end();
});

const close = (page: Page) => page.context().close();

/** What WCAG 2.2 asks for and no rule of axe looks at. */
const beyondAxe = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector("plumbline-assessment")?.shadowRoot as ShadowRoot;
    const faults: string[] = [];
    // 2.5.8: a radio or a checkbox is pressed by its label too.
    for (const control of root.querySelectorAll<HTMLElement>("button, select, input, textarea, a, summary")) {
      const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
      // What nobody but a robot meets is nobody's target.
      if (control.closest("[aria-hidden=true]")) continue;
      if (height > 0 && (width < 24 || height < 24)) faults.push(`small: ${control.outerHTML.slice(0, 120)}`);
    }
    // 1.4.10: nothing has to be scrolled to the side.
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth}px too wide`);
    // 2.2.2: nothing moves by itself.
    if (document.getAnimations().length > 0) faults.push("something moves");
    return faults;
  });

const dark: Scene = { css: ":root { color-scheme: light dark }", context: { colorScheme: "dark" } };
const narrow: Scene = { context: { viewport: { width: 320, height: 640 } } };

describe("no state has a fault that a machine can find", () => {
  it.each([
    ["in English", en, {}],
    ["in Arabic", ar, {}],
    ["in the dark", en, dark],
    [
      "in Arabic, in the dark, 320 pixels wide",
      ar,
      { ...dark, context: { ...dark.context, ...narrow.context } },
    ],
  ] as const)("%s", async (name, copy, scene: Scene) => {
    const page = await stage.open({ locale: copy.locale, ...scene });
    const states: string[] = [];
    const faults: string[] = [];
    await walk(page, copy, async (state) => {
      states.push(state);
      for (const fault of [...(await accessibilityFaults(page)), ...(await beyondAxe(page))])
        faults.push(`${state}: ${fault}`);
      const file = `${name} ${state}.png`.replaceAll(/[ ,]+/g, "-");
      await page.screenshot({ path: join(PICTURES, file), fullPage: true });
    });
    expect(faults).toEqual([]);
    expect(states).toHaveLength(11);
    await close(page);
  });

  it.each([de, fr, es, ar])("the quick check's first pages, in $locale", async (copy) => {
    const page = await stage.open({ key: stage.embeds.quick, locale: copy.locale });
    const spoken = await page.locator("plumbline-assessment .page").getAttribute("lang");
    const words = [de, fr, es, ar, en].find(({ locale }) => locale === spoken) ?? en;
    expect([...(await accessibilityFaults(page)), ...(await beyondAxe(page))]).toEqual([]);
    await go(page, words.start);
    expect([...(await accessibilityFaults(page)), ...(await beyondAxe(page))]).toEqual([]);
    await close(page);
  });
});

/** What has the focus in the widget: its text, or its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement;
    return at
      ? (at.getAttribute("aria-label") ?? at.textContent ?? "")
      : (document.activeElement?.tagName ?? "");
  });

describe("the focus", () => {
  it("is not taken when the widget appears, and goes to each new page's heading", async () => {
    const page = await stage.open({ body: '<input aria-label="Search" autofocus>' });
    expect(await focused(page)).toBe("INPUT");
    await go(page, en.start);
    expect(await focused(page)).toBe("The first section");
    await answerAll(page, en);
    await go(page, en.next);
    expect(await focused(page)).toBe("The second section");
    await page.reload();
    await page.getByRole("button", { name: en.next, exact: true }).waitFor();
    expect(await focused(page)).not.toBe("The second section");
    await close(page);
  });

  it("goes to the first fault, whose control says what is wrong with it", async () => {
    const page = await stage.open();
    await go(page, en.start);
    await answerAll(page, en);
    await page.locator("input[type=number]").fill("1000");
    await page.getByRole("button", { name: en.next, exact: true }).click();
    const count = page.getByRole("spinbutton");
    await expect.poll(() => count.evaluate((input) => input.matches(":focus"))).toBe(true);
    expect(await count.getAttribute("aria-invalid")).toBe("true");
    const described = await count.evaluate((input) =>
      (input.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? "")
        .join(" "),
    );
    expect(described).toContain(en.messages.number_range);
    expect(await page.getByRole("alert").textContent()).toContain(en.faults.one);
    await close(page);
  });

  it("can be seen wherever it is, also in forced colours", async () => {
    for (const forcedColors of ["none", "active"] as const) {
      const page = await stage.open({ context: { forcedColors } });
      await go(page, en.start);
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press("Tab");
        const outline = await page.evaluate(() => {
          const at = document.activeElement?.shadowRoot?.activeElement;
          if (!at) return undefined;
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
          return { at: at.outerHTML.slice(0, 80), outlineStyle, outlineWidth, outlineColor };
        });
        if (!outline) break;
        expect(outline, outline.at).toMatchObject({ outlineStyle: "solid", outlineWidth: "3px" });
        expect(outline.outlineColor, outline.at).not.toMatch(/^rgba.*, 0\)$|transparent/);
      }
      await close(page);
    }
  });
});

it("the language can be changed in the middle, and answers, place and focus stay", async () => {
  const page = await stage.open();
  await go(page, en.start);
  await answerAll(page, en);
  await page.locator("input[type=number]").fill("7");
  const menu = page.getByRole("combobox", { name: en.language });
  await menu.focus();
  await menu.selectOption("ar");
  await page.getByText("القسم الأول").waitFor();
  const card = page.locator("plumbline-assessment .page");
  expect([await card.getAttribute("lang"), await card.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  expect(await focused(page)).toBe(ar.language);
  expect(await page.locator("input[type=number]").inputValue()).toBe("7");
  expect(await page.locator("input[type=date]").inputValue()).toBe("2025-06-30");
  await go(page, ar.next);
  expect(await heading(page).textContent()).toBe("القسم الثاني");
  await page.reload();
  await page.getByText("القسم الثاني").waitFor();
  await answerAll(page, ar);
  await go(page, ar.next);
  await go(page, ar.review.go);
  await page.getByRole("textbox", { name: ar.contact.email }).fill("ada@client.example");
  await page.getByRole("textbox", { name: ar.contact.company }).fill("Client Ltd");
  expect(
    await page
      .getByRole("checkbox")
      .first()
      .evaluate((box) => box.closest("label")?.textContent),
  ).toContain("أوافق");
  await page.getByRole("checkbox").first().check();
  await go(page, ar.submit);
  const url = await page.getByRole("link", { name: new RegExp(ar.openReport) }).getAttribute("href");
  expect(await (await fetch(`${url}.json`)).json()).toMatchObject({
    locale: "ar",
    questionnaire: { title: "كل أنواع الأسئلة" },
  });
  await close(page);
});

it("where the questions are not to be had in a language it is said in that language, and both tell what they are", async () => {
  const page = await stage.open({ locale: "fr" });
  const notice = page.getByText(fr.shownIn);
  expect(await notice.getAttribute("lang")).toBe("fr");
  expect(await page.locator("plumbline-assessment .page").getAttribute("lang")).toBe("en");
  await close(page);
});
