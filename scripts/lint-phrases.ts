import { type Hit, type Source, textsIn } from "./lint-source.ts";
import { sentencesIn } from "./lint-words.ts";

type Phrase = { code: string; pattern: RegExp; reason: string };

/** Regular expressions know letters by \w in English only; here a word ends where letters of any language end. */
const word = (phrase: string) => new RegExp(`(?<!\\p{L})(?:${phrase})(?!\\p{L})`, "iu");
/** In one sentence, in either order. */
const both = (one: string, other: string) =>
  new RegExp(`(?:${one}).*(?:${other})|(?:${other}).*(?:${one})`, "isu");
const phrase = (code: string, pattern: RegExp, reason: string): Phrase => ({ code, pattern, reason });

const iso = (pattern: string) =>
  phrase(
    "phrase_iso",
    word(pattern),
    "This is how a standard speaks, whose text is not ours: use own words.",
  );

/** How standards speak, in the languages that content is written in. */
const ISO: Phrase[] = [
  iso("shall"),
  iso("(?:the organi[sz]ation|top management|documented information) must"),
  iso("muss die Organisation|die Organisation muss"),
  iso("muss die oberste Leitung|die oberste Leitung muss"),
  iso("dokumentierte Informationen? (?:muss|müssen)"),
  iso("l['’]organi(?:sme|sation) doit|la direction doit"),
  iso("les informations documentées doivent"),
];

const fact = (pattern: RegExp, reason: string) => phrase("fact_wrong", pattern, reason);
const august = (year: number) =>
  `2(?:\\.|nd)? (?:Aug(?:ust|\\.)?|août) ${year}|Aug(?:ust|\\.)? 2(?:nd)?,? ${year}|${year}-08-02`;
const HIGH_RISK = "high-risk|Hochrisiko|haut risque|(?:Annex|Anhang|annexe) III(?!\\p{L})";
const CERTIFICATE = "42001|certifi\\p{L}*|Zertifi\\p{L}*";

/** What is often written about the numbers of ISO/IEC 42001 and is not so. */
const NUMBERS: Phrase[] = [
  fact(
    word("(?:39|42) (?:\\p{L}+ ){0,2}(?:controls|Maßnahmen|Controls|mesures|contrôles)"),
    "Annex A has 38 controls; 39 or 42 counts objectives in.",
  ),
  fact(
    /(?<![\w.])A\.(?:[2-57-9]|10|6\.[12])\.1(?![\d.]*\d)/u,
    "Controls start at .2: the .1 of a group in Annex A is its objective.",
  ),
  fact(
    word(
      "10\\.1,? (?:Nonconformity|Nichtkonformität|Non-conformité)|10\\.2,? (?:Continual|Fortlaufende|Amélioration)",
    ),
    "10.1 is continual improvement, 10.2 nonconformity and corrective action.",
  ),
  fact(
    word("(?:Annex|Anhang|annexe) [AB] (?:is|ist|est) (?:an )?(?:informati\\p{L}+)"),
    "Annexes A and B are normative, C and D informative.",
  ),
];

/** What is often written about the standard and the EU AI Act and is not so, or is so no longer. */
const FACTS: Phrase[] = [
  fact(
    both("climate|Klima\\p{L}*|climat\\p{L}*", "amendment|Änderung 1|amendement"),
    "Climate change is in the first edition itself and came by no amendment.",
  ),
  fact(
    word(
      "(?:the standard|ISO/IEC 42001|die Norm|la norme) (?:requires|demands|verlangt|fordert|exige) (?:a|an|ein|un) (?:risk register|Risikoregister|registre des risques)",
    ),
    "The standard names no risk register.",
  ),
  fact(
    both(august(2026), HIGH_RISK),
    "Duties for high-risk systems of Annex III apply from 2 December 2027 (Regulation (EU) 2026/1744).",
  ),
  fact(
    both(august(2027), "high-risk|Hochrisiko|haut risque|(?:Annex|Anhang|annexe) I(?!\\p{L})"),
    "Duties for high-risk systems in products of Annex I apply from 2 August 2028 (Regulation (EU) 2026/1744).",
  ),
];

/** Claims that are wrong unless the same sentence denies them. */
const DENIALS =
  /(?<!\p{L})(?:no|not|nor|never|nobody|neither|kein\p{L}*|nicht|nie|niemals|ne|n['’]\p{L}+|aucun\p{L}*|pas)(?!\p{L})/iu;
const CLAIMS: Phrase[] = [
  fact(
    word("presumption of conformity|presumed conformity|Konformitätsvermutung|présomption de conformité"),
    "ISO/IEC 42001 is not cited in the Official Journal and gives no presumption of conformity.",
  ),
  fact(
    new RegExp(
      `(?:${CERTIFICATE}).*(?:proves?|guarantees?|ensures?|means|equals?|garantiert|beweist|garantit|prouve).*(?:AI Act|KI-Verordnung|KI-Gesetz|règlement (?:européen )?sur l['’]IA)`,
      "isu",
    ),
    "A certificate to ISO/IEC 42001 does not show that the EU AI Act is complied with.",
  ),
];

const foundIn = (text: string, phrases: readonly Phrase[]) =>
  phrases.filter(({ pattern }) => pattern.test(text));

/** Annex A of another standard has controls of other numbers. */
const isOtherStandard = ({ name }: Source) => name.kind === "standard" && !name.slug.startsWith("iso42001");

export const findPhrases = (source: Source): Hit[] =>
  textsIn(source).flatMap(({ path, text }) =>
    sentencesIn(text).flatMap((sentence) =>
      [
        ...foundIn(sentence, ISO),
        ...foundIn(sentence, FACTS),
        ...(isOtherStandard(source) ? [] : foundIn(sentence, NUMBERS)),
        ...(DENIALS.test(sentence) ? [] : foundIn(sentence, CLAIMS)),
      ].map(({ code, reason }) => ({ path, code, message: `"${sentence.slice(0, 60)}": ${reason}` })),
    ),
  );
