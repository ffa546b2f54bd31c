import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseIdentity, parseIdentity } from "./identity.ts";
import { SenderList } from "./sender-list.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."+0123456789-(). ",
        "@s.whatsapp.net",
        "@g.us",
        "@c.us",
        "@lid",
        ":12",
        ".0",
        "whatsapp:",
        "tel:",
        "\u200B",
        "\uFF0B",
        "İ",
        "ß",
        "a",
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join("")),
);

const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 15 })
  .map((list) => list.join(""));

/** The same number as people, address books and messengers spell it. */
const spelling = fc
  .tuple(digits, fc.constantFrom("", "+", "\uFF0B"), fc.integer({ min: 0, max: 15 }))
  .chain(([number, plus, cut]) =>
    fc
      .constantFrom(
        `${plus}${number}`,
        `${number}@s.whatsapp.net`,
        `${number}:17@s.whatsapp.net`,
        `${number}.0:3@c.us`,
        `${number}@G.US`,
        `\u2066${plus}${number}\u2069`,
        ` ${plus}${number.slice(0, 2)} ${number.slice(2)} `,
        `${plus}${number.slice(0, 3)}-${number.slice(3)}`,
        `${plus}(${number.slice(0, 1)}) ${number.slice(1)}`,
        `${number.slice(0, cut)}\u200B${number.slice(cut)}`,
      )
      .map((text) => ({ number, text })),
  );

describe("an identity", () => {
  it("has one spelling, which stays as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseIdentity(text);
        if (once === undefined) return;
        expect(normaliseIdentity(once)).toBe(once);
        expect(once).not.toBe("");
        expect(once).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 3_000 },
    );
  });

  it("is a list's entry or is none, and never makes anything throw", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseIdentity(text);
        if (parsed === undefined) expect(() => new SenderList([text])).toThrow(/names nobody/);
        else expect(new SenderList([text]).has(parsed.channel ?? "any", parsed.name)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is the number itself, however a number is spelled", () => {
    fc.assert(
      fc.property(spelling, ({ number, text }) => {
        expect(normaliseIdentity(text)).toBe(number);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is matched whole: no beginning, end or longer form of a number is that number", () => {
    fc.assert(
      fc.property(digits, fc.stringMatching(/^\d{1,3}$/), fc.nat(14), (number, more, cut) => {
        const list = new SenderList([`+${number}`]);
        expect(list.has("whatsapp", number)).toBe(true);
        for (const other of [number + more, more + number, number.slice(0, cut), number.slice(cut + 1)]) {
          if (other === number || other === "") continue;
          expect(list.has("whatsapp", normaliseIdentity(other) ?? "")).toBe(false);
        }
      }),
    );
  });
});
