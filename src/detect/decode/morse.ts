import type { Decoder } from "./decoder.ts";
import { decodeMatches, reading } from "./decoder.ts";

const codes =
  ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split(
    " ",
  );
const letters = new Map(
  codes.map((code, index) => [code, "abcdefghijklmnopqrstuvwxyz0123456789".charAt(index)]),
);

/** Morse signs: letters parted by blanks, words by a stroke, a line end or wider blanks. */
export const decodeMorse: Decoder = (text, { morse }) => {
  if (!morse) return [];
  const expression = /(?<![^\s"'(:])[.-]{1,6}(?:(?: {1,7}| ?[/|] ?|\r?\n)[.-]{1,6}){4,}(?![^\s"'),])/gu;
  const decoded = decodeMatches(text, expression, ([match]) => {
    const words = match.split(/ ?[/|] ?| {2,}|\r?\n/u).map((word) =>
      word
        .split(" ")
        .map((code) => letters.get(code) ?? "")
        .join(""),
    );
    const plain = words.join(" ").trim();
    return new Set(plain).size >= 4 ? plain : undefined;
  });
  return reading("morse", decoded);
};
