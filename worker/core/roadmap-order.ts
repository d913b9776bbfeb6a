import type { Action, Definition, Question } from "../contract/definition-schema.ts";
import { compareIds } from "./natural-order.ts";
import { RANKS, type Rank, ruleFor } from "./roadmap-rules.ts";

type Node = { id: string; action: Action; measures: string[]; rank: number };
/** An action in the order in which all actions of a questionnaire would be worked on. */
export type Ordered = Node & { needs: string[] };

const measuresOf = (question: Question): string[] =>
  (("measures" in question && question.measures) || []).map(({ requirement }) => requirement);

function nodesOf(definition: Definition): Node[] {
  return definition.sections
    .flatMap((section) => section.questions)
    .flatMap((question) => {
      if (!("action" in question) || question.action === undefined) return [];
      const measures = measuresOf(question);
      return [
        {
          id: question.id,
          action: question.action,
          measures,
          rank: RANKS.indexOf(ruleFor(measures[0]).rank),
        },
      ];
    })
    .sort(compareNodes);
}

const compareNodes = (a: Node, b: Node): number =>
  a.rank - b.rank ||
  compareIds(a.measures[0] ?? "", b.measures[0] ?? "") ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** By requirement, all requirements that an action which measures it waits on, directly or through others. */
function waits(nodes: readonly Node[]): (requirements: readonly string[]) => Set<string> {
  const direct = new Map<string, Set<string>>();
  for (const { measures, action } of nodes) {
    for (const requirement of measures) {
      const own = direct.get(requirement) ?? new Set();
      for (const other of action.after) own.add(other);
      direct.set(requirement, own);
    }
  }
  return (requirements) => {
    const reached = new Set(requirements);
    // A set grows while it is walked, and the walk goes on to what was added.
    for (const one of reached) for (const other of direct.get(one) ?? []) reached.add(other);
    return reached;
  };
}

/**
 * Who waits on whom. Where actions wait on each other in a circle, only what agrees with the order of phase, standard
 * and id holds within the circle: nothing hangs, and nobody's order of writing decides.
 */
function needsOf(nodes: readonly Node[]): Map<string, Node[]> {
  const reach = waits(nodes);
  const reachOf = new Map(nodes.map((node) => [node.id, reach(node.action.after)]));
  const place = new Map(nodes.map((node, i) => [node.id, i]));
  const byRequirement = new Map<string, Node[]>();
  for (const node of nodes) {
    for (const id of node.measures) byRequirement.set(id, [...(byRequirement.get(id) ?? []), node]);
  }
  const needs = (node: Node): Node[] => {
    const wanted = new Set(node.action.after.flatMap((id) => byRequirement.get(id) ?? []));
    return [...wanted].filter((other) => {
      const inCircle = node.measures.some((id) => reachOf.get(other.id)?.has(id));
      return !inCircle || (place.get(other.id) ?? 0) < (place.get(node.id) ?? 0);
    });
  };
  return new Map(nodes.map((node) => [node.id, needs(node)]));
}

/**
 * All actions of a questionnaire, open or not, each after what it needs: by phase, then by how much stands before it,
 * then by the standard. What an earlier phase waits for belongs to that phase. Answers have no say in this order, and
 * the schedule rests on that: with fewer steps or more people it keeps its order and only moves forward.
 */
export function orderActions(definition: Definition): Ordered[] {
  const nodes = nodesOf(definition);
  const needs = needsOf(nodes);
  const ranks = new Map(nodes.map((node) => [node.id, node.rank]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const depth = Math.max(-1, ...(needs.get(id) ?? []).map((other) => depthOf(other.id))) + 1;
    depths.set(id, depth);
    return depth;
  };
  const byDepth = nodes.toSorted((a, b) => depthOf(b.id) - depthOf(a.id));
  for (const { id } of byDepth) {
    for (const other of needs.get(id) ?? []) {
      ranks.set(other.id, Math.min(ranks.get(other.id) ?? 0, ranks.get(id) ?? 0));
    }
  }
  return nodes
    .map((node) => ({ ...node, rank: ranks.get(node.id) ?? 0, needs: needs.get(node.id) ?? [] }))
    .sort((a, b) => a.rank - b.rank || depthOf(a.id) - depthOf(b.id) || compareNodes(a, b))
    .map((node) => ({ ...node, needs: node.needs.map((other) => other.id).sort() }));
}

export const rankOf = ({ rank }: Ordered): Rank => RANKS[rank] ?? "do";
