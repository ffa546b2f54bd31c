import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact } from "../provenance/question.ts";
import { findLookAlikes, skeletonOf } from "./look-alikes.ts";

const alice: Contact = { name: "Alice Baker", addresses: ["alice@firm.example", "+4915112345678"] };

const entry = (name: string, ...addresses: readonly string[]): Contact => ({ name, addresses });

describe("an entry that is about to count", () => {
  it.each([
    ["another alphabet", entry("Carl", "аlice@firm.example")],
    ["a letter that looks like two", entry("Carl", "alice@firrn.example")],
    ["a digit for a letter", entry("Carl", "a1ice@firm.example")],
    ["an accent", entry("Carl", "alicé@firm.example")],
    ["one letter more", entry("Carl", "alice@firms.example")],
    ["two letters that changed places", entry("Carl", "alcie@firm.example")],
    ["another point", entry("Carl", "alice@fir.mexample")],
    ["one digit of a number", entry("Carl", "+4915112345679")],
    ["the same name elsewhere", entry("Alice Baker", "baker@other.example")],
    ["nearly the same name", entry("Alice Bakcr", "x@other.example")],
    ["a name in other letters", entry("Αlice Bаker", "x@other.example")],
  ])("is pointed out for %s", (_, wanted) => {
    const [found, ...others] = findLookAlikes(wanted, [entry("Dora", "dora@else.example"), alice]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: "Alice Baker", addresses: alice.addresses });
    expect(found?.why).toMatch(/looks like|is written almost like|with another address/);
  });

  it.each([
    entry("Bob", "bob@firm.example"),
    entry("Alicia Keyes", "alicia@firm.example"),
    entry("Carl", "carl@firm.example", "+491521111111"),
    entry("Alice Baker", "alice@firm.example"),
  ])("is not pointed out when it is somebody else, or nothing new: $name", (wanted) => {
    expect(findLookAlikes(wanted, [alice])).toEqual([]);
  });

  it("has one skeleton, whatever is done to it twice, in linear time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(skeletonOf(text)).toBe(skeletonOf(text));
        expect(findLookAlikes(entry(text, text), [entry(text, text)])).toEqual([]);
      }),
    );
  });
});
