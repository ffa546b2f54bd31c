import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameCalls } from "./name-calls.ts";

const id = fc.oneof(fc.constantFrom("", "call_0", "a b", "\u0000"), fc.string({ maxLength: 200 }));

describe("the names of calls", () => {
  it("are different in one turn and plain words, and stay as the model chose them where they can", () => {
    fc.assert(
      fc.property(fc.array(fc.array(id, { maxLength: 16 }), { maxLength: 6 }), (steps) => {
        const taken = new Set<string>();
        for (const ids of steps) {
          const calls = ids.map((chosen) => ({ id: chosen, tool: "t", args: {} }));
          const named = nameCalls(calls, "turn_1", (one) => taken.has(one));
          named.forEach((call, index) => {
            expect(call.id).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
            const chosen = ids[index] ?? "";
            if (/^[A-Za-z0-9_-]{1,128}$/.test(chosen) && !taken.has(chosen)) expect(call.id).toBe(chosen);
            expect(taken.has(call.id)).toBe(false);
            taken.add(call.id);
          });
        }
      }),
    );
  });
});
