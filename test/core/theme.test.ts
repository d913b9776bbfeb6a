import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_WISHES, SCHEMES } from "../../worker/contract/theme.ts";
import { BLACK, type Colour, contrast, hexOf, mix, parseColour, WHITE } from "../../worker/core/colour.ts";
import {
  coloursOf,
  EDGE_SHARE,
  PART_CONTRAST,
  SOFT_SHARE,
  TEXT_CONTRAST,
  themeOf,
} from "../../worker/core/theme.ts";

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels): Colour => channels)
  .map(hexOf);
const wishes = fc.record({
  scheme: fc.constantFrom(...SCHEMES),
  accent: fc.option(colour),
  surface: fc.option(colour),
});
/** How much of the accent the style sheet mixes into a chosen option. */
const TINT_SHARE = 0.09;

describe("a colour", () => {
  it("is read from three or six digits, and from nothing else", () => {
    expect(parseColour("#0bF")).toEqual([0, 187, 255]);
    expect(parseColour("#00bbff")).toEqual([0, 187, 255]);
    for (const text of ["", "0bf", "#0bf0", "#00bbfg", "rebeccapurple", "#000;}"])
      expect(parseColour(text), text).toBeUndefined();
  });

  it("has the contrast that WCAG's own examples have", () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2);
    expect(contrast([118, 118, 118], WHITE)).toBeCloseTo(4.54, 2);
  });
});

describe("a theme", () => {
  it("can be read in both schemes, whatever was wished for", () => {
    fc.assert(
      fc.property(wishes, (wished) => {
        const { pairs } = coloursOf(wished);
        for (const scheme of ["light", "dark"] as const) {
          const of = (name: keyof typeof pairs): Colour => pairs[name]?.[scheme] as Colour;
          const surface = pairs.surface?.[scheme] ?? (scheme === "light" ? WHITE : ([30, 30, 30] as const));
          const ink = pairs.ink?.[scheme] ?? (scheme === "light" ? BLACK : WHITE);
          expect(contrast(of("accent"), surface)).toBeGreaterThanOrEqual(PART_CONTRAST);
          expect(contrast(of("on-accent"), of("accent"))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          expect(contrast(of("fault"), surface)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          expect(contrast(ink, mix(of("accent"), surface, TINT_SHARE))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          expect(contrast(mix(ink, surface, SOFT_SHARE), surface)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          expect(contrast(mix(ink, surface, EDGE_SHARE), surface)).toBeGreaterThanOrEqual(PART_CONTRAST);
        }
      }),
    );
  });

  it("leaves a colour as it was wished where it can be read, and changes it only in the scheme that needs it", () => {
    const { pairs } = coloursOf({ scheme: "auto", accent: "#0b5fff", surface: null });
    expect(hexOf(pairs.accent?.light as Colour)).toBe("#0b5fff");
    const yellow = coloursOf({ scheme: "auto", accent: "#ffd400", surface: null }).pairs;
    expect(hexOf(yellow.accent?.dark as Colour)).toBe("#ffd400");
    expect(hexOf(yellow["on-accent"]?.dark as Colour)).toBe("#000000");
    expect(hexOf(yellow.accent?.light as Colour)).not.toBe("#ffd400");
  });

  it("is dark as a whole on a dark surface, for browsers draw their controls by the scheme", () => {
    expect(coloursOf({ scheme: "auto", accent: null, surface: "#101a2c" }).scheme).toBe("dark");
    expect(coloursOf({ scheme: "auto", accent: null, surface: "#fff8ee" }).scheme).toBe("auto");
  });

  it("comes as a style sheet that says no more than was wished for", () => {
    const { css } = themeOf({ ...NO_WISHES, scheme: "dark", surface: "#101a2c", corners: "round" });
    expect(css).toContain("color-scheme:dark");
    expect(css).toContain("--plumbline-surface:#101a2c");
    expect(css).toContain("--plumbline-radius:22px");
    expect(css).not.toContain("light-dark");
    const plain = themeOf(NO_WISHES).css;
    expect(plain).not.toMatch(/surface|ink:|radius|font|color-scheme/);
    expect(plain).toContain("--plumbline-fault:light-dark(#");
  });

  it("takes no colour for one that is none", () => {
    expect(themeOf({ ...NO_WISHES, accent: "red;}*{display:none" })).toEqual(themeOf(NO_WISHES));
  });
});
