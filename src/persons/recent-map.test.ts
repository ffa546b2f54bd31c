import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecentMap } from "./recent-map.ts";

type Model = { key: string; value: number }[];

const step = fc.oneof(
  fc.record({ do: fc.constant("put" as const), key: fc.nat({ max: 7 }), value: fc.nat() }),
  fc.record({ do: fc.constant("delete" as const), key: fc.nat({ max: 7 }), value: fc.constant(0) }),
  fc.record({ do: fc.constant("drop" as const), key: fc.constant(0), value: fc.nat({ max: 50 }) }),
);

/** The same, slowly: a list from the oldest to the newest. */
function putInModel(model: Model, capacity: number, key: string, value: number) {
  const at = model.findIndex((entry) => entry.key === key);
  if (at !== -1) model.splice(at, 1);
  const evicted = at === -1 && model.length === capacity ? model.shift() : undefined;
  model.push({ key, value });
  return evicted;
}

describe("a map in the order of use", () => {
  it("does what a plain list would do, whatever is put into it and taken out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step, { maxLength: 80 }), (capacity, steps) => {
        const map = new RecentMap<number>(capacity);
        const model: Model = [];
        for (const one of steps) {
          const key = `k${one.key}`;
          if (one.do === "put") {
            expect(map.put(key, one.value)).toEqual(putInModel(model, capacity, key, one.value));
          } else if (one.do === "delete") {
            const at = model.findIndex((entry) => entry.key === key);
            if (at !== -1) model.splice(at, 1);
            expect(map.delete(key)).toBe(at !== -1);
          } else {
            let dropped = 0;
            while (model[0] !== undefined && model[0].value < one.value) {
              model.shift();
              dropped += 1;
            }
            expect(map.deleteOldestWhile((value) => value < one.value)).toBe(dropped);
          }
          expect(map.size).toBe(model.length);
          expect(map.oldest()).toEqual(model[0]);
          for (const entry of model) expect(map.peek(entry.key)).toBe(entry.value);
        }
      }),
    );
  });

  it("takes as long for each of many evictions in a large map as in a small one", () => {
    const evict = (capacity: number): number => {
      const map = new RecentMap<number>(capacity);
      for (let count = 0; count < capacity; count += 1) map.put(`a${count}`, count);
      const started = performance.now();
      for (let count = 0; count < 20_000; count += 1) map.put(`b${count}`, count);
      return performance.now() - started;
    };
    const best = (capacity: number): number => Math.min(...Array.from({ length: 5 }, () => evict(capacity)));
    evict(1_000);
    expect(best(40_000) / best(1_000)).toBeLessThan(12);
  });
});
