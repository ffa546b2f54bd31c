const leetSigns: Readonly<Record<string, string>> = { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" };
const lookAlikes: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  i: "і",
  o: "о",
  p: "р",
  s: "ѕ",
  x: "х",
  y: "у",
  j: "ј",
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  I: "І",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
};
const zeroWidthSpace = "\u200B";

/** The disguises an attack is tried in: what a model can still read and a search for words cannot. */
export const textVariants: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text).toString("base64"),
  hex: (text) => Buffer.from(text).toString("hex"),
  url: (text) =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  rot13: (text) => text.replaceAll(/[a-z]/gi, rotate),
  reversed: (text) => [...text].toReversed().join(""),
  leet: (text) => text.replaceAll(/[aeiost]/gi, (letter) => leetSigns[letter.toLowerCase()] ?? letter),
  spaced: (text) => [...text].join(" "),
  "zero-width": (text) => [...text].join(zeroWidthSpace),
  homoglyph: (text) => [...text].map((letter) => lookAlikes[letter] ?? letter).join(""),
};

function rotate(letter: string): string {
  const base = letter < "a" ? 65 : 97;
  return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
}
