import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Label } from "./label.ts";
import { joinAll, joinLabels, trustOrder } from "./label.ts";

const label: fc.Arbitrary<Label> = fc.record({
  trust: fc.constantFrom(...trustOrder),
  source: fc.string({ maxLength: 8 }),
  at: fc.nat(),
  readers: fc.oneof(fc.constant("everyone" as const), fc.uniqueArray(fc.constantFrom("ann", "bob", "cem"))),
});

const rank = (trust: Label["trust"]) => trustOrder.indexOf(trust);
const admits = (value: Label, person: string) =>
  value.readers === "everyone" || value.readers.includes(person);

describe("label", () => {
  it("joins to the least trust and the readers both allow", () => {
    fc.assert(
      fc.property(label, label, (left, right) => {
        const joined = joinLabels(left, right);
        expect(rank(joined.trust)).toBe(Math.min(rank(left.trust), rank(right.trust)));
        for (const person of ["ann", "bob", "cem", "eve"]) {
          expect(admits(joined, person)).toBe(admits(left, person) && admits(right, person));
        }
      }),
    );
  });

  it("gives the same trust and readers in any order of joining", () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), label, (labels, start) => {
        const forward = joinAll(labels, start);
        const backward = joinAll(labels.toReversed(), start);
        expect(forward.trust).toBe(backward.trust);
        for (const person of ["ann", "bob", "cem", "eve"])
          expect(admits(forward, person)).toBe(admits(backward, person));
      }),
    );
  });

  it("names the source that lowered the trust", () => {
    const user: Label = { trust: "user", source: "ann", at: 1, readers: "everyone" };
    const page: Label = { trust: "external", source: "web", at: 2, readers: "everyone" };
    expect(joinLabels(user, page).source).toBe("web");
    expect(joinLabels(page, user).source).toBe("web");
  });
});
