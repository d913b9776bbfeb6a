import { questionsIn } from "../contract/condition.ts";
import type { Definition } from "../contract/definition-schema.ts";
import { faultAt, type Path, type Places } from "./definition-check.ts";
import type { Fault } from "./fault.ts";

/** Conditions that wait on conditions: visibility is found by recursion, on both sides, so its depth has an end. */
const CHAIN_MAX = 100;

type Walk = {
  /** Longest chain below a question, once known. */
  depths: Map<string, number>;
  trail: string[];
  onTrail: Set<string>;
  faults: Fault[];
};
type Graph = { waitsOn: (id: string) => Iterable<string>; pathOf: (id: string) => Path };

/** A question waits on what its own condition looks at, and on what its section's looks at. */
function graphOf(definition: Definition, places: Places): Graph {
  const questionsOf = (one: { visibleIf?: Parameters<typeof questionsIn>[0] | undefined } | undefined) =>
    one?.visibleIf === undefined ? [] : questionsIn(one.visibleIf);
  const ofSection = definition.sections.map(questionsOf);
  const nodes = new Map(
    places.questions
      .toReversed()
      .map(({ question, section, path }) => [
        question.id,
        { path, waitsOn: new Set([...questionsOf(question), ...(ofSection[section] ?? [])]) },
      ]),
  );
  return {
    waitsOn: (id) => nodes.get(id)?.waitsOn ?? [],
    pathOf: (id) => nodes.get(id)?.path ?? [],
  };
}

function depthOf(id: string, graph: Graph, walk: Walk): number {
  const known = walk.depths.get(id);
  if (known !== undefined) return known;
  if (walk.onTrail.has(id)) {
    const cycle = [...walk.trail.slice(walk.trail.indexOf(id)), id];
    walk.faults.push(
      faultAt(graph.pathOf(id), "condition_cycle", `These wait on each other: ${cycle.join(" → ")}.`),
    );
    return 0;
  }
  let depth = 0;
  if (walk.trail.length <= CHAIN_MAX) {
    walk.trail.push(id);
    walk.onTrail.add(id);
    for (const other of graph.waitsOn(id)) depth = Math.max(depth, 1 + depthOf(other, graph, walk));
    walk.trail.pop();
    walk.onTrail.delete(id);
  }
  const tooLong = depth > CHAIN_MAX || walk.trail.length > CHAIN_MAX;
  if (tooLong) {
    const message = `More than ${CHAIN_MAX} conditions wait on one another.`;
    walk.faults.push(faultAt(graph.pathOf(id), "condition_chain", message));
  }
  // Told once: whoever waits on it starts counting anew.
  walk.depths.set(id, tooLong ? 0 : depth);
  return tooLong ? 0 : depth;
}

/** Every cycle of conditions once, named from the question where it was met first. */
export function findCycles(definition: Definition, places: Places): Fault[] {
  const graph = graphOf(definition, places);
  const walk: Walk = { depths: new Map(), trail: [], onTrail: new Set(), faults: [] };
  for (const { question } of places.questions) depthOf(question.id, graph, walk);
  return walk.faults;
}
