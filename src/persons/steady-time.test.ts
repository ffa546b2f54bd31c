import fc from "fast-check";
import { expect, it } from "vitest";
import { SteadyTime } from "./steady-time.ts";

it("never goes back, and goes on as fast as the clock does after a jump", () => {
  const time = new SteadyTime();
  expect([1_000, 1_500, 200, 300, 300, 1_300].map((now) => time.at(now))).toEqual([
    1_000, 1_500, 1_500, 1_600, 1_600, 2_600,
  ]);
});

it("grows by what the clock went forward in all, whatever its readings are", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e13 }), { minLength: 1 }), (readings) => {
      const time = new SteadyTime();
      const first = readings[0] ?? 0;
      let [previous, expected] = [first, first];
      for (const now of readings) {
        expected += Math.max(0, now - previous);
        previous = now;
        expect(time.at(now)).toBe(expected);
      }
    }),
  );
});
