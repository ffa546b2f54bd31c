/** A way to hide a text from whoever reads only the surface. */
export interface Encoding {
  readonly name: string;
  readonly encode: (text: string) => string;
  /** The share of the text's pairs of words that has to come back; some encodings lose a part. */
  readonly least?: number;
  /** Set to false where the form alone cannot tell where it begins and ends. */
  readonly inText?: false;
}

function bytes(text: string, write: (byte: number) => string, between = ""): string {
  return [...Buffer.from(text)].map(write).join(between);
}

function letters(text: string, write: (letter: string) => string): string {
  return text.replace(/[a-z]/giu, write);
}

export function rotate(text: string, by: number): string {
  return letters(text, (letter) => {
    const first = letter < "a" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + by) % 26) + first);
  });
}

function base32(text: string): string {
  const bits = bytes(text, (byte) => byte.toString(2).padStart(8, "0"));
  const groups = bits.match(/.{1,5}/gu) ?? [];
  return groups
    .map((group) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Number.parseInt(group.padEnd(5, "0"), 2)))
    .join("");
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function swap(map: { readonly [letter: string]: string }): (text: string) => string {
  return (text) => letters(text, (letter) => map[letter.toLowerCase()] ?? letter);
}

const leet = { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" };
const cyrillic = { a: "а", c: "с", e: "е", i: "і", o: "о", p: "р", s: "ѕ", x: "х", y: "у" };
const morseCodes =
  ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split(
    " ",
  );

function morse(text: string): string {
  const words = text.toLowerCase().match(/[a-z]+/gu) ?? [];
  return words
    .map((word) => [...word].map((letter) => morseCodes[letter.charCodeAt(0) - 97]).join(" "))
    .join(" / ");
}

/** Exchanges the letters next to the first: the first and the last stay. */
function shuffle(word: string): string {
  return word.length < 5 ? word : `${word.charAt(0)}${word.charAt(2)}${word.charAt(1)}${word.slice(3)}`;
}

function pigLatin(word: string): string {
  const [, start = "", rest = ""] = /^([^aeiou]*)(.*)$/iu.exec(word) ?? [];
  return start === "" ? `${word}way` : `${rest}${start}ay`;
}

export const encodings: readonly Encoding[] = [
  { name: "base64", encode: (text) => Buffer.from(text).toString("base64") },
  { name: "base64 of URLs", encode: (text) => Buffer.from(text).toString("base64url") },
  {
    name: "base64 over lines",
    encode: (text) => Buffer.from(text).toString("base64").replace(/.{40}/gu, "$&\n"),
  },
  {
    name: "base64 in groups",
    encode: (text) => Buffer.from(text).toString("base64").replace(/.{4}/gu, "$& "),
  },
  { name: "base64 of UTF-16", encode: (text) => Buffer.from(text, "utf16le").toString("base64") },
  {
    name: "base64 backwards",
    encode: (text) => [...Buffer.from(text).toString("base64")].reverse().join(""),
  },
  { name: "base32", encode: base32 },
  { name: "hexadecimal digits", encode: (text) => Buffer.from(text).toString("hex") },
  { name: "hexadecimal digits apart", encode: (text) => bytes(text, hex, " ") },
  { name: "hexadecimal digits with 0x", encode: (text) => bytes(text, (byte) => `0x${hex(byte)}`, ", ") },
  { name: "hexadecimal escapes", encode: (text) => bytes(text, (byte) => `\\x${hex(byte)}`) },
  { name: "binary digits", encode: (text) => bytes(text, (byte) => byte.toString(2).padStart(8, "0"), " ") },
  { name: "decimal codes", encode: (text) => bytes(text, String, " ") },
  { name: "decimal codes in a list", encode: (text) => `[${bytes(text, String, ",")}]` },
  { name: "octal codes", encode: (text) => bytes(text, (byte) => byte.toString(8), " ") },
  { name: "URL encoding", encode: encodeURIComponent },
  { name: "URL encoding of every letter", encode: (text) => bytes(text, (byte) => `%${hex(byte)}`) },
  { name: "a query", encode: (text) => encodeURIComponent(text).replaceAll("%20", "+") },
  { name: "character references", encode: (text) => bytes(text, (byte) => `&#${byte};`) },
  { name: "hexadecimal references", encode: (text) => bytes(text, (byte) => `&#x${hex(byte)};`) },
  { name: "Unicode escapes", encode: (text) => bytes(text, (byte) => `\\u00${hex(byte)}`) },
  { name: "Unicode points", encode: (text) => bytes(text, (byte) => `U+00${hex(byte)}`, " ") },
  { name: "quoted-printable", encode: (text) => bytes(text, (byte) => `=${hex(byte).toUpperCase()}`) },
  { name: "ROT13", encode: (text) => rotate(text, 13) },
  { name: "a shift by three", encode: (text) => rotate(text, 3) },
  {
    name: "Atbash",
    encode: (text) =>
      letters(text.toLowerCase(), (letter) => String.fromCharCode(219 - letter.charCodeAt(0))),
  },
  { name: "reversed text", encode: (text) => [...text].reverse().join("") },
  { name: "reversed words", encode: (text) => text.split(" ").reverse().join(" "), inText: false },
  {
    name: "reversed letters of each word",
    encode: (text) => text.replace(/[a-z]+/giu, (word) => [...word].reverse().join("")),
  },
  { name: "leet", encode: swap(leet), least: 0.75 },
  { name: "letters apart", encode: (text) => [...text].join(" ") },
  {
    name: "letters with dots",
    encode: (text) =>
      text
        .split(" ")
        .map((word) => [...word].join("."))
        .join(" "),
    least: 0.7,
  },
  {
    name: "letters with dashes",
    encode: (text) =>
      text
        .split(" ")
        .map((word) => [...word].join("-"))
        .join("  "),
  },
  {
    name: "letters apart without borders",
    encode: (text) => [...text.replaceAll(/[^a-z]/giu, "")].join(" "),
    least: 0.5,
  },
  { name: "shuffled letters", encode: (text) => text.replace(/[a-z]+/giu, shuffle), least: 0.6 },
  { name: "zero-width characters", encode: (text) => [...text].join("\u200B") },
  { name: "Cyrillic letters", encode: swap(cyrillic) },
  {
    name: "letters of full width",
    encode: (text) => letters(text, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  },
  { name: "tags nobody sees", encode: (text) => bytes(text, (byte) => String.fromCodePoint(0xe0000 + byte)) },
  {
    name: "bytes in variation selectors",
    encode: (text) =>
      bytes(text, (byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)),
  },
  {
    name: "bits in zero-width characters",
    encode: (text) =>
      bytes(text, (byte) =>
        byte.toString(2).padStart(8, "0").replaceAll("0", "\u200B").replaceAll("1", "\u200C"),
      ),
  },
  { name: "Morse signs", encode: morse },
  {
    name: "pig Latin",
    encode: (text) => text.toLowerCase().replace(/[a-z]+/gu, pigLatin),
    least: 0.5,
    inText: false,
  },
  { name: "joined strings", encode: (text) => text.replace(/([a-z]{2})([a-z]{2})/giu, "$1' + '$2") },
  { name: "tags within words", encode: (text) => text.replace(/([a-z])([a-z])/giu, "$1<b></b>$2") },
  { name: "base64 of ROT13", encode: (text) => Buffer.from(rotate(text, 13)).toString("base64") },
  {
    name: "base64 in hexadecimal digits",
    encode: (text) => Buffer.from(Buffer.from(text).toString("base64")).toString("hex"),
  },
  { name: "ROT13 backwards", encode: (text) => [...rotate(text, 13)].reverse().join("") },
  {
    name: "leet with zero-width characters",
    encode: (text) => [...swap(leet)(text)].join("\u200D"),
    least: 0.75,
  },
];
