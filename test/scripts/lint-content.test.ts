import { expect, test } from "vitest";
import { contentSources, findStrays, lintContent, recorded } from "../../scripts/lint-content.ts";
import { readingEase } from "../../scripts/lint-reading.ts";
import { readSource } from "../../scripts/lint-source.ts";
import { sentencesIn } from "../../scripts/lint-words.ts";

const STANDARD = "questionnaires/standards/iso42001-2023.yaml";
const OTHER = "questionnaires/standards/other-law.yaml";
const POLICY = "questionnaires/policies/small/1.0.0.yaml";
const GAP = "questionnaires/iso42001-gap/1.0.0.yaml";
const GAP_DE = "questionnaires/iso42001-gap/1.0.0.de.yaml";
const QUICK = "questionnaires/iso42001-readiness/1.0.0.yaml";
const QUICK_DE = "questionnaires/iso42001-readiness/1.0.0.de.yaml";
const QUICK_FR = "questionnaires/iso42001-readiness/1.0.0.fr.yaml";

const QUICK_ES = "questionnaires/iso42001-readiness/1.0.0.es.yaml";
const QUICK_AR = "questionnaires/iso42001-readiness/1.0.0.ar.yaml";

const levels = (texts: string[]) =>
  texts.map((text, level) => `          - { level: ${level}, text: "${text}" }`).join("\n");
const words = (texts: string[]) => texts.map((text, level) => `      "${level}": "${text}"`).join("\n");

const ENGLISH = ["None.", "A few.", "One plan.", "In use.", "On file.", "Made better."];
const GERMAN = ["Keine.", "Ein paar.", "Ein Plan.", "Im Einsatz.", "Belegt.", "Verbessert."];
const FRENCH = ["Aucun.", "Un peu.", "Un plan.", "Il sert.", "Il y a des traces.", "Il va mieux."];
const SPANISH = ["Nada.", "Un poco.", "Un plan.", "Se usa.", "Consta.", "Va mejor."];
const ARABIC = ["لا شيء.", "القليل.", "خطة.", "مستخدم.", "مسجّل.", "أفضل."];

const question = (id: string, requirement: string) => `      - id: ${id}
        type: maturity
        text: How do you do ${id}?
        why: You need it for your work.
        measures: [{ requirement: "${requirement}" }]
        options:
${levels(ENGLISH)}
        evidence: [the list of ${id}]
        action: { text: Write down the ${id}., effortDays: { small: 1, medium: 2, large: 3 } }`;

const questionnaire = (slug: string) => `slug: ${slug}
version: 1.0.0
kind: gap
standard: iso42001-2023
policy: { slug: small, version: 1.0.0 }
locale: en
title: A small check
description: See where you stand.
minutes: 5
sections:
  - id: first
    title: The first part
    questions:
${question("scope", "4.1")}
${question("rules", "A.2.2")}
`;

const translated = (id: string, texts: string[], [text, why, evidence, action]: string[]) => `  ${id}:
    text: ${text}
    why: ${why}
    options:
${words(texts)}
    evidence: [${evidence}]
    action: ${action}`;

const translation = (locale: string, texts: string[], said: string[]) => `locale: ${locale}
title: ${said[0]}
description: ${said[1]}
sections: { first: { title: ${said[0]} } }
questions:
${translated("scope", texts, said)}
${translated("rules", texts, said)}
`;

const SAID_DE = ["Wie geht es?", "Das ist gut.", "die Liste", "Machen Sie eine Liste."];
const SAID_ES = ["¿Qué hacer?", "Es necesario.", "la lista", "Haga una lista."];
const SAID_AR = ["ما العمل؟", "هذا ضروري.", "القائمة", "اكتبوا قائمة."];
const SAID_FR = ["Que faire ?", "Il le faut.", "la liste", "Faites une liste."];

const FILES: Record<string, string> = {
  [STANDARD]: `id: iso42001-2023
title: A small standard
sources: { own: { title: Our own judgement } }
parts:
  - id: clauses
    title: Clauses
    mandatory: true
    groups:
      - id: "4"
        title: Context
        requirements:
          - id: "4.1"
            title: The setting
            crosswalks:
              - { standard: other-law, ref: art-1, strength: partial, source: own, published: false }
  - id: annex-a
    title: Controls
    mandatory: false
    groups:
      - id: "A.2"
        title: Policies
        requirements:
          - { id: "A.2.2", title: AI policy }
`,
  [OTHER]: `id: other-law
title: Another law
sources: { law: { title: The law } }
parts:
  - id: articles
    title: Articles
    mandatory: true
    groups:
      - id: chapter-1
        title: Everything
        requirements:
          - id: art-1
            title: Duty
            applies:
              - { date: 2027-12-02, to: systems of Annex III, asOf: 2026-11-21, source: law }
`,
  [POLICY]: `slug: small
version: 1.0.0
standard: iso42001-2023
levels: [0, 0.15, 0.4, 0.7, 1, 1]
parts: [{ id: clauses, weight: 60 }, { id: annex-a, weight: 40 }]
weights: { default: 1, requirements: {} }
gates: []
bands: [{ id: all, min: 0, title: All, summary: There is one band only. }]
findings: { majorBelow: 0.4, minorBelow: 0.7 }
provisionalBelow: 0.8
`,
  [GAP]: questionnaire("iso42001-gap"),
  [GAP_DE]: translation("de", GERMAN, SAID_DE),
  [QUICK]: questionnaire("iso42001-readiness"),
  [QUICK_DE]: translation("de", GERMAN, SAID_DE),
  [QUICK_FR]: translation("fr", FRENCH, SAID_FR),
  [QUICK_ES]: translation("es", SPANISH, SAID_ES),
  [QUICK_AR]: translation("ar", ARABIC, SAID_AR),
};

const lint = (files: Record<string, string>, published = {}) =>
  lintContent(
    Object.entries(files).map(([file, text]) => {
      const source = readSource(file, text);
      if (!source) throw new Error(`${file} is no content`);
      return source;
    }),
    published,
  );

/** The files with one place changed, and the line there of what is to be found, which is mostly what was planted. */
function plant(file: string, from: string, to: string, at = to) {
  const text = FILES[file] as string;
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  const changed = text.replace(from, () => to);
  const line = changed.slice(0, changed.indexOf(at)).split("\n").length;
  return { files: { ...FILES, [file]: changed }, line };
}

const many = (count: number) => Array.from({ length: count }, () => "so").join(" ");
const WHY = "You need it for your work.";
const COMPLICATED = "Organisational responsibility necessitates documentation";
const KOMPLIZIERT = "Verantwortlichkeitsdokumentationsanforderungen";
const says = (text: string) => [GAP, WHY, `"${text}"`] as [string, string, string];

test("sound content has no faults", () => {
  expect(lint(FILES)).toEqual([]);
});

test("what is in questionnaires/ is sound", () => {
  expect(lintContent(contentSources(), recorded())).toEqual([]);
});

test.each([
  ["It is state of the art. See Art. 5 first.", 2],
  ["Tools, e.g. chat, forecasts etc. and more. The rest, etc. Stop!", 3],
  ['He said "no." Then (so to speak.) he left?', 3],
  ["Ab dem 2. August 2026 gilt es, z. B. hier. Das war 10.", 2],
  ["See 10.1; it is short: one sentence", 1],
])("%j is %d sentences", (text, count) => {
  expect(sentencesIn(text)).toHaveLength(count);
});

test.each([
  ["en", "The cat sat on the mat.", 116.1],
  ["en", "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 37.5],
  ["de", "Das ist ein Satz.", 117.5],
  ["fr", "Le chat dort.", 130.4],
])("reading ease in %s of %j is %d", (locale, text, ease) => {
  expect(readingEase([text], locale)).toBeCloseTo(ease, 1);
});

type Planted = [code: string, file: string, from: string, to: string, at?: string];
const planted: Planted[] = [
  ["yaml_block_as_implicit_key", GAP, "title: A small check", "title: A small: check"],
  ["key_unknown", GAP, "minutes: 5", "minutes: 5\nhours: 1", "hours"],
  ["missing", GAP, `        why: ${WHY}\n`, "", "- id: scope"],
  ["question_duplicate", GAP, "id: rules", "id: scope #2", "scope #2"],
  ["requirement_unknown", GAP, 'requirement: "A.2.2"', 'requirement: "A.2.1"'],
  ["requirement_unmeasured", GAP, 'requirement: "A.2.2"', 'requirement: "4.1"', "sections:"],
  [
    "requirement_unmeasured",
    GAP,
    '[{ requirement: "A.2.2" }]',
    '[{ requirement: "4.1" }, { requirement: "A.2.2" }]',
    "sections:",
  ],
  ["group_unmeasured", QUICK, 'requirement: "A.2.2"', 'requirement: "4.1"', "sections:"],
  [
    "mandatory_hidden",
    GAP,
    '[{ requirement: "4.1" }]',
    '[{ requirement: "4.1" }]\n        visibleIf: { op: is, question: rules, value: 3 }',
    "visibleIf",
  ],
  ["option_repeated", GAP, '"In use."', '"ONE PLAN"'],
  ["level_missing", GAP, '          - { level: 5, text: "Made better." }\n', "", "        options:"],
  ["evidence_missing", GAP, "        evidence: [the list of scope]\n", "", "- id: scope"],
  ["action_missing", GAP, /^ {8}action: .*\n/m.exec(FILES[GAP] as string)?.[0] as string, "", "- id: scope"],
  ["option_long", GAP, '"In use."', `"${many(25)}. ${many(16)}"`],
  ["option_long", QUICK, '"In use."', `"${many(17)}"`],
  ["option_long", QUICK_DE, '"Im Einsatz."', `"${many(17)}"`],
  ["option_long", QUICK_FR, '"Il sert."', `"${many(21)}"`],
  ["sentence_long", ...says(many(31))],
  ["sentence_long", GAP_DE, '"Im Einsatz."', `"${many(15)} (z. B. ${many(16)})"`],
  ["sentence_long", STANDARD, "title: Our own judgement", `title: Own, note: ${many(31)}`],
  ["reading_hard", GAP, WHY, `${COMPLICATED}. ${COMPLICATED}. ${COMPLICATED}. ${COMPLICATED}`, "- id: first"],
  [
    "reading_hard",
    GAP_DE,
    "why: Das ist gut.",
    `why: ${KOMPLIZIERT}. ${KOMPLIZIERT}. ${KOMPLIZIERT}`,
    "sections:",
  ],
  ["translation_missing", QUICK_FR, '      "3": "Il sert."\n', "", "    options:"],
  ["translation_unused", QUICK_FR, '"3": "Il sert."', '"3": "Il sert."\n      "6": "Fini."', '"6"'],
  ["name_mismatch", GAP_DE, "locale: de", "locale: fr"],
  ["name_mismatch", GAP, "version: 1.0.0", "version: 1.0.1"],
  ["policy_unknown", GAP, "slug: small, version: 1.0.0", "slug: small, version: 2.0.0"],
  ["standard_unknown", POLICY, "standard: iso42001-2023", "standard: iso9001-2015"],
  ["requirement_duplicate", STANDARD, 'id: "A.2.2"', 'id: "4.1"', '{ id: "4.1"'],
  [
    "same_as_unknown",
    GAP,
    `why: ${WHY}`,
    `why: ${WHY}\n        sameAs: [{ questionnaire: iso42001-readiness, question: boundary }]`,
    "sameAs",
  ],
  ["ahead_unknown", QUICK, "- id: first", "- id: first\n    ahead: nothing", "ahead"],
  ["ahead_unlinked", QUICK, "- id: first", "- id: first\n    ahead: iso42001-gap", "- id: rules"],
  ["crosswalk_ref_unknown", STANDARD, "ref: art-1", "ref: art-2"],
  ["crosswalk_standard_unknown", STANDARD, "standard: other-law", "standard: other-lore"],
  ["source_unknown", STANDARD, "source: own", "source: hearsay"],
  ["source_unknown", OTHER, "source: law", "source: hearsay"],
  ["phrase_iso", ...says("You shall do it.")],
  ["phrase_iso", ...says("Top management must do it.")],
  ["phrase_iso", GAP_DE, '"Im Einsatz."', '"Das muss die Organisation tun."'],
  ["phrase_iso", GAP_DE, '"Im Einsatz."', '"Die oberste Leitung muss es tun."'],
  ["phrase_iso", QUICK_FR, '"Il sert."', '"L’organisme doit le faire."'],
  ["fact_wrong", ...says("Look at the 39 Annex A controls.")],
  ["fact_wrong", ...says("Look at A.2.1 first.")],
  ["fact_wrong", ...says("See 10.1 Nonconformity.")],
  ["fact_wrong", ...says("Annex B is informative.")],
  ["fact_wrong", ...says("An amendment brought climate change in.")],
  ["fact_wrong", ...says("The standard requires a risk register.")],
  ["fact_wrong", ...says("Systems of Annex III come under it on 2 August 2026.")],
  ["fact_wrong", ...says("By August 2, 2027 high-risk systems in toys come under it.")],
  ["fact_wrong", ...says("High-risk systems: 2 Aug 2026.")],
  ["fact_wrong", GAP_DE, '"Im Einsatz."', '"Für Anhang III gilt es ab 2. August 2026."'],
  ["fact_wrong", QUICK_FR, '"Il sert."', '"Elle crée une présomption de conformité."'],
  ["fact_wrong", ...says("You get a presumption of conformity.")],
  ["fact_wrong", ...says("A certificate proves that you keep to the EU AI Act.")],
];

test.each(planted)("%s in %s: %j made %j", (code, file, from, to, at) => {
  const { files, line } = plant(file, from, to, at);
  expect(lint(files)).toContainEqual(expect.stringContaining(`${file}:${line}: ${code} `));
});

test.each([
  "The other standard has A.5.10 and A.6.1.2, and A.2.2 is about policy.",
  "Annex A has 38 controls.",
  "A certificate gives no presumption of conformity.",
  "From 2 August 2026 people learn that they deal with AI.",
  "Systems of Annex III come under it on 2 December 2027.",
])("it is fine to write: %s", (text) => {
  expect(lint(plant(...says(text)).files)).toEqual([]);
});

test("what is asked ahead is sound where the other questionnaire takes it, question by question", () => {
  const { files } = plant(QUICK, "- id: first", "- id: first\n    ahead: iso42001-gap");
  const takes = (text: string, id: string) =>
    text.replace(
      `text: How do you do ${id}?`,
      `$&\n        sameAs: [{ questionnaire: iso42001-readiness, question: ${id} }]`,
    );
  const gap = files[GAP] as string;
  expect(lint({ ...files, [GAP]: takes(takes(gap, "scope"), "rules") })).toEqual([]);
  expect(lint({ ...files, [GAP]: takes(gap, "scope") })).toEqual([
    expect.stringContaining("ahead_unlinked No question of iso42001-gap 1.0.0 has it in sameAs."),
  ]);
});

test("a language that we promise is missed at the top of the questionnaire", () => {
  const { [QUICK_FR]: _, ...files } = FILES;
  expect(lint(files)).toEqual([`${QUICK}:1: language_missing There is no translation into fr.`]);
});

test("a language that is promised later is not missed in an older version", () => {
  const { [QUICK_FR]: _, ...files } = FILES;
  const newer = Object.fromEntries(
    [QUICK, QUICK_DE, QUICK_FR, QUICK_ES, QUICK_AR].map((file) => [
      file.replace("1.0.0", "2.0.0"),
      (FILES[file] as string).replace("version: 1.0.0\nkind", "version: 2.0.0\nkind"),
    ]),
  );
  expect(lint({ ...files, ...newer })).toEqual([]);
});

test("a file that nobody would publish is named", () => {
  const strays = ["1.0.yaml", "1.0.0.DE.yaml", "notes.yaml"].map((name) => `questionnaires/mine/${name}`);
  expect(
    findStrays([...Object.keys(FILES), ...strays]).map((fault) => fault.replace(/ file_unknown .*/, "")),
  ).toEqual(strays.map((file) => `${file}:1:`));
});

/** The gap assessment as a further version, with its translation, the second question called `id`. */
function version(number: string, id: string): Record<string, string> {
  const turned = (file: string) => (FILES[file] as string).replaceAll("1.0.0\nkind", `${number}\nkind`);
  return {
    [GAP.replace("1.0.0", number)]: turned(GAP).replaceAll("rules", id),
    [GAP_DE.replace("1.0.0", number)]: turned(GAP_DE).replaceAll("rules", id),
  };
}

test("an id that a version took away may not come back", () => {
  const files = { ...FILES, ...version("2.0.0", "policies"), ...version("3.0.0", "rules") };
  expect(lint(files)).toEqual([
    expect.stringMatching(/iso42001-gap\/3\.0\.0\.yaml:28: id_returned .*"rules"/),
  ]);
});

test("a version whose number hides what changed is named", () => {
  expect(lint({ ...FILES, ...version("1.0.1", "policies") })).toEqual([
    expect.stringMatching(/iso42001-gap\/1\.0\.1\.yaml:2: version_too_small .* calls for 2\.0\.0/),
  ]);
});

test("a released version that changed or is gone is named", () => {
  const published = { "iso42001-gap/1.0.0": "sha256:0", "iso42001-gap/0.9.0": "sha256:1" };
  expect(lint(FILES, published)).toEqual([
    expect.stringMatching(`${GAP}:1: published_changed `),
    expect.stringMatching("questionnaires/published.json:1: published_lost iso42001-gap/0.9.0"),
  ]);
});
