import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lanes } from "./lanes.ts";

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("lanes", () => {
  it("runs the jobs of each lane in order and never more than allowed at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        async (lanes, atOnce) => {
          const runner = new Lanes({ atOnce, atOncePerOwner: atOnce }, (error) => {
            throw error;
          });
          const started: Record<string, number[]> = { a: [], b: [], c: [] };
          let running = 0;
          lanes.forEach((lane, index) =>
            runner.add(lane, "ann", async () => {
              running += 1;
              expect(running).toBeLessThanOrEqual(atOnce);
              started[lane]?.push(index);
              await tick();
              running -= 1;
            }),
          );
          await runner.settled();
          for (const order of Object.values(started))
            expect(order).toEqual(order.toSorted((left, right) => left - right));
          expect(Object.values(started).flat()).toHaveLength(lanes.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("goes on with a lane after a job that failed, and reports the failure", async () => {
    const errors: unknown[] = [];
    const lanes = new Lanes({ atOnce: 2, atOncePerOwner: 2 }, (error) => errors.push(error));
    const done: string[] = [];
    lanes.add("a", "ann", async () => {
      throw new Error("broken");
    });
    lanes.add("a", "ann", async () => {
      done.push("next");
    });
    await lanes.settled();
    expect(done).toEqual(["next"]);
    expect(errors).toHaveLength(1);
  });

  it("never lets one owner take every place, and lets others pass his waiting lanes", async () => {
    const lanes = new Lanes({ atOnce: 3, atOncePerOwner: 2 }, (error) => {
      throw error;
    });
    const gate = Promise.withResolvers<void>();
    const begun: string[] = [];
    const job = (name: string) => async () => {
      begun.push(name);
      await gate.promise;
    };
    for (const name of ["a1", "a2", "a3", "a4"]) lanes.add(name, "ann", job(name));
    lanes.add("b1", "bob", job("b1"));
    await tick();
    expect(begun).toEqual(["a1", "a2", "b1"]);
    gate.resolve();
    await lanes.settled();
    expect(begun).toEqual(["a1", "a2", "b1", "a3", "a4"]);
  });
});
