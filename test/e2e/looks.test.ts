import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import { ar } from "../../worker/core/copy-ar.ts";
import { en } from "../../worker/core/copy-en.ts";
import { newStage, type Scene, type Stage } from "./stage.ts";
import { go } from "./walk.ts";

const PICTURES = join(ROOT, "test-results/images");
let stage: Stage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  stage = await newStage();
});
afterAll(async () => {
  await stage?.end();
});

type Look = Record<string, Record<string, string>>;

/** How the widget's parts look and how large they are, on its first page with questions. */
const lookOf = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const root = document.querySelector("plumbline-assessment")?.shadowRoot as ShadowRoot;
    const parts = [".page", "h2", "p", "legend", ".option", "[type=radio]", "[type=number]", "textarea"];
    const properties =
      "display visibility color backgroundColor fontFamily fontSize fontWeight fontStyle lineHeight letterSpacing wordSpacing textTransform textAlign textIndent textDecorationLine whiteSpace direction cursor opacity filter transform paddingTop paddingLeft marginTop borderTopWidth borderTopColor borderTopLeftRadius outlineStyle width height".split(
        " ",
      ) as (keyof CSSStyleDeclaration)[];
    return Object.fromEntries(
      [...parts, "button:not(.primary)", ".primary", "progress", "select"].map((part) => {
        const style = getComputedStyle(root.querySelector(part) as Element);
        return [part, Object.fromEntries(properties.map((one) => [one, String(style[one])]))];
      }),
    );
  });

/** The widget in a column of a width that no page's own style decides on, with a question on the screen. */
async function firstPage(scene: Scene, name?: string): Promise<Page> {
  const page = await stage.open({
    ...scene,
    css: `${scene.css ?? ""} main{all:revert!important;display:block!important;width:640px!important} plumbline-assessment{margin:0!important;padding:0!important}`,
  });
  const copy = scene.locale === "ar" ? ar : en;
  await go(page, copy.start);
  // What the second file draws is there too, and the page has its final height.
  await page.locator("plumbline-assessment [type=date]").waitFor();
  await page.mouse.move(0, 0);
  if (name) await page.screenshot({ path: join(PICTURES, `host-${name}.png`), fullPage: true });
  return page;
}

const close = (page: Page) => page.context().close();

const HOSTILE: Record<string, string> = {
  "a reset of everything": "*{all:unset!important}",
  "large letters": "html,body,*{font-size:30px!important;line-height:3!important}",
  "no buttons":
    "button{display:none!important}input,select,textarea{appearance:none!important;border:0!important}",
  "its own boxes":
    "*,*::before,*::after{box-sizing:content-box!important;margin:20px!important;padding:20px!important}",
  "its own letters":
    "*{color:red!important;font-family:monospace!important;text-transform:uppercase!important;letter-spacing:.3em!important;word-spacing:1em!important;text-align:right!important;text-indent:3em!important;font-style:italic!important;white-space:pre!important;cursor:wait!important}",
  "names like ours":
    ".page,.primary,.option,.question,.fault,.line{display:none!important;background:red!important}:root{--ink:red;--accent:red;--surface:red;--line:red;--radius:40px}",
};

describe("no style of the page's gets in", () => {
  it.each(Object.entries(HOSTILE))("%s", async (name, css) => {
    const calm = await firstPage({});
    const expected = await lookOf(calm);
    await close(calm);
    const page = await firstPage({ css }, name.replaceAll(" ", "-"));
    const look = await lookOf(page);
    expect(look).toEqual(expected);
    await close(page);
  });

  it("but the page decides whether it is seen", async () => {
    const page = await firstPage({});
    const seen = () => page.locator("plumbline-assessment .primary").isVisible();
    for (const css of ["visibility:hidden", "display:none"]) {
      expect(await seen()).toBe(true);
      const style = await page.addStyleTag({ content: `main{${css}!important}` });
      expect(await seen(), css).toBe(false);
      await style.evaluate((element) => (element as HTMLElement).remove());
    }
    await close(page);
  });
});

it("no style of the widget's gets out", async () => {
  const body =
    '<div class="page"><button class="primary">Ours</button><fieldset><legend>Ours</legend></fieldset><progress></progress></div>';
  const looks = async (key: string | undefined) => {
    const page = key ? await firstPage({ body }) : await stage.browser.newPage();
    if (!key)
      await page.setContent(
        `<!doctype html><html lang="en"><style>main{all:revert!important;display:block!important;width:640px!important}</style><main><h1>Our services</h1>${body}</main>`,
      );
    const found = await page.evaluate(() => ({
      sheets: document.adoptedStyleSheets.length,
      looks: [...document.querySelectorAll("h1, .page, .page *")].map((element) => {
        const { color, backgroundColor, font, display, margin, padding, border, width } =
          getComputedStyle(element);
        return { color, backgroundColor, font, display, margin, padding, border, width };
      }),
    }));
    await page.close();
    return found;
  };
  expect(await looks("with the widget")).toEqual(await looks(undefined));
});

describe("what an embed and a page may decide", () => {
  const styleOf = (page: Page, selector: string, property: string) =>
    page
      .locator(`plumbline-assessment ${selector}`)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  it("the theme comes with the embed, and what could not be read in it was made readable", async () => {
    const page = await stage.open({ key: stage.embeds.themed });
    expect(await styleOf(page, ".page", "background-color")).toBe("rgb(255, 248, 238)");
    expect(await styleOf(page, ".page", "border-radius")).toBe("0px");
    const accent = await styleOf(page, ".primary", "background-color");
    expect(accent).not.toBe("rgb(255, 212, 0)");
    expect(await styleOf(page, ".primary", "color")).toBe("rgb(0, 0, 0)");
    await page.screenshot({ path: join(PICTURES, "theme.png") });
    await close(page);
  });

  it("in a dark scheme the same theme is dark", async () => {
    const page = await stage.open({
      key: stage.embeds.themed,
      css: ":root{color-scheme:light dark}",
      context: { colorScheme: "dark" },
    });
    expect(await styleOf(page, ".primary", "background-color")).toBe("rgb(255, 212, 0)");
    const [red = 255] = (await styleOf(page, ".page", "background-color")).match(/\d+/g)?.map(Number) ?? [];
    expect(red).toBeLessThan(60);
    await page.screenshot({ path: join(PICTURES, "theme-dark.png") });
    await close(page);
  });

  it("the page's own custom properties and parts win over the embed's", async () => {
    const page = await stage.open({
      key: stage.embeds.themed,
      css: "plumbline-assessment{--plumbline-accent:#004d40;--plumbline-on-accent:#fff;--plumbline-radius:20px}plumbline-assessment::part(heading){letter-spacing:3px}plumbline-assessment::part(primary){text-transform:uppercase}",
    });
    expect(await styleOf(page, ".primary", "background-color")).toBe("rgb(0, 77, 64)");
    expect(await styleOf(page, ".primary", "color")).toBe("rgb(255, 255, 255)");
    expect(await styleOf(page, ".page", "border-radius")).toBe("20px");
    expect(await styleOf(page, "h2", "letter-spacing")).toBe("3px");
    expect(await styleOf(page, ".primary", "text-transform")).toBe("uppercase");
    await close(page);
  });
});

type Box = { left: number; right: number };
/** Where things stand across the card, from its own left edge. */
const boxes = (page: Page): Promise<Record<string, Box>> =>
  page.evaluate(() => {
    const root = document.querySelector("plumbline-assessment")?.shadowRoot as ShadowRoot;
    const card = (root.querySelector(".page") as Element).getBoundingClientRect();
    return Object.fromEntries(
      ["[type=radio]", ".primary", "button:not(.primary)", "select", "[type=number]"].map((part) => {
        const { left, right } = (root.querySelector(part) as Element).getBoundingClientRect();
        return [part, { left: left - card.left, right: card.right - right }];
      }),
    );
  });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("from right to left", () => {
  it.each(["ltr", "rtl"])("everything is mirrored, on a page that is written %s", async (dir) => {
    const english = await firstPage({ root: `dir="${dir}"` });
    const arabic = await firstPage({ root: `dir="${dir}"`, locale: "ar" }, `arabic-on-${dir}`);
    const [was, is] = [await boxes(english), await boxes(arabic)];
    for (const part of ["[type=radio]", "[type=number]"])
      expect(is[part]?.right, part).toBeCloseTo(was[part]?.left ?? 0, 0);
    expect(is["button:not(.primary)"]?.right).toBeCloseTo(was["button:not(.primary)"]?.left ?? 0, 0);
    expect(is[".primary"]?.left).toBeCloseTo(was[".primary"]?.right ?? 0, 0);
    expect(is.select?.left).toBeCloseTo(was.select?.right ?? 0, 0);
    expect([await overflow(english), await overflow(arabic)]).toEqual([0, 0]);
    await Promise.all([close(english), close(arabic)]);
  });
});

describe("nothing is cut off and nothing has to be scrolled to the side", () => {
  it.each<[string, Scene]>([
    ["at 400 % zoom", { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } }],
    ["in a column of 200 pixels", { css: "main{width:200px}" }],
    [
      "with the visitor's letters twice as large",
      { css: "plumbline-assessment::part(page){font-size:32px}" },
    ],
    [
      "with the spacing of text that WCAG 1.4.12 asks for",
      {
        css: "plumbline-assessment::part(page){line-height:1.5;letter-spacing:.12em;word-spacing:.16em}",
        context: { viewport: { width: 320, height: 640 } },
      },
    ],
  ])("%s", async (name, scene) => {
    for (const [locale, copy] of [
      ["en", en],
      ["ar", ar],
    ] as const) {
      const page = await stage.open({ ...scene, locale });
      await go(page, copy.start);
      expect(await overflow(page)).toBe(0);
      const cut = await page.evaluate(() => {
        const root = document.querySelector("plumbline-assessment")?.shadowRoot as ShadowRoot;
        const card = (root.querySelector(".page") as Element).getBoundingClientRect();
        return [...root.querySelectorAll("h2, p, legend, label, button, select")]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < card.left - 1 || box.right > card.right + 1))
          .map(({ element }) => element.outerHTML.slice(0, 100));
      });
      expect(cut).toEqual([]);
      await page.screenshot({ path: join(PICTURES, `${name} ${locale}.png`.replaceAll(/[^\w.]+/g, "-")) });
      await close(page);
    }
  });
});

it("in forced colours every control keeps an edge, and what is chosen can be told", async () => {
  const page = await stage.open({ context: { forcedColors: "active" } });
  await go(page, en.start);
  await page.getByRole("radio").first().check();
  const edges = await page.evaluate(() => {
    const root = document.querySelector("plumbline-assessment")?.shadowRoot as ShadowRoot;
    return [...root.querySelectorAll(".option, button, select, textarea, [type=number]")].map((element) => {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
      return `${borderTopWidth} ${borderTopStyle}`;
    });
  });
  expect(new Set(edges)).toEqual(new Set(["1px solid"]));
  await page.screenshot({ path: join(PICTURES, "forced-colours.png"), fullPage: true });
  await close(page);
});

it("where the visitor wants nothing to move, nothing does", async () => {
  for (const [reducedMotion, moves] of [
    ["reduce", 0],
    ["no-preference", 1],
  ] as const) {
    const page = await stage.open({ context: { reducedMotion } });
    await page.evaluate(() => {
      const counter = globalThis as unknown as { moved: number };
      counter.moved = 0;
      for (const event of ["animationstart", "transitionrun"])
        document.querySelector("plumbline-assessment")?.shadowRoot?.addEventListener(event, () => {
          counter.moved += 1;
        });
    });
    await page.getByRole("button", { name: en.start, exact: true }).click();
    await page.waitForTimeout(2_000);
    await page.getByRole("button", { name: en.back, exact: true }).click();
    await page.waitForTimeout(500);
    const moved = await page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
    expect(Math.min(1, moved), reducedMotion).toBe(moves);
    await close(page);
  }
});
