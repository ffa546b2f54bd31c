/** What stands for a canary where one was taken out. */
export const canaryMark = "[REDACTED:canary]";

/** So many letters and digits of a canary in a row are the canary, whatever is around them. */
export const shortestPart = 10;
/** Every such part of a canary holds this digit, also reversed, turned or in hexadecimal: the search begins at it. */
export const signpost = "7";
/** The same for its base64: sixteen characters hold ten of its letters at every alignment. */
const shortestBase64 = 12;
const shortestHex = 2 * shortestPart;

const bitmapSize = 4_096;

/** The spellings of one alphabet: every part of `length` characters of every spelling. */
export class PartIndex {
  readonly length: number;
  /** All spellings behind each other: what is no part of this can't be the beginning of one. */
  readonly joined: string;
  readonly #parts = new Set<string>();
  readonly #starts = new Uint8Array(bitmapSize);

  constructor(spellings: readonly string[], length: number) {
    this.length = length;
    this.joined = spellings.join("|");
    for (const spelling of spellings) {
      for (let at = 0; at + length <= spelling.length; at += 1) {
        const part = spelling.slice(at, at + length);
        this.#parts.add(part);
        this.#starts[hashStart(part, 0)] = 1;
      }
    }
  }

  hasPartAt(text: string, at: number): boolean {
    return this.#starts[hashStart(text, at)] === 1 && this.#parts.has(text.slice(at, at + this.length));
  }
}

function hashStart(text: string, at: number): number {
  const first = text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
  return ((first * 31 + text.charCodeAt(at + 2)) * 31 + text.charCodeAt(at + 3)) & (bitmapSize - 1);
}

/** Every spelling in which canaries are looked for; separators, case and marks between the letters don't count. */
export interface CanaryForms {
  /** Small letters and digits: as it is, reversed, ROT13. */
  readonly plain: PartIndex;
  /** The bytes in hexadecimal, which is also what percent encoding leaves. */
  readonly hex: PartIndex;
  /** Both of the above behind each other. */
  readonly spelled: string;
  readonly base64: PartIndex;
  /** Pieces of base64 of which every part that counts holds one. */
  readonly base64Signposts: readonly string[];
}

export function buildForms(canaries: readonly string[]): CanaryForms {
  const words = canaries.map((canary) => canary.toLowerCase().replace(/[^a-z0-9]/gu, ""));
  const turned = words.flatMap((word) => [word, rotate13(word)]);
  const plain = new PartIndex([...turned, ...turned.map(reverse)], shortestPart);
  const bytes = canaries.map((canary) => Buffer.from(canary).toString("hex"));
  const hex = new PartIndex(bytes, shortestHex);
  const base64 = canaries.flatMap(base64Forms);
  return {
    plain,
    hex,
    spelled: `${plain.joined}|${hex.joined}`,
    base64: new PartIndex(base64, shortestBase64),
    base64Signposts: base64.flatMap(cutSignposts),
  };
}

/** At the three alignments, without the characters at the borders that mix in foreign bits. */
function base64Forms(canary: string): readonly string[] {
  const bytes = Buffer.from(canary);
  return [0, 1, 2].map((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    const first = Math.ceil((before * 8) / 6);
    return shifted.toString("base64").slice(first, Math.floor((shifted.length * 8) / 6));
  });
}

const signpostLength = 4;

function cutSignposts(form: string): readonly string[] {
  const signposts: string[] = [];
  const step = shortestBase64 - signpostLength;
  for (let at = step; at + signpostLength <= form.length; at += step + 1)
    signposts.push(form.slice(at, at + signpostLength));
  return signposts;
}

function rotate13(word: string): string {
  return word.replace(/[a-z]/gu, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97),
  );
}

function reverse(word: string): string {
  return [...word].reverse().join("");
}
