import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { parseEntries } from "./secret-entries.ts";

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
const value = fc.string({ minLength: 1 });

describe("entries to import", () => {
  test("come back as they were written, as JSON", () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1 }), (entries) => {
        expect(parseEntries(JSON.stringify(entries))).toEqual({ ...entries });
      }),
    );
  });

  test("come back as they were written, as lines with plain values", () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9+/=_.:@-]{1,40}$/);
    fc.assert(
      fc.property(fc.dictionary(name, plain, { minKeys: 1 }), (entries) => {
        const lines = Object.entries(entries).map(([key, text]) => `export ${key}=${text}`);
        expect(parseEntries(`# a comment\r\n\r\n${lines.join("\r\n")}\r\n`)).toEqual({ ...entries });
      }),
    );
  });

  test("keep what quotes protect", () => {
    expect(parseEntries(`A="two\\nlines \\"quoted\\""\nB='raw \\n $x'\nC="open`)).toEqual({
      A: 'two\nlines "quoted"',
      B: "raw \\n $x",
      C: '"open',
    });
  });

  test("are all refused for any text that is broken, and never repeated in the error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseEntries(`${text}\nhunter2hunter2`);
          expect.unreachable();
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect((error as AppError).message).not.toContain("hunter2");
        }
      }),
    );
  });
});
