import { expect, it } from "vitest";
import { createLoader } from "../../widget/loader.ts";
import type { Later } from "../../widget/seam.ts";

const later = { parts: {}, createSending: () => ({}) } as unknown as Later;

/** The first `failures` attempts fail. */
function setUp(failures: number) {
  const attempts: number[] = [];
  const pauses: number[] = [];
  const loader = createLoader({
    load: async (attempt) => {
      attempts.push(attempt);
      if (attempt < failures) throw new TypeError("Failed to fetch");
      return later;
    },
    pause: async (ms) => void pauses.push(ms),
    random: () => 0,
  });
  return { loader, attempts, pauses };
}

it("is asked for once, by however many", async () => {
  const { loader, attempts } = setUp(0);
  const { signal } = new AbortController();
  expect(await Promise.all([loader.now(), loader.soon(signal), loader.now()])).toEqual([later, later, later]);
  expect(await loader.now()).toBe(later);
  expect(attempts).toEqual([0]);
});

it("is waited for and tried again with growing pauses, each time as another attempt, until it is there", async () => {
  const { loader, attempts, pauses } = setUp(3);
  expect(await loader.soon(new AbortController().signal, 200)).toBe(later);
  expect(attempts).toEqual([0, 1, 2, 3]);
  expect(pauses).toEqual([200, 500, 1_000, 2_000]);
});

it("that is needed now and fails says so at once, and can be tried again at once", async () => {
  const { loader, attempts, pauses } = setUp(1);
  expect(await loader.now()).toBeUndefined();
  expect(await loader.now()).toBe(later);
  expect([attempts, pauses]).toEqual([[0, 1], []]);
});

it("is not waited for by a widget that is gone", async () => {
  const { loader, attempts } = setUp(Number.POSITIVE_INFINITY);
  const controller = new AbortController();
  controller.abort();
  expect(await loader.soon(controller.signal)).toBeUndefined();
  expect(attempts).toEqual([]);
});
