import { describe, expect, test } from "vitest";
import { idFrom } from "../../scripts/surveyjs-ids.ts";
import { type Imported, importSurvey } from "../../scripts/surveyjs-import.ts";
import { listOf, reportOf, summaryOf } from "../../scripts/surveyjs-report.ts";
import type { Condition } from "../../worker/contract/condition.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import { compileDefinition } from "../../worker/core/compile-definition.ts";
import kinds from "../fixtures/surveyjs/kinds.json" with { type: "json" };
import languages from "../fixtures/surveyjs/languages.json" with { type: "json" };
import { policy, valueFrom } from "../support/samples.ts";

const options = { slug: "my-check", version: "1.0.0", kind: "gap", policy };
const imported = (survey: unknown): Imported => valueFrom(importSurvey(survey, options));
const compiled = ({ document, translations }: Imported): Definition =>
  valueFrom(compileDefinition({ ...document, translations }, policy)).definition;
const questionsOf = (one: Imported): Question[] =>
  compiled(one).sections.flatMap(({ questions }) => questions);
const named = (one: Imported, id: string) => questionsOf(one).find((question) => question.id === id);
/** A survey of one page with these elements. */
const survey = (...elements: object[]) => ({
  title: "A survey",
  description: "For a test.",
  pages: [{ name: "page", title: "Page", elements }],
});
const reasons = ({ notes }: Imported, path: string) =>
  notes.filter((note) => note.path === path).map(({ reason }) => reason);

describe("a survey with every kind of element", () => {
  const result = imported(kinds);

  test("maps what has a counterpart", () => {
    expect(questionsOf(result).map(({ id, type }) => `${id} ${type}`)).toEqual([
      "company-size choice",
      "country choice",
      "uses choices",
      "in-use boolean",
      "agreed choice",
      "owner text",
      "staff number",
      "since date",
      "contact text",
      "notes text",
      "trust choice",
      "effort choice",
      "quality.speed choice",
      "quality.accuracy choice",
      "systems register",
      "suppliers register",
      "deep text",
      "afterwards text",
    ]);
  });

  test("lists every element that has none, with its reason", () => {
    const lost = result.fates
      .filter(({ ids }) => ids.length === 0)
      .map(({ name, path }) => [name, reasons(result, path)]);
    expect(Object.fromEntries(lost)).toEqual({
      inner: ["a column can not be a panel"],
      hidden: ["what holds it does not map"],
      proof: ["a column can not be a file"],
      impossible: ["nothing that it holds maps"],
      intro: ["there is no question of type html"],
      picture: ["there is no question of type image"],
      upload: ["there is no question of type file"],
      signature: ["there is no question of type signaturepad"],
      sum: ["there is no question of type expression"],
      order: ["there is no question of type ranking"],
      loaded: ["it has no choices of its own"],
      lonely: [expect.stringContaining("options was refused (too_small")],
      cells: ["there is no question of type matrixdropdown"],
      cell: ["what holds it does not map"],
      secret: ["it is never shown (visible: false)"],
    });
  });

  test.each([
    ["showProgressBar", "only looks"],
    ["triggers", "there are no triggers"],
    ["pages[0].elements[1].choices[1].visibleIf", "no counterpart"],
    ["pages[0].elements[1].hasOther", "its text field is lost"],
    ["pages[0].elements[2].hasNone", "no longer excludes the others"],
    ["pages[0].elements[2].colCount", "only looks"],
    ["pages[0].elements[7].max", "this limit can not be read"],
    ["pages[0].elements[8].inputType", "the form of email is not checked"],
    ["pages[0].elements[8].validators[0]", "a validator of type email"],
    ["pages[0].elements[9].title", "its markup is taken out"],
    ["pages[1].elements[1].templateElements[1].visibleIf", "nothing branches inside a row"],
  ])("lists %s, a detail that does not map", (path, reason) => {
    expect(reasons(result, path)).toEqual([expect.stringContaining(reason)]);
  });

  test("lists nothing but elements, details and the survey itself", () => {
    const known = new Set(result.fates.map(({ path }) => path));
    const places = result.notes.map(({ path }) => path).filter((path) => path.startsWith("pages"));
    const strays = places.filter(
      (path) => ![...known].some((one) => path === one || path.startsWith(`${one}.`)),
    );
    expect(strays).toEqual([]);
  });

  test("keeps the words, limits and columns", () => {
    expect(named(result, "country")).toMatchObject({
      required: false,
      options: [
        { id: "de", text: "Germany" },
        { id: "ca", text: "Canada" },
        { id: "other", text: "Somewhere else" },
      ],
    });
    expect(named(result, "agreed")).toMatchObject({ options: [{ text: "Go" }, { text: "Stop" }] });
    expect(named(result, "staff")).toMatchObject({ min: 0, max: 5000, integer: true });
    expect(named(result, "since")).toMatchObject({ text: "since", min: "2020-01-01" });
    expect(named(result, "notes")).toMatchObject({ text: "Anything else ?", multiline: true });
    expect(named(result, "trust")).toMatchObject({
      options: [{ text: "1: Not at all" }, { text: "2" }, { text: "3: Fully" }],
    });
    expect(named(result, "quality.accuracy")).toMatchObject({
      text: "How good is it? Accuracy",
      required: true,
    });
    expect(named(result, "systems")).toMatchObject({
      minRows: 1,
      maxRows: 9,
      columns: [
        { id: "system-name", type: "text", required: true },
        { id: "stage", type: "choice" },
      ],
    });
    expect(named(result, "suppliers")).toMatchObject({
      columns: [
        { id: "supplier", type: "text" },
        { id: "audited", type: "choice", options: [{ id: "yes" }, { id: "no" }] },
      ],
    });
  });

  test("makes sections of pages and of panels with a title", () => {
    expect(compiled(result).sections.map(({ id, title }) => [id, title])).toEqual([
      ["fields", "Fields"],
      ["tables", "Tables"],
      ["more-tables", "Tables: More"],
      ["tables-2", "Tables"],
    ]);
  });

  test("is told in a list, and in a report that has every id", () => {
    expect(summaryOf(result)).toBe("40 elements: 25 mapped, 15 not");
    expect(listOf(result)).toContain("- there is no question of type html\n  - pages[2].elements[0] (intro)");
    expect(reportOf("A report", result)).toContain(
      "| pages[0].elements[0] | companySize | radiogroup | company-size |",
    );
  });

  test("names the type of every element that has an id, columns too", () => {
    expect(reportOf("A report", result)).not.toContain("| ? |");
    const columns = [{ name: "x", cellType: "comment" }, { name: "y", cellType: "default" }, { name: "z" }];
    const table = { type: "matrixdynamic", name: "t", cellType: "boolean", columns };
    expect(imported(survey(table)).fates.map(({ type }) => type)).toEqual([
      ...["page", "matrixdynamic", "comment", "boolean", "boolean"],
    ]);
  });
});

describe("a survey in several languages", () => {
  const result = imported(languages);

  test("becomes a questionnaire with whole translations", () => {
    expect(Object.keys(result.translations)).toEqual(["fr", "pt-BR"]);
    expect(compiled(result).translations?.fr).toMatchObject({
      title: "Un contrôle",
      sections: { first: { title: "D'abord" } },
      questions: { answer: { text: "Est-ce vrai ?", options: { "yes-2": "Oui", "no-0": "Non" } } },
    });
  });

  test("says where a language lacks a text, and that the original stands in", () => {
    expect(reasons(result, "pages[0].elements[0].title")).toEqual([
      "not said in pt-BR: the original stands in",
    ]);
    expect(result.translations["pt-BR"]).toMatchObject({ questions: { answer: { text: "Is it so?" } } });
  });

  test("does not take numbers at the end of values for scores", () => {
    expect(JSON.stringify(result.document)).not.toContain("score");
    expect(reasons(result, "").join()).toContain("were not taken for scores: answer");
  });

  test("is in the language that it opens in, where nothing is translated into that", () => {
    const german = { ...survey({ type: "boolean", name: "a", title: "Ja?" }), locale: "de" };
    expect(imported(german).document).toMatchObject({ locale: "de" });
    const translated = { ...german, title: { default: "Hello", de: "Hallo" } };
    expect(imported(translated).document).toMatchObject({ locale: "en", title: "Hello" });
  });

  test("falls back for a whole question where one of its translated texts is too long", () => {
    const long = { default: "Short?", fr: "f".repeat(401) };
    const result = imported(
      survey({ type: "text", name: "a", title: long, description: { default: "Help", fr: "Aide" } }),
    );
    expect(result.translations.fr).toMatchObject({ questions: { a: { text: "Short?", help: "Help" } } });
    expect(reasons(result, "pages[0].elements[0]")).toEqual([expect.stringContaining("not said in fr")]);
  });
});

describe("choices that are loaded from elsewhere", () => {
  const choicesByUrl = { url: "https://example.com/countries" };

  test.each([
    ["with choices of its own", { choices: ["a", "b"] }],
    ["without any", {}],
  ])("are listed once, and are no text in a language: %s", (_, own) => {
    const result = imported(
      survey({ type: "text", name: "other" }, { type: "dropdown", name: "a", choicesByUrl, ...own }),
    );
    expect(reasons(result, "pages[0].elements[1].choicesByUrl")).toEqual([
      "choices are not loaded from elsewhere",
    ]);
    expect(JSON.stringify(result.notes)).not.toContain("not a language of ours");
    expect(result.translations).toEqual({});
  });

  test("are listed once where a column or its table loads them", () => {
    const columns = [
      { name: "own", choicesByUrl },
      { name: "text", cellType: "text" },
    ];
    const result = imported(survey({ type: "matrixdynamic", name: "t", choicesByUrl, columns }));
    const told = result.notes.map(({ path }) => path).filter((path) => path.endsWith("choicesByUrl"));
    expect(told.sort()).toEqual([
      "pages[0].elements[0].choicesByUrl",
      "pages[0].elements[0].columns[0].choicesByUrl",
    ]);
  });
});

describe("a survey that is imported in a language which it translates into", () => {
  const inGerman = (source: object) => valueFrom(importSurvey(source, { ...options, locale: "de" }));
  const bilingual = (title: object) => ({
    ...survey({ type: "boolean", name: "a", title: "Ja?" }),
    title,
  });

  test("keeps its texts without a language as a translation into what SurveyJS takes them for", () => {
    const result = inGerman(bilingual({ default: "Hello", de: "Hallo" }));
    expect(result.document).toMatchObject({ locale: "de", title: "Hallo" });
    expect(result.translations).toMatchObject({ en: { title: "Hello" } });
    expect(reasons(result, "locale")).toEqual([expect.stringContaining('"en"')]);
  });

  test("takes them for the language that it opens in", () => {
    const result = inGerman({ ...bilingual({ default: "Bonjour", de: "Hallo" }), locale: "fr" });
    expect(result.translations).toMatchObject({ fr: { title: "Bonjour" } });
  });

  test("lists those that it says otherwise in their language", () => {
    const result = inGerman(bilingual({ default: "Hi", de: "Hallo", en: "Hello" }));
    expect(result.translations).toMatchObject({ en: { title: "Hello" } });
    expect(reasons(result, "title")).toEqual(['its text without a language is left out: "Hi"']);
    const english = imported(bilingual({ default: "Hi", en: "Hello" }));
    expect(reasons(english, "title")).toEqual(['its text without a language is left out: "Hi"']);
  });

  test("lists them where their language is none of ours", () => {
    const result = inGerman({ ...bilingual({ default: "nuqneH", de: "Hallo" }), locale: "tlh" });
    expect(reasons(result, "title")).toEqual(['its text without a language is left out: "nuqneH"']);
  });

  test("has no translation where nothing is said in two languages", () => {
    const result = inGerman(bilingual({ default: "Hallo" }));
    expect(result.translations).toEqual({});
    expect(reasons(inGerman(bilingual({ default: "Hallo", de: "Hallo" })), "title")).toEqual([]);
  });
});

describe("a condition", () => {
  const is = (question: string, value: boolean): Condition => ({ op: "is", question, value });

  test("that does not map is listed, and its question is always shown", () => {
    const result = imported(
      survey({ type: "boolean", name: "a" }, { type: "text", name: "b", visibleIf: "today() > {a}" }),
    );
    expect(named(result, "b")).not.toHaveProperty("visibleIf");
    expect(reasons(result, "pages[0].elements[1].visibleIf")).toEqual([
      expect.stringContaining("it is always shown"),
    ]);
  });

  test("of pages and panels holds for what is in them", () => {
    const flag = { type: "boolean", name: "flag" };
    const panel = (name: string, title: string | undefined, ...elements: object[]) => ({
      ...{ type: "panel", name, visibleIf: `{${name}} = true`, elements },
      ...(title === undefined ? {} : { title }),
    });
    const result = imported({
      title: "T",
      description: "D",
      pages: [
        { name: "first", elements: ["a", "b", "c", "d"].map((name) => ({ ...flag, name })) },
        {
          name: "second",
          visibleIf: "{a} = true",
          elements: [
            panel("b", "B", panel("c", undefined, { type: "text", name: "x", visibleIf: "{d} = true" })),
          ],
        },
      ],
    });
    expect(compiled(result).sections[1]).toMatchObject({
      visibleIf: { op: "all", of: [is("a", true), is("b", true)] },
      questions: [{ id: "x", visibleIf: { op: "all", of: [is("c", true), is("d", true)] } }],
    });
  });

  test("that waits on itself is taken away and listed", () => {
    const result = imported(
      survey(
        { type: "boolean", name: "a", visibleIf: "{b} = true" },
        { type: "boolean", name: "b", visibleIf: "{a} = true" },
      ),
    );
    expect(questionsOf(result).filter((question) => question.visibleIf !== undefined)).toHaveLength(1);
    expect(result.notes.filter(({ reason }) => reason.includes("condition_cycle"))).toHaveLength(1);
  });
});

describe("what is beyond a limit", () => {
  test("fails its element and no other", () => {
    const result = imported(
      survey(
        { type: "text", name: "long", title: "t".repeat(401) },
        { type: "radiogroup", name: "wordy", choices: ["a", { value: "b", text: "t".repeat(301) }] },
        { type: "dropdown", name: "many", choices: Array.from({ length: 301 }, (_, i) => i) },
        { type: "text", name: "fine", visibleIf: "{wordy} = 'a'" },
      ),
    );
    expect(questionsOf(result).map(({ id }) => id)).toEqual(["fine"]);
    for (const i of [0, 1, 2]) {
      expect(reasons(result, `pages[0].elements[${i}]`)).toEqual([expect.stringContaining("too_large")]);
    }
    expect(reasons(result, "pages[0].elements[3].visibleIf")).toEqual([
      expect.stringContaining('no "wordy"'),
    ]);
  });

  test("makes a heading that is too long the help below it", () => {
    const title = "A very long heading. ".repeat(10).trim();
    const result = imported({
      ...survey(),
      pages: [{ name: "pageOne", title, elements: [{ type: "text", name: "a" }] }],
    });
    expect(compiled(result).sections[0]).toMatchObject({ title: "Page one", help: title });
  });

  test("fails a survey in which nothing maps", () => {
    const nothing = importSurvey(survey({ type: "html", name: "a" }), options);
    expect(nothing).toMatchObject({ ok: false, error: [{ pointer: "/sections", code: "missing" }] });
    expect(importSurvey(["no survey"], options)).toMatchObject({ ok: false });
  });

  test("of the questionnaire itself is told, not repaired", () => {
    const wrong = importSurvey(kinds, { ...options, slug: "No Slug" });
    expect(wrong).toMatchObject({ ok: false, error: [{ pointer: "/slug" }] });
  });
});

test.each([
  ["aboutSystem5B", "about-system5-b"],
  ["Größe (m²)", "grosse-m2"],
  ["a.b..c", "a.b.c"],
  ["__proto__", "proto"],
  ["質問", "question"],
])("the name %s becomes the id %s", (name, id) => {
  expect(idFrom(name, "question")).toBe(id);
});
