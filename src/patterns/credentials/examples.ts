/** Examples are put together from pieces, so that no scanner takes these files for a leak. */
const filler = "Fake0Bak1Rake2Cak3Make4Sak5Take6Lak7Wake8Jak9";
const letterFiller = "QmzKxJvWqTfRbNcPhGsLdYwXkZjVtMrBnCpHgSlDyQvTzKmWxJfR";
const hexFiller = "0fa4e17ba8c20fd4e63fa9e40bd4e95ca4e62fb7";

export type Alphabet = "hex" | "anyhex" | "lower" | "upper" | "letters" | "base62" | "url" | "base64";

export const alphabets: Readonly<Record<Alphabet, string>> = {
  hex: "a-f0-9",
  anyhex: "A-Fa-f0-9",
  lower: "a-z0-9",
  upper: "A-Z0-9",
  letters: "A-Za-z",
  base62: "A-Za-z0-9",
  url: "A-Za-z0-9_-",
  base64: "A-Za-z0-9+/",
};

export function fake(prefix: string, length: number, alphabet: Alphabet = "base62"): string {
  const long = fillerOf(alphabet).repeat(Math.ceil(length / 40));
  return prefix + fold(long, alphabet).slice(0, length);
}

function fold(text: string, alphabet: Alphabet): string {
  if (alphabet === "lower") return text.toLowerCase();
  return alphabet === "upper" ? text.toUpperCase() : text;
}

function fillerOf(alphabet: Alphabet): string {
  if (alphabet === "letters") return letterFiller;
  return alphabet.endsWith("hex") ? hexFiller : filler;
}
