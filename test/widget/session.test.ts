import { describe, expect, it } from "vitest";
import { resumeFrom } from "../../widget/later/resume.ts";
import { hiddenOf, sourceOf } from "../../widget/later/source.ts";
import { createSession } from "../../widget/session.ts";
import { questionnaire, storedState } from "./samples.ts";

class MemoryStorage {
  items = new Map<string, string>();
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, text: string) => void this.items.set(name, text);
  removeItem = (name: string) => void this.items.delete(name);
}
const asStorage = (store: MemoryStorage) => () => store as unknown as Storage;

const fragment = () => "";

describe("the session", () => {
  const place = { section: 2, draft: { id: "asm_1", token: "t" } };

  it("keeps the place across visits and unsent answers for the tab, each embed on its own", () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const session = createSession("pk_1", { place: asStorage(local), unsent: asStorage(tab), fragment });
    session.keepPlace(place);
    session.keepUnsent({ a: { value: 1 } });
    expect(session.place()).toEqual(place);
    expect(session.unsent()).toEqual({ a: { value: 1 } });
    expect([...local.items.keys(), ...tab.items.keys()]).toEqual(["plumbline:pk_1", "plumbline:pk_1"]);
    expect(local.items.get("plumbline:pk_1")).not.toContain("value");
    session.keepUnsent({});
    expect(tab.items.size).toBe(0);
    session.forget();
    expect(local.items.size).toBe(0);
  });

  it("finds its own embed's link in the page's address, and no other's", () => {
    const none = () => {
      throw new DOMException("refused", "SecurityError");
    };
    const linkIn = (address: string) =>
      createSession("pk_1", { place: none, unsent: none, fragment: () => address }).link();
    expect(linkIn("#plumbline:pk_1=rsm_acme_x-_1")).toBe("rsm_acme_x-_1");
    expect(["", "#top", "#plumbline:pk_2=rsm_acme_x", "#plumbline:pk_11=rsm"].map(linkIn)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it("keeps the language that was chosen with the place, and not one that was not", () => {
    const stores = {
      place: asStorage(new MemoryStorage()),
      unsent: asStorage(new MemoryStorage()),
      fragment,
    };
    const session = createSession("pk_1", stores);
    session.keepPlace(place);
    expect(createSession("pk_1", stores).locale()).toBeUndefined();
    session.speak("ar");
    session.keepPlace(place);
    expect(createSession("pk_1", stores).locale()).toBe("ar");
    session.forget();
    expect(createSession("pk_1", stores).locale()).toBeUndefined();
  });

  it("does without where storage is refused, full or filled with something else", () => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    const refused = createSession("pk_1", { place: refuse, unsent: refuse, fragment });
    refused.keepPlace(place);
    refused.forget();
    expect([refused.place(), refused.unsent()]).toEqual([undefined, {}]);
    const junk = new MemoryStorage();
    junk.setItem("plumbline:pk_1", "{oops");
    expect(
      createSession("pk_1", { place: asStorage(junk), unsent: refuse, fragment }).place(),
    ).toBeUndefined();
  });
});

describe("going on after a reload", () => {
  const place = { section: 1, draft: { id: "asm_1", token: "t" } };
  const stored = { develops: { value: true } };

  it("takes what the server has, and over it what it does not have yet", () => {
    const unsent = { develops: null, count: { value: 3 } };
    expect(resumeFrom(questionnaire, place, storedState({ answers: stored }), unsent)).toEqual({
      answers: { count: { value: 3 } },
      section: 1,
      draft: place.draft,
      unsent,
    });
  });

  it("starts anew when nothing is known of it", () => {
    const fresh = { answers: {}, section: -1, draft: undefined, unsent: {} };
    expect(resumeFrom(questionnaire)).toEqual(fresh);
    expect(resumeFrom(questionnaire, place)).toEqual(fresh);
  });

  it("carries answers that still fit into a new assessment when the draft belongs to another version", () => {
    const old = storedState({
      questionnaire: { slug: "check", version: "0.9.0", digest: "" },
      answers: { ...stored, count: { value: "many" }, gone: { value: 1 } },
    });
    expect(resumeFrom(questionnaire, place, old)).toEqual({
      answers: stored,
      section: 1,
      draft: undefined,
      unsent: stored,
    });
  });

  it("goes on with answers of a tab that never reached the server", () => {
    const unsent = { count: { value: 3 } };
    expect(resumeFrom(questionnaire, { section: 0 }, undefined, unsent)).toMatchObject({
      answers: unsent,
      unsent,
    });
  });
});

describe("the source", () => {
  it("is page, referrer and campaign, and nothing else of either address", () => {
    const page = new URL("https://host.example/offer?utm_source=mail&utm_id=7&token=secret#me");
    expect(sourceOf(page, "https://search.example/find?q=who")).toEqual({
      page: "https://host.example/offer",
      referrer: "https://search.example/find",
      utm: { utm_source: "mail" },
    });
  });

  it("is on one line and no longer than the server takes", () => {
    const page = new URL(`https://host.example/?utm_source=a%0Ab&utm_term=${"x".repeat(300)}`);
    expect(sourceOf(page, "").utm).toEqual({ utm_source: "a b", utm_term: "x".repeat(200) });
  });

  it("has the hidden fields that the embed lists, from the element or from a script's data set", () => {
    const attributes: Record<string, string> = {
      "hidden-campaign": "spring\n2026",
      hiddenregion: "north",
      "hidden-token": "secret",
    };
    expect(hiddenOf(["campaign", "region", "other"], (name) => attributes[name] ?? null)).toEqual({
      hidden: { campaign: "spring 2026", region: "north" },
    });
  });

  it("is empty in a frame without an origin", () => {
    expect(sourceOf(new URL("about:srcdoc"), "")).toEqual({});
  });
});
