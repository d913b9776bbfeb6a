import type { Result } from "../contract/result.ts";
import type { FixedStepId, RoadmapPhase } from "../contract/roadmap.ts";
import type { Rank } from "./roadmap-rules.ts";
import type { FixedStep, OpenStep } from "./roadmap-shapes.ts";

type Step = OpenStep | FixedStep;
type Ids = { id: string }[];

/** Of these, the ones that none of the others needs: when they have ended, all have. */
function lastOf(steps: readonly Step[]): string[] {
  const needed = new Set(steps.flatMap(({ needs }) => needs));
  return steps.map(({ id }) => id).filter((id) => !needed.has(id));
}

const within = (clause: string, id: string) => id === clause || id.startsWith(`${clause}.`);

/** Every requirement of the clause was answered in full, and nothing but names of records is missing. */
function isSettled(clause: string, result: Result, steps: readonly OpenStep[]): boolean {
  const own = result.requirements.filter(({ id }) => within(clause, id));
  const isOpen = ({ kind, requirements }: OpenStep) =>
    kind === "action" && requirements.some((id) => within(clause, id));
  return own.length > 0 && own.every(({ coverage }) => coverage >= 100) && !steps.some(isOpen);
}

const fixed = (id: FixedStepId, phase: RoadmapPhase, needs: string[], requirements: Ids = []): FixedStep => ({
  id,
  kind: "fixed",
  phase,
  requirements: requirements.map((one) => one.id),
  needs,
});

/**
 * The open steps with the fixed ones between them. Stage 1 looks at whether audits and reviews are planned and performed,
 * and many certification bodies insist on finished ones before stage 2, so both come before stage 1 here. Records pile
 * up from when the last step of planning and doing has ended. The certification body is asked once the scope stands.
 */
export function withFixedSteps(steps: readonly OpenStep[], result: Result): Step[] {
  const of = (...ranks: Rank[]) => steps.filter(({ rank }) => ranks.includes(rank));
  const requirementsOf = (clause: string) => result.requirements.filter(({ id }) => within(clause, id));
  const work = of("plan", "do");
  const operating = work.length === 0 ? [] : [fixed("fixed:operating-period", "do", lastOf(work))];

  const audited = of("plan", "do", "prepare-audit");
  const audit = isSettled("9.2", result, steps)
    ? []
    : [fixed("fixed:internal-audit", "check", lastOf(audited), requirementsOf("9.2"))];
  const auditIds = audit.map(({ id }) => id);
  const reviewing = of("review").map((step) => ({ ...step, needs: [...step.needs, ...auditIds] }));

  const reviewed = [...audited, ...audit, ...reviewing];
  const review =
    audit.length === 0 && isSettled("9.3", result, steps)
      ? []
      : [fixed("fixed:management-review", "check", lastOf(reviewed), requirementsOf("9.3"))];

  const acting = of("act");
  // A scope that stands, and whose record only has to be named, is known already.
  const scope = steps
    .filter(({ kind, requirements }) => kind === "action" && requirements.includes("4.3"))
    .map(({ id }) => id);
  const leadTime = fixed("fixed:lead-time", "certify", scope);
  const before = [...reviewed, ...review, ...acting, leadTime];
  return [
    ...work,
    ...operating,
    ...of("prepare-audit"),
    ...audit,
    ...reviewing,
    ...review,
    ...acting,
    leadTime,
    fixed("fixed:stage-1", "certify", lastOf(before)),
    fixed("fixed:stage-gap", "certify", ["fixed:stage-1"]),
    fixed("fixed:stage-2", "certify", [...operating.map(({ id }) => id), "fixed:stage-gap"]),
  ];
}
