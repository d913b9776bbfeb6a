import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AheadImpact, AheadScope } from "../../worker/contract/ahead.ts";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import { askedAhead, tellAhead } from "../../worker/core/asked-ahead.ts";
import { factsIn } from "../../worker/core/audit-facts.ts";
import { auditTime } from "../../worker/core/audit-time.ts";
import { answersOf } from "../support/audit-scope.ts";
import { impactPolicy, impactPolicyDigest } from "../support/impact.ts";
import {
  answersTo,
  FURTHER,
  linkedImpact,
  linkedImpactDigest,
  linkedScope,
  linkedScopeDigest,
  quickCheck,
  scopePolicy,
  scopePolicyDigest,
} from "../support/quick-check.ts";

type Values = Record<string, AnswerValue>;

const ABOUT: Values = { "organisation.role": ["user"], "organisation.systems": 4 };
const scope = {
  definition: linkedScope,
  digest: linkedScopeDigest,
  policy: scopePolicy,
  policyDigest: scopePolicyDigest,
};
const impact = {
  definition: linkedImpact,
  digest: linkedImpactDigest,
  policy: impactPolicy,
  policyDigest: impactPolicyDigest,
};
const earlier = (values: Values) => ({ definition: quickCheck, answers: answersOf(values) });
const audit = (values: Values, locale = "en") =>
  tellAhead(scope, earlier({ ...ABOUT, ...values }), locale) as AheadScope | null;
const screened = (values: Values, locale = "en") =>
  tellAhead(
    impact,
    earlier({ ...ABOUT, "further.topics": ["screening"], ...values }),
    locale,
  ) as AheadImpact | null;

const SCREENING = Object.fromEntries(Object.entries(FURTHER).filter(([id]) => id.startsWith("screening.")));
const HARMLESS: Values = {
  "screening.prohibited": ["none"],
  "screening.areas": ["none"],
  "screening.decides": "nothing",
  "screening.people": "no",
  "screening.special": ["none"],
  "screening.personal": "none",
  "screening.transparency": ["none"],
};

describe("what was asked ahead is told", () => {
  it("where something of it was answered, and nowhere else", () => {
    const asked = (values: Values) => askedAhead(quickCheck, answersOf({ ...ABOUT, ...values }));
    expect(asked(FURTHER)).toEqual(["audit-scope", "ai-impact"]);
    expect(asked({ ...FURTHER, "further.topics": ["audit"] })).toEqual(["audit-scope"]);
    expect(asked({ ...FURTHER, "further.topics": ["neither"] })).toEqual([]);
    expect(asked({ "further.topics": ["audit", "screening"] })).toEqual([]);
  });

  it("not for roles and AI systems alone, which were always asked, nor for a list left empty", () => {
    expect(audit({})).toBeNull();
    expect(audit({ "further.topics": ["audit"], "audit.certificates": [] })).toBeNull();
  });
});

describe("the scope of an audit", () => {
  it("comes to what an estimate comes to from the same answers", () => {
    const facts = answersOf({
      "scope.roles": ["user"],
      "scope.systems": 4,
      "people.ai": 12,
      "sites.further": 2,
      "sites.alike": "yes",
      "system.maturity": "cycle",
      "system.certificates": ["iso27001"],
      "system.integration": "partly",
    });
    const { initial, stage_1, three_years, missing } = auditTime(scopePolicy, factsIn(linkedScope, facts));
    const told = audit(FURTHER);
    expect(told).toMatchObject({ kind: "scope", initial, stage_1, three_years });
    expect(told?.missing.map(({ fact }) => fact)).toEqual(missing.map(({ fact }) => fact));
    expect(told?.missing.every(({ text }) => (text ?? "").endsWith("?"))).toBe(true);
    expect(told?.notice).toContain("no offer");
    expect(told?.pinned).toMatchObject({
      questionnaire: "audit-scope",
      version: "1.1.0",
      definition_digest: linkedScopeDigest,
      policy_digest: scopePolicyDigest,
    });
  });

  it("comes to the same days in every language, units in other words included", () => {
    const [english, german] = [audit(FURTHER), audit(FURTHER, "de")];
    expect(german?.initial).toEqual(english?.initial);
    expect(german?.notice).not.toBe(english?.notice);
  });

  it("narrows with each fact that is told", () => {
    const width = (values: Values) => {
      const { initial } = audit({ "further.topics": ["audit"], ...values }) as AheadScope;
      return (initial.high ?? Number.POSITIVE_INFINITY) - initial.low;
    };
    const people = width({ "audit.people": 12 });
    const sites = width({ "audit.people": 12, "audit.sites": 0 });
    const maturity = width({ "audit.people": 12, "audit.sites": 0, "audit.maturity": "several" });
    expect(people).toBeLessThan(width({ "audit.maturity": "several" }));
    expect(sites).toBeLessThan(people);
    expect(maturity).toBeLessThanOrEqual(sites);
  });
});

describe("the screening", () => {
  it("tells how deep the assessment of the system goes, and by which answers, in the asker's words", () => {
    const told = screened(SCREENING);
    expect(told).toMatchObject({
      kind: "impact",
      system: "CV ranking",
      depth: { id: "full", title: "Full assessment" },
      missing: [],
    });
    expect(told?.because).toEqual([
      {
        question: "screening.areas",
        text: "Is it used in any of these areas?",
        answered: "Hiring, promotion, dismissal, tasks or watching of people at work",
      },
      {
        question: "screening.decides",
        text: "What does an output of the system do to a person?",
        answered: "A person decides about somebody, and the output weighs in that decision.",
      },
      {
        question: "screening.special",
        text: "Are people among them who need special care?",
        answered: "People who depend on you, such as employees, applicants or students",
      },
    ]);
    const german = screened(SCREENING, "de");
    expect(german?.depth.title).not.toBe(told?.depth.title);
    expect(german?.because[0]?.text).toBe("Wird es in einem dieser Bereiche eingesetzt?");
  });

  it("tells the rules below which no rating can bring the system", () => {
    const floors = (values: Values) => screened(values)?.floors.map(({ id, level }) => [id, level.title]);
    expect(floors(HARMLESS)).toEqual([]);
    expect(floors(SCREENING)).toEqual([["high-risk", "High"]]);
    expect(floors({ ...SCREENING, "screening.prohibited": ["manipulation"] })).toEqual([
      ["article-5", "Prohibited"],
      ["high-risk", "High"],
    ]);
    expect(screened(SCREENING, "de")?.floors[0]?.title).toContain("KI-Verordnung");
  });

  it("tells that nothing calls for more, once all was answered", () => {
    expect(screened(HARMLESS)).toMatchObject({ depth: { id: "none" }, because: [], missing: [] });
    const personal = screened({ ...HARMLESS, "screening.personal": "personal" });
    expect(personal).toMatchObject({ depth: { id: "light" }, missing: [] });
    expect(personal?.because.map(({ question }) => question)).toEqual(["screening.personal"]);
  });

  it("tells what is open, and takes nothing that is open for harmless", () => {
    const some = screened({ "screening.areas": ["none"], "screening.people": "indirect" });
    expect(some).toMatchObject({ system: null, depth: { id: "light" } });
    expect(some?.missing.map(({ question }) => question)).toEqual([
      "screening.prohibited",
      "screening.decides",
      "screening.special",
      "screening.personal",
    ]);
  });

  it("never goes less deep for more answers, so that what is told so far is the least", () => {
    const questions = quickCheck.sections
      .flatMap((section) => section.questions)
      .filter(({ id }) => id in HARMLESS);
    const given = fc.record(
      Object.fromEntries(questions.map((one) => [one.id, fc.constantFrom(...answersTo(one))])),
    );
    const depths = impactPolicy.depths.map(({ id }) => id);
    const depthOf = (values: Values) => depths.indexOf(screened(values)?.depth.id ?? "none");
    fc.assert(
      fc.property(given, fc.subarray(questions.map(({ id }) => id)), (all, kept) => {
        const part = Object.fromEntries(Object.entries(all).filter(([id]) => kept.includes(id)));
        expect(depthOf(all)).toBeLessThanOrEqual(depthOf(part));
      }),
    );
  });
});
