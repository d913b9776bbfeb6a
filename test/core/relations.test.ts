import { expect, test } from "vitest";
import type { Standard } from "../../worker/contract/standard-schema.ts";
import { relatedStandards, relationsOf } from "../../worker/core/relations.ts";
import { score } from "../../worker/core/score.ts";
import { definition, policy, standard } from "../support/samples.ts";

const link = (ref: string, strength: "strong" | "partial" | "weak") => ({
  standard: "other-law",
  ref,
  strength,
  source: "own",
  published: false,
});
const LINKS: Record<string, ReturnType<typeof link>[]> = {
  "4.1": [link("art-1", "strong"), link("art-2", "weak")],
  "5.2": [link("art-1", "partial")],
};

const crossed: Standard = {
  ...standard,
  parts: standard.parts.map((part) => ({
    ...part,
    groups: part.groups.map((group) => ({
      ...group,
      requirements: group.requirements.map((one) =>
        LINKS[one.id] ? { ...one, crosswalks: LINKS[one.id] } : one,
      ),
    })),
  })),
};
const other: Standard = {
  id: "other-law",
  title: "Another law",
  cautions: ["It is no proof."],
  parts: [
    {
      id: "articles",
      title: "Articles",
      mandatory: true,
      groups: [
        {
          id: "one",
          title: "One",
          requirements: ["art-3", "art-2", "art-1"].map((id) => ({ id, title: `Title of ${id}` })),
        },
      ],
    },
  ],
};

const result = score({ definition, definitionDigest: "d", policy, policyDigest: "p", answers: {} });
const withScores = (scores: Record<string, number | null>) => ({
  ...result,
  requirements: result.requirements.map((one) => ({ ...one, score: scores[one.id] ?? null })),
});

test("an item is told with what relates to it, in its own catalogue's order, by the lowest that is more than weak", () => {
  const [relation] = relationsOf(crossed, [other], withScores({ "4.1": 80, "5.2": 40 }));
  expect(relation).toMatchObject({ standard: "other-law", cautions: ["It is no proof."], as_of: null });
  expect(relation?.items.map(({ ref, lowest }) => [ref, lowest])).toEqual([
    ["art-2", null],
    ["art-1", 40],
  ]);
});

test("what was not answered decides nothing, and what was not asked about is not told", () => {
  const [relation] = relationsOf(crossed, [other], withScores({ "4.1": 80 }));
  expect(relation?.items.at(-1)?.lowest).toBe(80);
  const only = { ...result, requirements: result.requirements.filter(({ id }) => id === "5.2") };
  expect(relationsOf(crossed, [other], only)[0]?.items.map(({ ref }) => ref)).toEqual(["art-1"]);
});

test("catalogues that are not at hand are left out", () => {
  expect(relatedStandards(crossed)).toEqual(["other-law"]);
  expect(relationsOf(crossed, [], result)).toEqual([]);
});
