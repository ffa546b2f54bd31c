import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { AppError } from "../errors.ts";
import { createOutput, printError } from "./output.ts";
import { printableJson } from "./printable.ts";

it("gives a terminal nothing to obey, in notes and in errors", () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  try {
    createOutput().note("a\u001b]0;owned\u0007 note\u202e");
    printError(new AppError("bad-request", "no\u001b[2J such", { hint: "type\u009b31m this\r" }), false);
  } finally {
    spy.mockRestore();
  }
  expect(written.join("")).toBe("a]0;owned note\ncastellan: no[2J such\n  type31m this\n");
});

describe("a value printed as JSON", () => {
  it("reads back as it was and moves no terminal, whatever a stranger wrote into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const line = printableJson({ text });
        expect(JSON.parse(line)).toEqual({ text });
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
    expect(printableJson({ text: "a\u009b2Jb\u202ec" })).toBe('{"text":"a\\u009b2Jb\\u202ec"}');
  });
});
