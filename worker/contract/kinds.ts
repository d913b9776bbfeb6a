import type { AheadImpact, AheadScope } from "./ahead.ts";
import type { ScopeReport, ScopeResult, ScopeStanding } from "./audit-time.ts";
import type { ScopePolicy } from "./audit-time-schema.ts";
import type { Definition } from "./definition-schema.ts";
import type { ImpactPolicy, ImpactPolicySource } from "./impact-policy-schema.ts";
import type { ImpactReport, ImpactStanding } from "./impact-report.ts";
import type { ImpactResult } from "./impact-result.ts";
import type { Policy, PolicySource } from "./policy-schema.ts";
import type { Report } from "./report.ts";
import type { Readiness, Result } from "./result.ts";

/**
 * What questionnaires of each kind are scored by, lead to and are summed up in. A kind is a row here, and a row in each
 * table that the compiler then asks for (docs/decisions/020): names without "Any" are those of kind gap.
 */
export type Kinds = {
  scope: {
    source: ScopePolicy;
    policy: ScopePolicy;
    result: ScopeResult;
    report: ScopeReport;
    standing: ScopeStanding;
    ahead: AheadScope;
  };
  gap: {
    source: PolicySource;
    policy: Policy;
    result: Result;
    report: Report;
    standing: Readiness;
    ahead: never;
  };
  impact: {
    source: ImpactPolicySource;
    policy: ImpactPolicy;
    result: ImpactResult;
    report: ImpactReport;
    standing: ImpactStanding;
    ahead: AheadImpact;
  };
};
export type Kind = keyof Kinds;
/** Kinds whose outcome is not a readiness. */
export type OtherKind = Exclude<Definition["kind"], "gap">;

export type AnyPolicy = Kinds[Kind]["policy"];
export type AnyReport = Kinds[Kind]["report"];
/** What a lead shows of its report; every one but a readiness names its kind. */
export type AnyStanding = Kinds[Kind]["standing"];
/** What answers tell of another questionnaire that asks for them, too. */
export type AnyAhead = Kinds[Kind]["ahead"];
export type OtherStanding = Exclude<AnyStanding, Readiness>;

/** Policies and reports of kind gap were there before there were kinds, and need not name theirs. */
export const kindOf = (one: { kind?: Kind | undefined }): Kind => one.kind ?? "gap";
export const isGapPolicy = (policy: AnyPolicy): policy is Policy => kindOf(policy) === "gap";
export const isGapReport = (report: AnyReport): report is Report => kindOf(report) === "gap";
