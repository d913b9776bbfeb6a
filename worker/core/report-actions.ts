import type { Action, Definition, Size } from "../contract/definition-schema.ts";
import type { SuggestedAction, TenantKind } from "../contract/report.ts";
import type { Gap, Result, Trace } from "../contract/result.ts";

/** Who audits may not advise (ISO/IEC 17021-1, clause 5.2); only a consultancy is known to be free to. */
export const mayAdvise = (kind: TenantKind): boolean => kind === "consultancy";

/** A gap without the person-days, which are advice. */
export const withoutEffort = ({ requirement, gain, gates }: Gap): Gap => ({ requirement, gain, gates });

const isShort = (trace: Trace): boolean =>
  trace.value !== null && trace.value < 1 && trace.not_applicable !== true;

/**
 * One action per question that falls short, in the order of the first gap that it serves, with all the gaps that it
 * serves. Gains are summed over those gaps: two actions that serve one gap both count it, hence "at most".
 */
export function suggestActions(definition: Definition, result: Result, size: Size): SuggestedAction[] {
  const actions = new Map<string, Action>();
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    if ("action" in question && question.action !== undefined) actions.set(question.id, question.action);
  }
  const traces = new Map(result.requirements.map((requirement) => [requirement.id, requirement.trace]));
  const suggested = new Map<string, SuggestedAction>();
  for (const gap of result.gaps) {
    for (const trace of traces.get(gap.requirement)?.filter(isShort) ?? []) {
      const action = actions.get(trace.question);
      if (action === undefined) continue;
      const known = suggested.get(trace.question);
      suggested.set(trace.question, {
        question: trace.question,
        text: action.text,
        effort_days: action.effortDays[size],
        gain: Math.round(((known?.gain ?? 0) + gap.gain) * 100) / 100,
        requirements: [...(known?.requirements ?? []), gap.requirement],
        ...(trace.capped === true ? { evidence_missing: true } : {}),
      });
    }
  }
  return [...suggested.values()];
}
