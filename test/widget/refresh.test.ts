import { describe, expect, it } from "vitest";
import type { Api } from "../../widget/api.ts";
import { createRefresh } from "../../widget/later/refresh.ts";
import type { State } from "../../widget/state.ts";
import type { Answers } from "../../worker/contract/answers.ts";
import type { AssessmentState } from "../../worker/contract/assessment.ts";
import { config, storedState } from "./samples.ts";

const rest = () => new Promise((resolve) => setTimeout(resolve));
const withCount = (count: number, revision: number) =>
  storedState({ revision, answers: { count: { value: count } } });

/** A draft on a server that answers a read when the test says so. */
function setUp() {
  const reads: ((stored: AssessmentState) => void)[] = [];
  const merged: [Answers, number][] = [];
  let revision = 1;
  const refresh = createRefresh({
    api: {
      read: () => new Promise((resolve) => reads.push((value) => resolve({ ok: true, value }))),
    } as unknown as Api,
    state: () => ({ phase: "section", section: 0, config, answers: {} }) as unknown as State,
    dispatch: () => {},
    draft: () => ({ id: "asm_1", token: "t" }),
    unsent: () => ({}),
    revision: () => revision,
    pinned: (now) => Promise.resolve(now),
    merge: (answers, _, read) => {
      revision = read;
      merged.push([answers, read]);
    },
  });
  return { refresh, reads, merged };
}

describe("what others saved meanwhile", () => {
  it("is read once more when word of another save comes while it is being read", async () => {
    const { refresh, reads, merged } = setUp();
    void refresh();
    void refresh();
    void refresh();
    expect(reads).toHaveLength(1);
    reads[0]?.(withCount(5, 2));
    await rest();
    expect(reads).toHaveLength(2);
    reads[1]?.(withCount(6, 3));
    await rest();
    expect(reads).toHaveLength(2);
    expect(merged.map(([answers, revision]) => [answers.count, revision])).toEqual([
      [{ value: 5 }, 2],
      [{ value: 6 }, 3],
    ]);
  });

  it("is read once for each word of it that comes later", async () => {
    const { refresh, reads } = setUp();
    for (let saves = 1; saves <= 3; saves++) {
      const done = refresh();
      expect(reads).toHaveLength(saves);
      reads[saves - 1]?.(withCount(saves, saves));
      await done;
    }
  });
});
