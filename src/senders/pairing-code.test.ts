import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestPairingCode, isSameDigest, makePairingCode, readPairingCode } from "./pairing-code.ts";

describe("a code of a pairing", () => {
  it("has 50 random bits in letters that are not mixed up", () => {
    const codes = Array.from({ length: 500 }, makePairingCode);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const letters = new Set(codes.join("").replaceAll("-", ""));
    expect(letters.size).toBe(32);
  });

  it("is read in any case and grouping, with the letters that people mix up", () => {
    const written = "0O1IL-ABCDE";
    for (const text of [
      "0011 1abcde",
      "ooiil\u2014abcde",
      "\n0o1il\u2011abc de ",
      "００１１１ＡＢＣＤＥ",
      written,
    ])
      expect(readPairingCode(text)).toBe("00111ABCDE");
  });

  it.each([
    "",
    "ABCDE-ABCD",
    "ABCDE-ABCDEF",
    "ABCDE-ABCDU",
    "code: ABCDE-ABCDE",
    "ABCDE-ABCDE.",
    "ABCDE_ABCDE",
  ])("is not %j", (text) => {
    expect(readPairingCode(text)).toBeUndefined();
  });

  it("is read back as it was made, and nothing else has its digest", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const code = makePairingCode();
        const stored = digestPairingCode(readPairingCode(code) ?? "").toString("hex");
        expect(isSameDigest(stored, digestPairingCode(readPairingCode(code.toLowerCase()) ?? ""))).toBe(true);
        expect(isSameDigest(stored, digestPairingCode(readPairingCode(text) ?? text))).toBe(false);
        expect(isSameDigest("", digestPairingCode(text))).toBe(false);
      }),
    );
  });
});
