import fc from "fast-check";
import { expect, test } from "vitest";
import { ID_RANDOM_BYTES, idBits, idFrom } from "../../worker/core/ids.ts";

const draws = fc.uint8Array({ minLength: ID_RANDOM_BYTES, maxLength: ID_RANDOM_BYTES });
const times = fc.integer({ min: 1, max: 2 ** 48 - 100 });

/** Ids made one after the other, each with its time and its draw. */
function made(all: readonly (readonly [now: number, random: Uint8Array])[]): string[] {
  let last = 0n;
  return all.map(([now, random]) => {
    last = idBits(now, random, last);
    return idFrom("led", last);
  });
}
const isRising = (ids: readonly string[]) => ids.every((id, i) => i === 0 || (ids[i - 1] ?? "") < id);

test("ids sort as they were made, whatever was drawn and however many are of one millisecond", () => {
  const ticks = fc.array(fc.tuple(fc.nat({ max: 2 }), draws), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(times, ticks, (start, drawn) => {
      let now = start;
      const ids = made(
        drawn.map(([passed, random]) => {
          now += passed;
          return [now, random];
        }),
      );
      expect(isRising(ids)).toBe(true);
    }),
  );
});

test("the highest draws of one millisecond stay before the lowest of the next", () => {
  const highest = new Uint8Array(ID_RANDOM_BYTES).fill(255);
  const lowest = new Uint8Array(ID_RANDOM_BYTES);
  fc.assert(
    fc.property(times, (now) => {
      const ids = made([...Array<[number, Uint8Array]>(200).fill([now, highest]), [now + 1, lowest]]);
      expect(isRising(ids)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test("a clock that was set back gives ids of the time that it shows", () => {
  fc.assert(
    fc.property(times, draws, draws, (now, first, second) => {
      const [late, early] = made([
        [now + 1, first],
        [now, second],
      ]) as [string, string];
      expect(early < late).toBe(true);
    }),
  );
});
