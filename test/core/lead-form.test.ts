import { describe, expect, it } from "vitest";
import type { LeadForm } from "../../worker/contract/lead-form.ts";
import { leadFormFor, localiseForm, rewordedConsents } from "../../worker/core/lead-form.ts";

const form = leadFormFor("Acme");
const textIn = (locale: string) => localiseForm(form, locale).consents[0]?.text ?? "";
const withWords = (translations: Record<string, { text: string; url?: string }>): LeadForm => ({
  ...form,
  consents: [
    {
      id: "contact",
      version: "1",
      text: "I agree.",
      url: "https://a.example/en",
      required: true,
      translations,
    },
  ],
});

describe("a consent", () => {
  it("comes in the language of the questions, and names the tenant in each", () => {
    expect(textIn("de")).toContain("widerrufen");
    expect(textIn("es-MX")).toBe(textIn("es"));
    expect(new Set(["en", "de", "fr", "es", "ar"].map(textIn)).size).toBe(5);
    for (const locale of ["en", "de", "fr", "es", "ar"]) expect(textIn(locale)).toContain("Acme");
  });

  it("stays in its own words where no other language is near, and the widget gets one language only", () => {
    expect(textIn("it")).toBe(textIn("en"));
    expect(localiseForm(form, "de").consents[0]).not.toHaveProperty("translations");
  });

  it("keeps its version and its page, unless the translation has a page of its own", () => {
    const translated = withWords({
      de: { text: "Ja.", url: "https://a.example/de" },
      "de-CH": { text: "Jo." },
    });
    const [german] = localiseForm(translated, "de").consents;
    expect(german).toMatchObject({
      id: "contact",
      version: "1",
      required: true,
      url: "https://a.example/de",
    });
    const [swiss] = localiseForm(translated, "de-CH").consents;
    expect(swiss).toMatchObject({ text: "Jo.", url: "https://a.example/en" });
  });

  it("may be translated under its version, but a translation that changes takes a new one", () => {
    const before = withWords({ de: { text: "Ja." } });
    expect(rewordedConsents(before, withWords({ de: { text: "Ja." }, fr: { text: "Oui." } }))).toEqual([]);
    expect(rewordedConsents(before, withWords({ de: { text: "Ja, gern." } }))).toHaveLength(1);
  });
});
