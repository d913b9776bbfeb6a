import { expect, it } from "vitest";
import { EMBED_DEFAULTS, settingsOf } from "../../worker/contract/embed-settings.ts";
import { changeSettingsSchema } from "../../worker/contract/embed-settings-schema.ts";
import { storedSettings } from "../../worker/core/stored-settings.ts";

it("what a tenant did not decide has its default", () => {
  expect(settingsOf({})).toEqual(EMBED_DEFAULTS);
  expect(settingsOf({ mode: "dialog" })).toEqual({ ...EMBED_DEFAULTS, mode: "dialog" });
  expect(settingsOf({ theme: {} }).theme).toEqual(EMBED_DEFAULTS.theme);
});

it("the defaults are settings that could be stored", () => {
  expect(changeSettingsSchema.safeParse(EMBED_DEFAULTS).success).toBe(true);
});

it("what is null goes back to its default, so it is not stored", () => {
  expect(storedSettings({ mode: null, gate: "after", theme: { accent: null } })).toEqual({
    gate: "after",
    theme: {},
  });
});

it("a list stays a list", () => {
  expect(storedSettings({ hidden: ["campaign"] })).toEqual({ hidden: ["campaign"] });
});

it.each([
  { mode: "popup" },
  { modes: "inline" },
  { theme: { accent: "red}*{display:none" } },
  { theme: { accent: "url(https://elsewhere.example)" } },
  { theme: { accent: "red" } },
  { theme: { scheme: "night" } },
  { theme: { font: "Arial;}" } },
  { theme: { font: '"Source Sans 3' } },
  { hidden: ["Campaign"] },
  { hidden: ['x" onload="'] },
  { hidden: ["a".repeat(41)] },
  { hidden: ["twice", "twice"] },
  { hidden: Array.from({ length: 11 }, (_, i) => `name_${i}`) },
  { follow_on: ["Audit Scope"] },
  { follow_on: ["audit-scope", "audit-scope"] },
  { follow_on: ["one", "two", "three", "four"] },
])("%j is refused", (settings) => {
  expect(changeSettingsSchema.safeParse(settings).success).toBe(false);
});
