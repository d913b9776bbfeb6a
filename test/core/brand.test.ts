import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Branding, NO_BRANDING } from "../../worker/contract/branding-schema.ts";
import { brandFor, paletteOf } from "../../worker/core/brand.ts";
import { type Colour, contrast, parseColour, WHITE } from "../../worker/core/colour.ts";

const colour = (hex: string) => parseColour(hex) as Colour;
const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

const offer = (id: string, requirements: string[]): Branding["offers"][number] => ({
  id,
  title: { en: `${id} in English`, de: `${id} auf Deutsch` },
  text: { en: "Text" },
  requirements,
});
const branding: Branding = {
  ...NO_BRANDING,
  call_to_action: { label: { fr: "Parlons-en" }, url: "https://acme.example/talk" },
  offers: [offer("training", ["7.2"]), offer("impact", ["A.5", "8.4"]), offer("unneeded", ["10"])],
};
const about = { tenant: "consultancy" as const, locale: "de-AT", gaps: ["8.4", "A.5.2", "7.2", "A.50.1"] };

describe("a report's colours", () => {
  test("can be read on white, whatever colour was wished for", () => {
    fc.assert(
      fc.property(anyHex, (wish) => {
        const { accent, range, rangeEnd } = paletteOf(wish);
        expect(contrast(colour(accent), WHITE)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colour(rangeEnd), WHITE)).toBeGreaterThanOrEqual(3);
        expect(contrast(colour(accent), colour(range))).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test("are the wished one where that can be read already", () => {
    expect(paletteOf("#1f4e9e").accent).toBe("#1f4e9e");
  });

  test("are the product's own where nothing or nothing sensible was wished for", () => {
    expect(paletteOf("blue")).toEqual(paletteOf(null));
  });
});

describe("offers", () => {
  test("are those for the report's gaps, what gains most first, in its language", () => {
    expect(brandFor(branding, about).offers).toEqual([
      { title: "impact auf Deutsch", text: "Text", url: null, requirements: ["8.4", "A.5.2"] },
      { title: "training auf Deutsch", text: "Text", url: null, requirements: ["7.2"] },
    ]);
  });

  test("are none where there is no gap", () => {
    expect(brandFor(branding, { ...about, gaps: [] }).offers).toEqual([]);
  });

  test.each(["certification_body", "publisher"] as const)(
    "are none for a %s, whatever is stored",
    (tenant) => {
      expect(brandFor(branding, { ...about, tenant }).offers).toEqual([]);
    },
  );

  test("speak the first language that they have where they lack the report's", () => {
    expect(brandFor(branding, { ...about, locale: "it" }).callToAction?.label).toBe("Parlons-en");
  });
});
