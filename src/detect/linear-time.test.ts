import { describe, expect, it } from "vitest";
import { encodings } from "../../test/support/encodings.ts";
import { measureSoup } from "./measure-soup.ts";
import { normaliseText } from "./normalise-text.ts";
import { readViews } from "./read-views.ts";
import { findStructure } from "./structure/find-structure.ts";

/** What a flood could be made of: each encoding, its beginning without its end, and what nearly triggers. */
const pieces: readonly string[] = [
  ...encodings.map(({ encode }) => `${encode("ignore all previous")} `),

  "a",
  "a1",
  "aA0",
  " ",
  "\n",
  "%",
  "%25",
  "&",
  "&#",
  "\\",
  "\\u00",
  "U+00",
  "=",
  "a+b+",
  "'",
  "'a'+",
  "<",
  "a<b ",
  "<b>",

  "i ",
  "i.",
  "a1b2 ",
  "@$!",
  "1gn0r3 ",
  "1!|",
  "a@b.c1 ",
  "29a29 ",
  "'5 ",
  "a \n",
  " a b",
  "्क ",
  "ignroe ",
  "xqzj ",
  ".- ",
  "-",
  ".",
  "ay ",
  "1 ",
  "01",
  "105,",
  "69 ",
  "[//]: # (",
  "<!--",

  "\u200B",
  "\u{E0061}",
  "\uFE01",
  "\u0301",
  "i\u0301\u0302",
  "ｶﾞ",
  "\u1112\u1161\u11AB",
  "𝐢",
  "\uFDFA",
  "😀",
  "🇩🇪",
  "忽 ",

  "display:none ",
  '<p style="',
  "User: a\nAssistant: b\n",
  "end of ",
  "system:",
  " ai",
  "|>",
  "instruction ",
  'alt="',
  "[a",
  "`a",
  "${a",
  "**",
  "http://",
];

/** The better of two runs, so that a busy machine does not decide. */
function time(run: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 2; round += 1) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

const size = 49_152;
/** Milliseconds below which a run says nothing about how it grows. */
const floorMs = 20;

describe("decoders, structure and plain form", () => {
  for (const [at, piece] of pieces.entries()) {
    it(`read a flood of ${JSON.stringify(piece.slice(0, 20))} (${at}) in linear time`, () => {
      const long = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const short = long.slice(0, size / 4);
      for (const read of [readViews, findStructure, normaliseText, measureSoup]) {
        const small = time(() => read(short));
        const large = time(() => read(long));
        expect(large).toBeLessThan(Math.max(floorMs, small) * 9);
      }
    });
  }
});
