import { describe, expect, it } from "vitest";
import { readLoginToken } from "./login-token.ts";

describe("what is pasted to log in", () => {
  it("may be the link or its token", () => {
    expect(readLoginToken(" http://127.0.0.1:7613/#login=csl_0123456789abcdef\n")).toBe(
      "csl_0123456789abcdef",
    );
    expect(readLoginToken("csl_0123456789abcdef")).toBe("csl_0123456789abcdef");
  });

  it("is refused before it is sent when it cannot be one", () => {
    for (const text of ["", "short", "castellan login", "http://127.0.0.1:7613/", "a b c d e f g h i j k"])
      expect(readLoginToken(text)).toBeUndefined();
  });
});
