import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMailHead, readMailHeaders, valuesOf } from "./mail-head.ts";

const headersOf = (raw: string) => {
  const parsed = parseMailHead(raw);
  return parsed.ok ? parsed.value.map(({ name, value }) => `${name}=${value}`) : parsed.error;
};

describe("the head of a mail", () => {
  it("is read up to the first empty line, unfolded, with every kind of line end", () => {
    const lines = [
      "From: anna@example.org",
      "Subject: a",
      "\tlong",
      "  one",
      "X-Empty:",
      "",
      "From: evil@x.test",
    ];
    for (const end of ["\n", "\r\n"])
      expect(headersOf(lines.join(end))).toEqual(["from=anna@example.org", "subject=a long one", "x-empty="]);
    expect(headersOf("From: a@b.org\r\n\r\nFrom: c@d.org\n\nFrom: e@f.org")).toEqual(["from=a@b.org"]);
    expect(headersOf("From: a@b.org\n\r\nFrom: c@d.org")).toEqual(["from=a@b.org"]);
    expect(headersOf("From anna@example.org Thu Nov 20 18:00:00 2026\nTo: x@y.org\n\nhi")).toEqual([
      "to=x@y.org",
    ]);
    expect(headersOf("")).toEqual([]);
    for (const end of ["\n", "\r\n"]) expect(headersOf(`${end}From: a@b.org${end}`)).toEqual([]);
  });

  it.each([
    ["a blank before the colon", "From : anna@example.org\n"],
    ["a line that is no header", "From: anna@example.org\nhello there\n"],
    ["the rest of a header at the beginning", " folded\nFrom: a@b.org\n"],
    ["a lone carriage return", "Subject: x\rFrom: boss@example.org\n"],
    ["a null", "From: anna@example.org\u0000\n"],
    ["half a character", "Subject: \uD800\n"],
    ["a name that is not ASCII", "Fr\u043em: anna@example.org\n"],
    ["too many headers", "A: b\n".repeat(1_001)],
    ["too long a header", `A: ${"b".repeat(20_000)}\n`],
    ["too long a head", `A: ${"b".repeat(1_000)}\n`.repeat(300)],
  ])("is refused with %s", (_, raw) => {
    expect(headersOf(raw)).toBeTypeOf("string");
  });

  it("is taken in pairs too, where a line break would make another header", () => {
    const read = readMailHeaders([
      ["FROM", "anna@example.org"],
      ["Subject", "a\r\n b"],
    ]);
    if (!read.ok) throw new Error(read.error);
    expect(valuesOf({ headers: read.value }, "from")).toEqual(["anna@example.org"]);
    expect(valuesOf({ headers: read.value }, "subject")).toEqual(["a b"]);
    expect(readMailHeaders([["Subject", "x\nFrom: boss@example.org"]]).ok).toBe(false);
    expect(readMailHeaders([["From: x\nSubject", "y"]]).ok).toBe(false);
  });

  it("never throws, and is read in time that grows with its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
        const parsed = parseMailHead(raw);
        if (parsed.ok) for (const { value } of parsed.value) expect(value).not.toMatch(/[\r\n\0]/);
      }),
    );
    for (const unit of ["a: b\n", " \n", "\n", "\r\n ", ":", "a:\n\t"]) {
      const started = performance.now();
      parseMailHead(unit.repeat(1_000_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(1_500);
    }
  });
});
