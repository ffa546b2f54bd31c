import { hash, timingSafeEqual } from "node:crypto";
import { takeRandomBytes } from "../platform/random.ts";

/** No letter that looks like a digit: a code is read from a screen and typed into a telephone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;
/** What people type for the letters that the alphabet leaves out. */
const lookAlikes: { readonly [letter: string]: string } = { O: "0", I: "1", L: "1" };
const longestSpelling = 40;

/** 50 random bits, as `7K4MZ-Q9X2B`. */
export function makePairingCode(): string {
  const letters = Array.from(takeRandomBytes(length), (byte) => alphabet[byte & 31]).join("");
  return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`;
}

/** The code that a text is, in whatever case and grouping it was typed; undefined for any other text. */
export function readPairingCode(text: string): string | undefined {
  if (text.length > longestSpelling) return undefined;
  const letters = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015\u2212-]/g, "")
    .replaceAll(/[OIL]/g, (letter) => lookAlikes[letter] ?? letter);
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(letters) ? letters : undefined;
}

/** Codes live ten minutes and are counted when guessed at, so a fast hash is enough. */
export function digestPairingCode(letters: string): Buffer {
  return hash("sha256", `castellan-pairing-v1:${letters}`, "buffer");
}

export function isSameDigest(storedHex: string, digest: Buffer): boolean {
  const stored = Buffer.from(storedHex, "hex");
  return stored.length === digest.length && timingSafeEqual(stored, digest);
}
