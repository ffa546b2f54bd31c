import type { Reading, Source } from "./find-urls.ts";
import {
  readBare,
  readHtml,
  readInline,
  readLoose,
  readReference,
  readRelative,
  readWww,
} from "./find-urls.ts";

const signs = ["](", "]:", "<", ":", "/", "\\", "?", "www.", "WWW.", "Www."] as const;

type Reader = (source: Source, at: number) => Reading;

/** Leaps to the next character that may begin an address: a search is many times as fast as looking at each. */
export class SignFinder {
  readonly #text: string;
  readonly #places: number[];

  constructor(text: string) {
    this.#text = text;
    this.#places = signs.map((sign) => placeOf(text, sign, 0));
  }

  next(from: number): number {
    let sign = this.#nextSign(from);
    while (sign < this.#text.length && !isPlausible(this.#text, sign)) sign = this.#nextSign(sign + 1);
    return sign;
  }

  #nextSign(from: number): number {
    const places = this.#places;
    let first = this.#text.length;
    for (let index = 0; index < places.length; index += 1) {
      let place = places[index] as number;
      if (place < from) {
        place = placeOf(this.#text, signs[index] as string, from);
        places[index] = place;
      }
      if (place < first) first = place;
    }
    return first;
  }

  /** Where the end of the text begins that may still become a sign with what follows, or belongs before one. */
  openEnd(): number {
    const text = this.#text;
    let start = text.length;
    while (start > 0 && text.length - start < longestHost && inHost(text.charCodeAt(start - 1))) start -= 1;
    const word = text.slice(start);
    // A word waits only where it may turn out to be a scheme or a host.
    if (word !== "") return word.includes(".") || beginnings.has(word.toLowerCase()) ? start : text.length;
    const last = text.charAt(text.length - 1);
    if (last === "]" || last === ":") return text.length - 1;
    if (last !== "/" && last !== "\\") return text.length;
    return openers.includes(text.charAt(text.length - 2)) ? text.length - 2 : text.length - 1;
  }
}

/** A colon ends a scheme, a slash follows a host or another one: most do neither. */
function isPlausible(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === colon) {
    const before = at === 0 ? small.p : text.charCodeAt(at - 1) | 0x20;
    return before === small.p || before === small.s;
  }
  if (unit === question)
    return !(text.charCodeAt(at + 1) <= 32) && text.slice(Math.max(0, at - longestEnding), at).includes(".");
  if (unit !== slash && unit !== backslash) return true;
  const next = text.charCodeAt(at + 1);
  if (next === slash || next === backslash || at + 1 === text.length)
    return at === 0 || openers.includes(text.charAt(at - 1)) || unit === slash;
  return unit === slash && (at === 0 || /[a-z0-9]/iu.test(text.charAt(at - 1)));
}

const longestHost = 256;
/** The last label of a host, and its port. */
const longestEnding = 31;
const beginnings = new Set("h ht htt http https w ww www ws wss f ft ftp".split(" "));

/** Letters, digits and what may stand between them in a scheme or a host. */
function inHost(unit: number): boolean {
  const small = unit | 0x20;
  return (small > 96 && small < 123) || (unit > 47 && unit < 58) || unit === 43 || unit === 45 || unit === 46;
}

const colon = 58;
const question = 63;
const slash = 47;
const backslash = 92;
const small = { p: 112, s: 115 } as const;
const openers = "(\"'=";

function placeOf(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from);
  return place < 0 ? text.length : place;
}

export function readerAt(text: string, at: number): Reader | undefined {
  const unit = text.charAt(at);
  const next = text.charAt(at + 1);
  if (unit === "]") return next === "(" ? readInline : readReference;
  if (unit === "<") return readHtml;
  if (unit === ":") return readBare;
  if (unit === "w" || unit === "W") return readWww;
  if (next === "/" || next === "\\") return readRelative;
  return unit === "/" || unit === "?" ? readLoose : undefined;
}
