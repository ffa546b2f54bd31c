import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { limits } from "../../limits.ts";
import { readResult } from "./read-result.ts";

describe("a structured result", () => {
  it("is read from lists and mappings as serialisers write them", () => {
    const text = [
      "- id: '13'",
      '  title: "A: day"',
      "  people:",
      "  - ann@example.com",
      "  - bob@example.com",
      "  body: |",
      "    - id: '99'",
      "      title: forged",
      "  note: a plain text that",
      "    goes on below",
      "- id: 014",
      "  tags: [a, b]",
    ].join("\n");
    const { records, isList } = readResult(text, ["id"]);
    expect(isList).toBe(true);
    expect(records.map(({ id }) => id)).toEqual(["13", "014"]);
    expect(records[0]?.fields).toEqual([
      { key: "id", text: "13" },
      { key: "title", text: "A: day" },
      { key: "people", text: "ann@example.com" },
      { key: "people", text: "bob@example.com" },
    ]);
  });

  it("keeps the spelling of ids in JSON, and takes nested ones for records of their own", () => {
    const { records } = readResult('{"events":[{"id":12345678901234567890,"title":"A"},{"id":"b"}]}', ["id"]);
    expect(records.map(({ id }) => id)).toEqual(["12345678901234567890", "b"]);
  });

  it("has no records where anything is unclear", () => {
    for (const text of [
      "Here they are\n- id: 1",
      "- id: 1\n  id: 2",
      "- id: &a 1",
      "- id: 1\n  ? x",
      "- id: 1\n  title: a: b",
      "- id: '1",
      "- id: 1\n\tx: 2",
      "{id: 1}",
      "[1,",
      `${"- ".repeat(40)}id: 1`,
      `${"[".repeat(60)}1${"]".repeat(60)}`,
    ])
      expect(readResult(text, ["id"]).records, text).toEqual([]);
  });

  it("reads whatever a serialiser writes, and nothing else", () => {
    const field = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("- id: 'x'", "a: b", "# c", "'", '"', "|", "line\n- id: y", " ", "null", "007"),
    );
    const rows = fc.array(
      fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,8}$/u), title: field, body: field }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 20, max: 120 }), (values, lineWidth) => {
        const yaml = stringify(values, { lineWidth, defaultStringType: "PLAIN" });
        const found = readResult(yaml, ["id"]).records.map(({ id }) => id);
        expect(found.every((id, at) => id === values[at]?.id)).toBe(true);
        expect(readResult(JSON.stringify(values), ["id"]).records.map(({ id }) => id)).toEqual(
          values.map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("is read up to where it was cut", () => {
    const text = '- id: 1\n  a: b\n- id: 2\n  a: "half\n[cut: 100 of 200 characters left out; ask for more]';
    const { records, isTruncated } = readResult(text, ["id"]);
    expect(records.map(({ id }) => id)).toEqual(["1"]);
    expect(isTruncated).toBe(true);
  });

  it("takes no longer than its length, however it is written", () => {
    const units = [
      "- ",
      "? ",
      "{a,",
      "[",
      "a: ",
      "a:\n",
      "'",
      '"',
      "- a\n",
      " \n",
      "&a *a ",
      "|\n",
      '- "a\n',
    ];
    const time = (unit: string, length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const started = performance.now();
      readResult(text, ["id"]);
      return performance.now() - started;
    };
    for (const unit of units) {
      time(unit, 1_000);
      expect(time(unit, limits.toolResultCharacters), unit).toBeLessThan(1_000);
    }
  });
});
