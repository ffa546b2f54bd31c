import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnitReader } from "./text-units.ts";

describe("UnitReader", () => {
  it("gives every unit of a text, halves of characters too, and a blank behind them", () => {
    const reader = new UnitReader();
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(unit), fc.constantFrom(1, 2_000), (units, times) => {
        const text = units.join("").repeat(times);
        const read = reader.read(text);
        for (let at = 0; at < text.length; at += 1)
          if (read[at] !== text.charCodeAt(at)) expect(read[at]).toBe(text.charCodeAt(at));
        expect(read[text.length]).toBe(0x20);
      }),
    );
  });
});
