import type { Answers } from "../contract/answers.ts";
import { type Kind, kindOf } from "../contract/kinds.ts";
import { type VerifiableReport, verifiableReportSchema } from "../contract/verifiable-report-schema.ts";
import type { Recomputation, ResultDifference } from "../contract/verification.ts";
import type { ScoringInput } from "./kind-rules.ts";
import { rulesOf } from "./kinds.ts";
import { pointerTo } from "./pointer.ts";

/** As much of a report as can be checked; `result` is as it was given, whatever it is. */
export type { VerifiableReport };

/** What a result is made of, besides the answers. */
export type Basis = Omit<ScoringInput<Kind>, "answers">;

export function readVerifiable(document: unknown): VerifiableReport | undefined {
  const parsed = verifiableReportSchema.safeParse(document);
  return parsed.success ? parsed.data : undefined;
}

/** The answers to the questions that were asked; what branching hid is not in a report and decided nothing. */
const answersIn = ({ asked }: Pick<VerifiableReport, "asked">): Answers =>
  Object.fromEntries(
    asked
      .flatMap((section) => section.questions)
      .flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]])),
  );

const DIFFERENCES_SHOWN = 20;

type Leaf = string | number | boolean | null;
const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const leaf = <K extends string>(name: K, value: unknown): Partial<Record<K, Leaf>> =>
  value === undefined || isBranch(value) ? {} : ({ [name]: value } as Partial<Record<K, Leaf>>);

function differencesIn(stated: unknown, recomputed: unknown, path: string[]): ResultDifference[] {
  if (isBranch(stated) && isBranch(recomputed) && Array.isArray(stated) === Array.isArray(recomputed)) {
    const keys = new Set([...Object.keys(recomputed), ...Object.keys(stated)]);
    return [...keys].flatMap((key) => {
      const own = (value: Record<string, unknown>) => (Object.hasOwn(value, key) ? value[key] : undefined);
      return differencesIn(own(stated), own(recomputed), [...path, key]);
    });
  }
  if (stated === recomputed) return [];
  return [{ pointer: pointerTo(path), ...leaf("stated", stated), ...leaf("recomputed", recomputed) }];
}

const not = (reason: Recomputation["reason"]): Recomputation => ({
  recomputed: "not_recomputable",
  reason,
  differences: [],
});

/**
 * Scores the answers of a report again and compares. Only with the very definition, policy and engine that the report
 * names: anything else would compare apples with pears.
 */
export function recompute(
  report: VerifiableReport | undefined,
  stated: unknown,
  basis: Basis | undefined,
): Recomputation {
  if (!report) return not("report_malformed");
  const { pinned } = report.result;
  const rules = rulesOf(kindOf(report));
  if (pinned.engine !== rules.engine) return not("engine_unknown");
  if (basis?.definitionDigest !== pinned.definition_digest) return not("content_unknown");
  if (basis.policyDigest !== pinned.policy_digest) return not("content_unknown");
  if (kindOf(basis.policy) !== kindOf(report)) return not("content_unknown");
  const result = rules.stated(report.tenant.kind, rules.score({ ...basis, answers: answersIn(report) }));
  const differences = differencesIn(stated, result, ["result"]);
  return {
    recomputed: differences.length === 0 ? "same" : "different",
    reason: null,
    differences: differences.slice(0, DIFFERENCES_SHOWN),
  };
}
