import { describe, expect, it } from "vitest";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import { de } from "../../worker/core/copy-de.ts";
import { config, storedState } from "./samples.ts";
import { rest, setUp } from "./set-up.ts";

/** The first section, filled in before the second file is there. */
async function filledIn() {
  const at = setUp();
  await at.start();
  at.dispatch({ type: "begin" });
  at.dispatch({ type: "answer", question: "develops", answer: { value: false } });
  at.dispatch({ type: "answer", question: "count", answer: { value: 3 } });
  return at;
}

describe("before the second file is there", () => {
  it("the first question needs nothing of it; with the question on the screen it is asked for, once", async () => {
    const at = setUp();
    await at.start();
    expect(at.state()).toMatchObject({ phase: "intro" });
    expect(at.asked()).toBe(0);
    at.dispatch({ type: "begin" });
    at.dispatch({ type: "back" });
    at.dispatch({ type: "begin" });
    expect(at.state()).toMatchObject({ phase: "section", section: 0 });
    expect(at.asked()).toBe(1);
  });

  it("answers outlive a reload, and are sent once it is there", async () => {
    const at = await filledIn();
    expect(at.kept).toEqual({
      place: { section: 0 },
      unsent: { develops: { value: false }, count: { value: 3 } },
    });
    await at.come();
    at.dispatch({ type: "next" });
    await rest();
    expect(at.calls).toEqual(["embed", "start", "save develops,count"]);
    // The page hears how many, and not which.
    expect(at.announced).toEqual([["plumbline:answered", { answered: 2, total: 4 }]]);
    expect(at.kept).toMatchObject({ place: { section: 2, draft: { id: "asm_1" } }, unsent: {} });
  });

  it("the wish to go on waits for it and is then done", async () => {
    const at = await filledIn();
    at.dispatch({ type: "next" });
    expect(at.state()).toMatchObject({ phase: "section", section: 0, waiting: true });
    await at.come();
    expect(at.state()).toMatchObject({ phase: "section", section: 2 });
    expect(at.state()).not.toHaveProperty("waiting");
  });

  it("that it can not be had is told, nothing is lost, and the next wish tries again", async () => {
    const at = await filledIn();
    at.dispatch({ type: "next" });
    await at.fail();
    expect(at.state()).toMatchObject({
      section: 0,
      waiting: false,
      told: { code: "unreachable" },
      answers: { develops: { value: false }, count: { value: 3 } },
    });
    at.dispatch({ type: "next" });
    expect(at.state()).toMatchObject({ waiting: true, told: undefined });
    await at.come();
    expect(at.state()).toMatchObject({ section: 2 });
  });

  it("somebody who goes back meanwhile stays where they went", async () => {
    const at = await filledIn();
    at.dispatch({ type: "next" });
    at.dispatch({ type: "back" });
    await at.come();
    expect(at.state()).toMatchObject({ phase: "intro", answers: { develops: { value: false } } });
  });
});

describe("answers that the page gives", () => {
  const given = { prefill: JSON.stringify({ count: 3, develops: "perhaps" }) };
  const shown = { count: { value: 3 } };

  it("are on the screen, and nothing is sent or stored of them before the respondent does something", async () => {
    const at = setUp({ given });
    await at.start();
    await at.come();
    await rest();
    expect(at.state()).toMatchObject({ phase: "intro", answers: shown });
    expect(at.calls).toEqual(["embed"]);
    expect(at.kept).toEqual({ place: undefined, unsent: {} });
  });

  it("are sent when the respondent begins, and the page hears that it was begun, once", async () => {
    const at = setUp({ given });
    await at.start();
    await at.come();
    at.dispatch({ type: "begin" });
    await rest();
    expect(at.calls).toEqual(["embed", "start", "save count"]);
    at.dispatch({ type: "answer", question: "count", answer: { value: 4 } });
    expect(at.state()).toMatchObject({ answers: { count: { value: 4 } } });
    expect(at.announced.filter(([name]) => name === "plumbline:started")).toHaveLength(1);
  });

  it("can be taken back", async () => {
    const at = setUp({ given });
    await at.start();
    await at.come();
    at.dispatch({ type: "begin" });
    at.dispatch({ type: "answer", question: "count", answer: null });
    expect(at.state()).toMatchObject({ answers: {} });
    expect(at.kept.unsent).toMatchObject({ count: null });
  });

  it("do not come before those of a respondent who was here earlier", async () => {
    const draft = { id: "asm_1", token: "t" };
    const at = setUp({ given, place: { section: 0, draft } });
    await at.start();
    await at.come();
    expect(at.state()).toMatchObject({ answers: { develops: { value: true } } });
    expect(at.state()).not.toHaveProperty("answers.count");
  });

  it("keep nobody from the questions when they are no answers", async () => {
    const at = setUp({ given: { prefill: "{" } });
    await at.start();
    await at.come();
    expect(at.state()).toMatchObject({ phase: "intro", answers: {} });
  });
});

describe("another language", () => {
  const german: EmbedConfig = {
    ...config,
    copy: de,
    questionnaire: { ...config.questionnaire, locale: "de", title: "Prüfung" },
  };

  it("changes words and questions, and neither answers nor place", async () => {
    const at = setUp({ embeds: (locale) => (locale === "de" ? german : config) });
    await at.start();
    at.dispatch({ type: "begin" });
    at.dispatch({ type: "answer", question: "develops", answer: { value: true } });
    at.dispatch({ type: "speak", locale: "de" });
    expect(at.state()).toMatchObject({ waiting: true });
    await at.come();
    await rest();
    expect(at.state()).toMatchObject({
      phase: "section",
      section: 0,
      answers: { develops: { value: true } },
      config: { copy: { locale: "de" }, questionnaire: { title: "Prüfung" } },
    });
    at.dispatch({ type: "back" });
    expect(at.state()).toMatchObject({ phase: "intro", locale: "de" });
  });

  it("keeps the version that was begun where the embed has moved on meanwhile", async () => {
    const newer = { ...german, questionnaire: { ...german.questionnaire, version: "2.0.0" } };
    const at = setUp({ embeds: (locale) => (locale === "de" ? newer : config) });
    await at.start();
    at.dispatch({ type: "begin" });
    await at.come();
    at.dispatch({ type: "speak", locale: "de" });
    await rest();
    expect(at.calls.at(-1)).toBe("version check 1.0.0");
    expect(at.state()).toMatchObject({
      config: { copy: { locale: "de" }, questionnaire: { version: "1.0.0" } },
    });
  });

  it("that can not be had just now is told, and the menu is where it was", async () => {
    const at = setUp({ embeds: (locale) => (locale === "de" ? undefined : config) });
    await at.start();
    at.dispatch({ type: "begin" });
    await at.come();
    at.dispatch({ type: "speak", locale: "de" });
    await rest();
    expect(at.state()).toMatchObject({
      locale: "en",
      told: { code: "unreachable" },
      config: { copy: { locale: "en" } },
    });
  });

  it("is the last one that was chosen, whichever answer comes first", async () => {
    const at = setUp({ embeds: (locale) => (locale === "de" ? german : config) });
    await at.start();
    at.dispatch({ type: "begin" });
    await at.come();
    at.dispatch({ type: "speak", locale: "de" });
    at.dispatch({ type: "speak", locale: "en" });
    await rest();
    expect(at.chosen()).toBe("en");
    expect(at.state()).toMatchObject({ config: { copy: { locale: "en" } } });
  });
});

describe("a respondent who comes back", () => {
  const place = { section: 2, draft: { id: "asm_1", token: "t" } };

  it("goes on once questions, answers and the second file are there", async () => {
    const at = setUp({ place });
    await at.start();
    expect(at.calls).toEqual(["embed", "read"]);
    expect(at.state()).toEqual({ phase: "loading" });
    await at.come();
    expect(at.state()).toMatchObject({
      phase: "section",
      section: 2,
      answers: { develops: { value: true } },
    });
  });

  it("keeps what they left when it does not come, and can try again", async () => {
    const unsent = { develops: { value: false } };
    const at = setUp({ place: { section: 0 }, unsent });
    await at.start();
    await at.fail();
    expect(at.state()).toMatchObject({ phase: "failed", passing: true });
    expect(at.kept).toEqual({ place: { section: 0 }, unsent });
    at.dispatch({ type: "load" });
    await at.come();
    expect(at.state()).toMatchObject({ phase: "section", section: 0, answers: unsent });
  });
});

describe("a draft whose version is not the embed's", () => {
  it("goes on with its own version and its own answers", async () => {
    const stored = storedState({
      questionnaire: { slug: "check", version: "0.9.0", digest: "" },
      answers: { develops: { value: true } },
    });
    const at = setUp({ place: { section: 0, draft: { id: "asm_1", token: "t" } }, stored });
    await at.start();
    await at.come();
    await rest();
    expect(at.calls).toEqual(["embed", "read", "version check 0.9.0"]);
    expect(at.state()).toMatchObject({
      phase: "section",
      config: { questionnaire: { version: "0.9.0", title: "The older one" } },
      answers: { develops: { value: true } },
    });
    at.dispatch({ type: "answer", question: "count", answer: { value: 2 } });
    at.dispatch({ type: "next" });
    await rest();
    expect(at.calls.at(-1)).toBe("save count");
  });
});
