import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disguises, lookalikes, typography } from "../patterns/confusables.ts";
import { fold } from "./fold.ts";

describe("fold", () => {
  const plain: { readonly [what: string]: string } = {
    capitals: "IGNORE ALL",
    "letters of full width": "ｉｇｎｏｒｅ　ａｌｌ",
    "mathematical letters": "𝐢𝐠𝐧𝐨𝐫𝐞 𝒂𝖑𝔩",
    "letters in circles and squares": "ⓘⓖⓝⓞⓡⓔ 🄰🅻🅛",
    "regional letters": "🇮🇬🇳🇴🇷🇪 🇦🇱🇱",
    "small capitals": "ɪɢɴᴏʀᴇ ᴀʟʟ",
    "zero-width characters": "ig\u200Bno\u200Dre a\u2060l\uFEFFl",
    "soft hyphens": "ig\u00ADnore all",
    accents: "ígnörè àłł",
    "accents that stand apart": "i\u0301g\u0308nore all",
    "heaps of marks": "i\u0337\u0322\u0310g\u0337n\u0337o\u0337r\u0337e\u0337 all",
    "Cyrillic letters in Latin words": "іgnоrе аll",
    "Greek letters in Latin words": "ιgnοrε αll",
    "tags inside of words": "ig\u{E0061}nore all",
    "blanks of other widths": "ignore\u00A0all",
  };
  for (const [what, text] of Object.entries(plain)) {
    it(`reads through ${what}`, () => expect(fold(text).text).toBe("ignore all"));
  }

  it("folds a word of nothing but look-alikes where the text is Latin", () => {
    const around = "we all want to see the new house by the sea before the summer ends";
    expect(fold(`${around} сора ${around}`).text).toBe(`${around} copa ${around}`);
  });

  const honest: readonly string[] = [
    "сегодня в москве хорошая погода, а завтра будет дождь. ёжик и ей.",
    "вчора ми їздили до києва й купили її книгу",
    "η αθήνα είναι η πρωτεύουσα της ελλάδας και ωραία πόλη",
    "مرحبا كيف حالك اليوم أتمنى أن تكون بخير",
    "שלום לכולם מה שלומכם היום",
    "नमस्ते आप कैसे हैं मैं ठीक हूँ और काम करता हूँ",
    "আমি বাংলায় গান গাই",
    "வணக்கம் நண்பர்களே",
    "สวัสดีครับ วันนี้อากาศดีมาก",
    "今天的天气很好我们去公园散步吧",
    "今日はとても良い天気ですね。ガギグゲゴ",
    "안녕하세요 오늘 날씨가 좋네요",
    "გამარჯობა როგორ ხარ",
    "բարեւ ինչպես ես",
  ];
  for (const text of honest) {
    it(`leaves "${text.slice(0, 16)}" as it is`, () => {
      const folded = fold(text);
      expect(folded.text).toBe(text);
      expect(folded.offsets).toBeUndefined();
    });
  }

  it("keeps Russian and Greek words whole beside Latin ones", () => {
    expect(fold("Файл README лежит в папке src, а USB кабель дома").text).toBe(
      "файл readme лежит в папке src, а usb кабель дома",
    );
  });

  it("puts together what was written apart: й, が, 한", () => {
    expect(fold("и\u0306 か\u3099 ｶﾞ \u1112\u1161\u11AB").text).toBe("й が ガ 한");
  });

  it("leads every unit back to the original, in order and in range", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(
        "\u0301",
        "\u200B",
        "и\u0306",
        "ﬃ",
        "ﷺ",
        "𝐢",
        "İ",
        "ß",
        "ｶﾞ",
        "а",
        "a",
        "\uD800",
        "😀",
        "🇩🇪",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const { text: folded, clean, offsets } = fold(text);
        expect(clean.length).toBe(folded.length);
        if (offsets === undefined) {
          expect(folded.length).toBe(text.length);
          return;
        }
        expect(offsets.length).toBe(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        for (let index = 1; index < offsets.length; index += 1)
          expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it("never lets a text grow much", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 50 }), (text) => {
        expect(fold(text).text.length).toBeLessThanOrEqual(6 * text.length);
      }),
    );
    expect(fold("\uFDFA".repeat(100)).text.length).toBe(100);
  });
});

describe("rows of confusables", () => {
  it("give each letter one meaning", () => {
    const letters = [...lookalikes, ...disguises, ...typography].flatMap((row) =>
      Array.from(row.slice(row.indexOf(" ") + 1)),
    );
    expect(letters.filter((letter, index) => letters.indexOf(letter) !== index)).toEqual([]);
  });
});
