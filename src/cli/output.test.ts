import { expect, it, vi } from "vitest";
import { AppError } from "../errors.ts";
import { createOutput, printError } from "./output.ts";

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
