import { hashThree, readWords, wordLetters } from "./word-letters.ts";

/** Parts of a prompt: the platform's own words, and the owner's instructions. */
export type PromptPart = 1 | 2;

export interface Prompt {
  readonly platform: string;
  readonly instructions: string;
}

/** Shingles (three words in a row) of one run that make it a leak. */
const enoughOfPlatform = 9;
const fewestOfInstructions = 8;
const mostOfInstructions = 30;

/** The share of a part that is a leak even in pieces with other words between them. */
const shareInPieces = 0.5;

/** Characters of the encoded prompt that are compared at once. */
export const pieceLength = 24;
const pieceMask = (1 << 18) - 1;

/** Letters that are looked at before a place to find where its word begins, and characters behind it. */
const mostLetters = 24;
const reach = 36;

/** The words of an agent's prompt, in the spellings in which they are looked for. Built once. */
export class PromptIndex {
  /** Shingles of one run, by part. */
  readonly enough: readonly [number, number, number];
  /** Shingles of a whole reply, by part. */
  readonly enoughInAll: readonly [number, number, number];
  readonly size: number;
  /** What a reply is sampled for. */
  readonly grams: GramSet;
  /** The prompt in base64 at its three alignments, and in hexadecimal. */
  readonly encoded: string;
  readonly #pieces = new Uint8Array(pieceMask + 1);
  readonly #keys: Int32Array;
  readonly #parts: Uint8Array;
  readonly #beginnings = new Set<number>();

  constructor({ platform, instructions }: Prompt) {
    const spellings = [platform, instructions].map(spell);
    const words = spellings.flat().reduce((sum, text) => sum + readWords(text).length, 32);
    this.grams = new GramSet(spellings.flat());
    this.size = 1 << Math.ceil(Math.log2(2 * words));
    this.#keys = new Int32Array(this.size);
    this.#parts = new Uint8Array(this.size);
    const [ofPlatform = 0, ofInstructions = 0] = spellings.map((texts, index) =>
      this.#addPart(texts, (index + 1) as PromptPart),
    );
    this.enough = [
      Infinity,
      ofPlatform < enoughOfPlatform ? Infinity : enoughOfPlatform,
      enoughOf(ofInstructions),
    ];
    this.enoughInAll = [
      Infinity,
      Math.max(2 * enoughOfPlatform, shareInPieces * ofPlatform),
      Math.max(mostOfInstructions, shareInPieces * ofInstructions),
    ];
    this.encoded = [platform, instructions].flatMap(encode).join("|");
    for (let at = 0; at + pieceLength <= this.encoded.length; at += 1)
      this.#pieces[hashPiece(this.encoded.slice(at, at + pieceLength))] = 1;
  }

  /** False for nearly everything that is no piece of the encoded prompt, so that it need not be searched for. */
  mayHoldPiece(piece: string): boolean {
    return this.#pieces[hashPiece(piece)] === 1;
  }

  /** Where a shingle stands in the table, or -1. */
  slotOf(shingle: number): number {
    let slot = (shingle >>> 5) & (this.size - 1);
    while (this.#parts[slot] !== 0) {
      if (this.#keys[slot] === shingle) return slot;
      slot = (slot + 1) & (this.size - 1);
    }
    return -1;
  }

  /** Whether three words of the prompt begin with the word at a place, or with the one before or behind it. */
  hasShingleAt(text: string, place: number): boolean {
    let at = place;
    while (at > 0 && place - at < mostLetters && wordLetters[text.charCodeAt(at - 1)] !== 0) at -= 1;
    const words = readWords(text.slice(at, place + reach));
    for (let index = 2; index < words.length; index += 1) {
      const [first, second, third] = [words[index - 2], words[index - 1], words[index]];
      if (first === undefined || second === undefined || third === undefined) continue;
      if (this.slotOf(hashThree(first.hash, second.hash, third.hash)) >= 0) return true;
    }
    return false;
  }

  partAt(slot: number): PromptPart {
    return this.#parts[slot] as PromptPart;
  }

  /** Whether one or two words may begin a shingle. */
  begins(first: number, second = 0): boolean {
    return this.#beginnings.has(hashThree(first, second, 0));
  }

  /** Adds every spelling of a part and tells how many shingles its plain text has. */
  #addPart(texts: readonly string[], part: PromptPart): number {
    let ofPlain = 0;
    for (const text of texts) {
      const before = ofPlain;
      const words = readWords(text);
      words.forEach(({ hash: third }, index) => {
        const [first, second] = [words[index - 2]?.hash, words[index - 1]?.hash];
        if (first === undefined || second === undefined) return;
        this.#beginnings.add(hashThree(first, 0, 0)).add(hashThree(first, second, 0));
        if (this.#add(hashThree(first, second, third), part)) ofPlain += 1;
      });
      if (before > 0) ofPlain = before;
    }
    return ofPlain;
  }

  #add(shingle: number, part: PromptPart): boolean {
    if (this.slotOf(shingle) >= 0) return false;
    let slot = (shingle >>> 5) & (this.size - 1);
    while (this.#parts[slot] !== 0) slot = (slot + 1) & (this.size - 1);
    this.#keys[slot] = shingle;
    this.#parts[slot] = part;
    return true;
  }
}

/** Short instructions are common words; of long ones a fact may well be told, but not half of them. */
function enoughOf(shingles: number): number {
  if (shingles < fewestOfInstructions) return Infinity;
  return Math.min(mostOfInstructions, Math.max(fewestOfInstructions, Math.ceil(shingles / 2)));
}

function spell(text: string): readonly string[] {
  const turned = text.replace(/[a-z]/giu, (letter) => {
    const base = letter.charCodeAt(0) < 97 ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
  return [text, turned, [...text].reverse().join("")];
}

function encode(text: string): readonly string[] {
  if (text === "") return [];
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before), bytes]).toString("base64"));
  const hex = bytes.toString("hex");
  return [...shifted, hex, hex.toUpperCase()];
}

function hashPiece(piece: string): number {
  let hash = 0;
  for (let at = 0; at < pieceLength; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & pieceMask;
}

/** Bits for each of the eight-byte pieces, so that few other texts look like one. */
const bitsPerGram = 32;

/** Which eight bytes, without their case, occur in the spellings of a prompt; now and then says yes to others. */
export class GramSet {
  readonly words: Int32Array;
  readonly mask: number;

  constructor(texts: readonly string[]) {
    // The words behind each other with one blank or line end between, as most replies would have them.
    const spaced = new Set(texts.flatMap((text) => [" ", "\n"].map((blank) => text.replace(/\s+/gu, blank))));
    const size = [...spaced].reduce((sum, text) => sum + text.length, 32) * bitsPerGram;
    this.mask = 2 ** Math.min(24, Math.ceil(Math.log2(size))) - 1;
    this.words = new Int32Array((this.mask + 1) / 32);
    for (const text of spaced) this.#add(Buffer.from(text, "latin1"));
  }

  #add(bytes: Buffer): void {
    for (let at = 0; at + 8 <= bytes.length; at += 1) {
      const gram = hashGram(bytes.readInt32LE(at), bytes.readInt32LE(at + 4)) & this.mask;
      (this.words[gram >>> 5] as number) |= 1 << gram;
    }
  }
}

/** Bit 5 is the case of a letter. */
export function hashGram(first: number, second: number): number {
  const mixed = Math.imul((first | 0x20202020) ^ Math.imul(second | 0x20202020, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
