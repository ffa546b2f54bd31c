import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json.ts";
import { canonicalJson } from "../json.ts";
import type { AskedCall } from "./binding.ts";
import { bindRequest, hashBounds, hashRequest } from "./binding.ts";

const word = fc.string({ maxLength: 6 });
const asked = fc.record<AskedCall>({
  tool: word,
  args: fc.dictionary(word, fc.jsonValue()) as fc.Arbitrary<JsonObject>,
  conversation: word,
  agent: word,
  person: word,
  principal: fc.record({ id: word, role: fc.constantFrom("owner", "member", "guest") }),
});
const names = fc.uniqueArray(fc.constantFrom("read", "write", "delete"));
const bounds = fc.record({ tools: names, powers: names, maxSteps: fc.nat(3) });

describe("what an approval counts for", () => {
  it("is the same for the same request however its arguments are ordered, and another for any other", () => {
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const turned = { ...one, args: Object.fromEntries(Object.entries(one.args).toReversed()) };
        expect(hashRequest(turned)).toBe(hashRequest(one));
        const [left, right] = [one, other].map((each) => canonicalJson(each as unknown as JsonObject));
        expect(hashRequest(one) === hashRequest(other)).toBe(left === right);
      }),
    );
  });

  it("is another one when any one thing about it changes", () => {
    fc.assert(
      fc.property(asked, (one) => {
        const changes: AskedCall[] = [
          { ...one, tool: `${one.tool}x` },
          { ...one, args: { ...one.args, added: null } },
          { ...one, conversation: `${one.conversation}x` },
          { ...one, agent: `${one.agent}x` },
          { ...one, person: `${one.person}x` },
          { ...one, principal: { ...one.principal, id: `${one.principal.id}x` } },
        ];
        const hashes = [one, ...changes].map(hashRequest);
        expect(new Set(hashes).size).toBe(hashes.length);
      }),
    );
  });

  it("holds for a capability whatever the order it lists things in, and for no other", () => {
    const sorted = (value: { tools: string[]; powers: string[]; maxSteps: number }) =>
      JSON.stringify([value.tools.toSorted(), value.powers.toSorted(), value.maxSteps]);
    fc.assert(
      fc.property(bounds, bounds, (one, other) => {
        const turned = { ...one, tools: one.tools.toReversed(), powers: one.powers.toReversed() };
        expect(hashBounds(turned)).toBe(hashBounds(one));
        const same = sorted(one) === sorted(other);
        expect(bindRequest("r", one) === bindRequest("r", other)).toBe(same);
      }),
    );
    expect(hashBounds({ tools: "all" })).not.toBe(hashBounds({ tools: ["all"] }));
    expect(bindRequest("a", {})).not.toBe(bindRequest("b", {}));
  });
});
