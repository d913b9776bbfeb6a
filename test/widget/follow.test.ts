import { describe, expect, it } from "vitest";
import type { Place } from "../../widget/session.ts";
import type { Run } from "../../widget/state.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import { de } from "../../worker/core/copy-de.ts";
import { config, storedState } from "./samples.ts";
import { rest, setUp } from "./set-up.ts";

const SCOPE = { slug: "scope", title: "Scope", locale: "en", dir: "ltr", minutes: 8 } as const;
const gap = { kind: "gap", readiness: { band: "developing", score: 61 } };
const quick: EmbedConfig = { ...config, follow_on: [SCOPE] };
const scope: EmbedConfig = {
  ...config,
  copy: { ...config.copy },
  questionnaire: { ...config.questionnaire, slug: "scope", title: "Scope", version: "3.0.0" },
};
const embeds = (_: string | undefined, slug?: string) => (slug === "scope" ? scope : quick);
const started = () =>
  storedState({
    id: "asm_2",
    questionnaire: { slug: "scope", version: "3.0.0", digest: "" },
    answers: { develops: { value: false } },
    revision: 0,
    carried: [{ question: "develops", from: { slug: "check", title: "Check" } }],
  });

/** From the first question to the result, the contact left on the way. */
async function handIn(at: ReturnType<typeof setUp>): Promise<void> {
  at.dispatch({ type: "answer", question: "develops", answer: { value: false } });
  at.dispatch({ type: "answer", question: "count", answer: { value: 3 } });
  at.dispatch({ type: "next" });
  at.dispatch({ type: "answer", question: "control", answer: { value: 2 } });
  for (let i = 0; i < 2; i++) at.dispatch({ type: "next" });
  at.dispatch({ type: "fill", place: "contact/email", detail: "ada@client.example" });
  at.dispatch({ type: "fill", place: "contact/company", detail: "Client" });
  at.dispatch({ type: "fill", place: "consents/privacy", detail: true });
  at.dispatch({ type: "submit" });
  await rest();
}
async function finished(next = started()) {
  const left = { embeds, next };
  const at = setUp(left);
  Object.assign(at.server.completed, { result: gap });
  await at.start();
  at.dispatch({ type: "begin" });
  await at.come();
  await handIn(at);
  expect(at.state()).toMatchObject({ phase: "result", lead: true });
  const go = async () => {
    at.dispatch({ type: "follow", slug: "scope" });
    await rest();
  };
  return { ...at, left, go };
}

describe("who goes on with another questionnaire", () => {
  it("gets its first page with what was answered filled in, and where each came from", async () => {
    const at = await finished();
    await at.go();
    expect(at.calls.slice(-3)).toEqual(["embed scope", "start scope from t", "read"]);
    expect(at.state()).toMatchObject({
      phase: "section",
      section: 0,
      config: { questionnaire: { slug: "scope", title: "Scope" } },
      answers: { develops: { value: false } },
      carried: { develops: { answer: { value: false }, from: "Check" } },
      focus: { on: "heading" },
      save: "idle",
    });
    expect(at.kept).toEqual({
      place: {
        section: 0,
        questionnaire: "scope",
        draft: { id: "asm_2", token: "t of asm_2" },
        revision: 0,
      },
      unsent: {},
    });
  });

  it("is heard by the page as somebody who begins, with what comes along as the first answer", async () => {
    const at = await finished();
    const before = at.heard.length;
    await at.go();
    const edition = { questionnaire: "scope", version: "3.0.0" };
    expect(at.heard.slice(before)).toEqual([
      ["plumbline:ready", edition],
      ["plumbline:started", edition],
      ["plumbline:section", { section: "org", index: 0, of: 2, answered: 1, total: 4 }],
    ]);
    await handIn(at);
    expect(at.heard.slice(-2)).toEqual([
      ["plumbline:completed", { band: "developing", score: 61 }],
      ["plumbline:lead", {}],
    ]);
  });

  it("starts like anybody where nothing comes along", async () => {
    const at = await finished({ ...started(), answers: {}, carried: [] });
    const before = at.heard.length;
    await at.go();
    expect(at.heard.slice(before).map(([name]) => name)).toEqual(["plumbline:ready", "plumbline:section"]);
    at.dispatch({ type: "answer", question: "count", answer: { value: 3 } });
    expect(at.heard.slice(before).map(([name]) => name)).toContain("plumbline:started");
  });

  it("types a contact once and agrees each time; none of it is in any storage", async () => {
    const at = await finished();
    await at.go();
    expect(at.state()).toMatchObject({
      details: { "contact/email": "ada@client.example", "contact/company": "Client" },
    });
    expect(at.state()).not.toHaveProperty("details.consents/privacy");
    expect(JSON.stringify(at.kept)).not.toContain("ada@");
  });

  it("saves and hands in what is the other's, and has both reports in the end", async () => {
    const at = await finished();
    await at.go();
    at.server.completed.report = { id: "rep_2", url: "https://x.example/r/2" };
    await handIn(at);
    expect(at.calls.slice(-3)).toEqual([
      "save asm_2 develops,count",
      "save asm_2 control,register",
      "completion",
    ]);
    expect(at.state()).toMatchObject({
      phase: "result",
      completed: { report: { id: "rep_2" } },
      earlier: [{ slug: "check", title: "Check", url: "https://x.example/r/1" }],
    });
  });

  it("is told when it can not be done just now, keeps the result, and can try again", async () => {
    const at = await finished();
    const { next } = at.left;
    Object.assign(at.left, { next: undefined });
    await at.go();
    expect(at.state()).toMatchObject({ phase: "result", waiting: false, told: { code: "unreachable" } });
    Object.assign(at.left, { next });
    await at.go();
    expect(at.state()).toMatchObject({ phase: "section", config: { questionnaire: { slug: "scope" } } });
  });

  it("reads it in another language without losing what it is", async () => {
    const german = {
      ...scope,
      copy: de,
      questionnaire: { ...scope.questionnaire, locale: "de", title: "Umfang" },
    };
    const at = await finished();
    await at.go();
    Object.assign(at.left, { embeds: (_: string | undefined, slug?: string) => (slug ? german : quick) });
    at.dispatch({ type: "speak", locale: "de" });
    await rest();
    expect(at.calls.at(-1)).toBe("embed scope");
    expect(at.state()).toMatchObject({
      phase: "section",
      config: { copy: { locale: "de" }, questionnaire: { slug: "scope", title: "Umfang" } },
      answers: { develops: { value: false } },
    });
  });

  it("is asked one question at a time where the embed says so", async () => {
    const at = await finished();
    const settings = { ...scope.settings, paging: "question" as const };
    Object.assign(at.left, { embeds: () => ({ ...scope, settings }) });
    await at.go();
    const { questionnaire } = scope;
    expect(at.state()).toMatchObject({ phase: "section", section: 0 });
    expect((at.state() as Run).config.questionnaire.sections).toHaveLength(
      questionnaire.sections.flatMap(({ questions }) => questions).length,
    );
  });

  it("who presses twice starts one", async () => {
    const at = await finished();
    at.dispatch({ type: "follow", slug: "scope" });
    await at.go();
    expect(at.calls.filter((call) => call.startsWith("start scope"))).toHaveLength(1);
  });
});

describe("a draft of a questionnaire that follows", () => {
  const place: Place = { section: 0, questionnaire: "scope", draft: { id: "asm_2", token: "t2" } };

  it("is gone on with after a reload, in its own questionnaire", async () => {
    const at = setUp({ embeds, place, stored: started() });
    await at.start();
    await at.come();
    expect(at.calls).toEqual(["embed", "read", "embed scope"]);
    expect(at.state()).toMatchObject({
      phase: "section",
      config: { questionnaire: { slug: "scope" } },
      answers: { develops: { value: false } },
      carried: { develops: { from: "Check" } },
    });
  });

  it("is gone on with by a link on another device", async () => {
    const at = setUp({ embeds, link: "rsm_1", stored: started() });
    await at.start();
    await at.come();
    await rest();
    expect(at.state()).toMatchObject({ phase: "section", config: { questionnaire: { slug: "scope" } } });
  });

  it("is not lost when its questions can not be had just now", async () => {
    const none = (_: string | undefined, slug?: string) => (slug ? undefined : quick);
    const at = setUp({ embeds: none, place, stored: started() });
    await at.start();
    await at.come();
    expect(at.state()).toMatchObject({ phase: "failed", passing: true });
    expect(at.kept.place).toEqual(place);
  });

  it("goes on in the version it is pinned to", async () => {
    const older = { ...started(), questionnaire: { slug: "scope", version: "2.9.0", digest: "" } };
    const at = setUp({ embeds, place, stored: older });
    await at.start();
    await at.come();
    await rest();
    expect(at.calls.at(-1)).toBe("version scope 2.9.0");
    expect(at.state()).toMatchObject({ config: { questionnaire: { version: "2.9.0" } } });
  });

  it("of another tab is left to that tab: this one starts its own", async () => {
    const at = setUp({ embeds });
    await at.start();
    at.dispatch({ type: "begin" });
    await at.come();
    at.kept.place = place;
    at.look();
    await rest();
    expect(at.state()).toMatchObject({ config: { questionnaire: { slug: "check" } }, answers: {} });
    at.dispatch({ type: "answer", question: "develops", answer: { value: true } });
    await rest();
    expect(at.calls.slice(-2)).toEqual(["start", "save develops"]);
  });

  it("of another tab is not forgotten when this one hears that what came before is completed", async () => {
    const own = { section: 0, questionnaire: "check", draft: { id: "asm_1", token: "t" } };
    const at = setUp({ embeds, place: own });
    await at.start();
    await at.come();
    at.kept.place = place;
    at.server.stored = storedState({
      status: "completed",
      completed: { ...at.server.completed, result: gap as never },
    });
    at.look();
    await rest();
    expect(at.state()).toMatchObject({ phase: "result", elsewhere: true });
    expect(at.kept.place).toEqual(place);
  });
});
