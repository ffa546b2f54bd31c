import {
  accent,
  dropped,
  expansionOf,
  foldPage,
  foldTable,
  joiner,
  lookalikeOf,
  several,
  unknown,
} from "./fold-table.ts";
import { foldSparse } from "./fold-sparse.ts";
import type { Folded } from "./folded.ts";
import { lowerCase } from "./lower-case.ts";

const notPlain = /[^\t\n\r -~]/u;

/** A text is folded by one layer after the other; the last one is kept while it is short. */
const longestKept = 65_536;
let last = { text: "", folded: foldFresh("") };

export function fold(text: string): Folded {
  if (text === last.text) return last.folded;
  const folded = foldFresh(text);
  if (text.length <= longestKept) last = { text, folded };
  return folded;
}

function foldFresh(text: string): Folded {
  if (!notPlain.test(text))
    return { text: lowerCase(text), clean: text, moved: false, offsets: undefined, placeOf: (at) => at };
  return foldSparse(text) ?? foldFull(text);
}

function foldFull(text: string): Folded {
  const output = new Output(text);
  output.read();
  if (output.latin > 0 && output.lookalikes > 0) foldLookalikes(output, output.latin > 4 * output.lookalikes);
  const clean = output.text();
  const offsets = output.usedOffsets();
  return {
    text: lowerCase(clean),
    clean,
    moved: offsets !== undefined,
    offsets,
    placeOf: (at) => offsets?.[at] ?? at,
  };
}

const backtick = 0x60;
const latinLetter = 1;
const lookalike = 2;
/** What a folded unit counts as. */
const letterKinds = new Uint8Array(65_536);
for (let unit = 0; unit < lookalikeOf.length; unit += 1) {
  const small = unit | 0x20;
  if (unit < 0x80 && small >= 0x61 && small <= 0x7a) letterKinds[unit] = latinLetter;
  else if (lookalikeOf[unit] !== 0) letterKinds[unit] = lookalike;
}

/** Short texts are folded in the same memory, one after the other: nothing of it is handed out. */
const scratchSize = 16_384;
const scratchUnits = new Uint16Array(scratchSize);
const scratchOffsets = new Int32Array(scratchSize);
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

class Output {
  units: Uint16Array<ArrayBuffer>;
  count = 0;
  latin = 0;
  lookalikes = 0;
  /** Whether any unit differs from the original's. */
  changed = false;
  readonly #source: string;
  #offsets: Int32Array<ArrayBuffer>;
  /** Whether any unit stands elsewhere than in the original. */
  #moved = false;

  constructor(source: string) {
    const size = source.length + 16;
    this.#source = source;
    this.units = size <= scratchSize ? scratchUnits : new Uint16Array(size);
    this.#offsets = size <= scratchSize ? scratchOffsets : new Int32Array(size);
  }

  /** Ordinary units need no test for room: there always is as much as the rest of the source needs. */
  read(): void {
    const text = this.#source;
    let units = this.units;
    let offsets = this.#offsets;
    let count = 0;
    let latin = 0;
    let lookalikes = 0;
    let differing = 0;
    let removed = 0;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x7f && unit >= 0x20 && unit !== backtick) {
        units[count] = unit;
        offsets[count] = index;
        count += 1;
        latin += letterKinds[unit] as number;
        continue;
      }
      let folded = foldTable[unit] as number;
      if (folded === unknown) folded = foldPage(unit >> 8)[unit & 0xff] as number;
      if (
        folded === dropped ||
        (folded === accent && (count === 0 || (units[count - 1] as number) < 0x0370))
      ) {
        removed = 1;
        continue;
      }
      if (folded >= joiner || (unit & 0xfc00) === 0xd800) {
        this.count = count;
        index += this.#addSpecial(index, folded);
        units = this.units;
        offsets = this.#offsets;
        count = this.count;
        continue;
      }
      units[count] = folded;
      offsets[count] = index;
      count += 1;
      differing |= folded ^ unit;
      const kind = letterKinds[folded] as number;
      latin += kind & 1;
      lookalikes += kind >> 1;
    }
    this.count = count;
    this.latin += latin;
    this.lookalikes = lookalikes;
    if (differing !== 0 || removed !== 0) this.changed = true;
    if (removed !== 0) this.#moved = true;
  }

  text(): string {
    if (!this.changed) return this.#source;
    if (isLittleEndian) return Buffer.from(this.units.buffer, 0, this.count * 2).toString("utf16le");
    const pieces: string[] = [];
    for (let at = 0; at < this.count; at += 8_192) {
      const part = this.units.subarray(at, Math.min(at + 8_192, this.count));
      pieces.push(String.fromCharCode.apply(null, part as never));
    }
    return pieces.join("");
  }

  usedOffsets(): Int32Array | undefined {
    if (!this.#moved) return undefined;
    const offsets = this.#offsets.slice(0, this.count + 1);
    offsets[this.count] = this.#source.length;
    return offsets;
  }

  /** What is dropped, becomes several units, or is written in two; returns how many units more than one were read. */
  #addSpecial(index: number, unitFold: number): number {
    const point = this.#source.codePointAt(index) as number;
    const folded = point > 0xffff ? (foldPage(point >> 8)[point & 0xff] as number) : unitFold;
    const before = this.count;
    if (folded === several) this.#addText(expansionOf(point), index);
    else if (folded >= joiner) this.#addMark(expansionOf(point), { keep: folded === joiner, index });
    else if (folded !== dropped) this.#addText(String.fromCharCode(folded), index);
    const size = point > 0xffff ? 2 : 1;
    if (size === 2 && this.count === before + 2 && this.#offsets[before] === index) {
      const same =
        this.#source.charCodeAt(index) === this.units[before] &&
        this.#source.charCodeAt(index + 1) === this.units[before + 1];
      this.#offsets[before + 1] = index + 1;
      if (same) return 1;
    }
    this.changed = true;
    if (this.count !== before + size) this.#moved = true;
    return size - 1;
  }

  #addText(text: string, offset: number): void {
    const needed = this.count + text.length + this.#source.length - offset + 1;
    if (needed > this.units.length) this.#grow(needed * 2);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      this.units[this.count] = unit;
      this.#offsets[this.count] = offset;
      this.count += 1;
      if (letterKinds[unit] === latinLetter) this.latin += 1;
    }
  }

  /** A mark joins the letter before it (й, が, 한) or is dropped, so that a heap of marks leaves the bare letter. */
  #addMark(mark: string, { keep, index }: { keep: boolean; index: number }): void {
    const before = this.count === 0 ? 0 : (this.units[this.count - 1] as number);
    if (before >= 0x0370) {
      const joined = joinMark(before, mark);
      if (joined !== 0) {
        this.units[this.count - 1] = joined;
        return;
      }
    }
    if (keep) this.#addText(mark, index);
  }

  #grow(size: number): void {
    const units = new Uint16Array(size);
    const offsets = new Int32Array(size);
    units.set(this.units);
    offsets.set(this.#offsets);
    this.units = units;
    this.#offsets = offsets;
  }
}

const joinedMarks = new Map<number, number>();
const mostJoined = 4_096;

/** The one unit for a letter and its mark, 0 where there is none. */
function joinMark(letter: number, mark: string): number {
  const key = letter * 65_536 + mark.charCodeAt(0);
  const known = joinedMarks.get(key);
  if (known !== undefined) return known;
  const joined = (String.fromCharCode(letter) + mark).normalize("NFC");
  if (joinedMarks.size >= mostJoined) joinedMarks.clear();
  joinedMarks.set(key, joined.length === 1 ? joined.charCodeAt(0) : 0);
  return joined.length === 1 ? joined.charCodeAt(0) : 0;
}

const [latinPart, alikePart, otherPart, digitPart] = [1, 2, 3, 4];
/** What a unit is to a word: 0 ends it. General punctuation and symbols do, and the punctuation of CJK. */
const parts = new Uint8Array(65_536);
parts.fill(otherPart, 0xaa, 0x2000).fill(otherPart, 0x3040);
parts.fill(digitPart, 0x30, 0x3a);
for (let unit = 0; unit < lookalikeOf.length; unit += 1) {
  if (letterKinds[unit] === latinLetter) parts[unit] = latinPart;
  else if (unit >= 0xaa && lookalikeOf[unit] !== 0 && parts[unit] !== 0) parts[unit] = alikePart;
}

/**
 * Replaces look-alikes in words that mix them with Latin letters and, in a text that is mostly Latin, in words that
 * consist of nothing else: no honest word of another script is touched in a text of that script.
 */
function foldLookalikes(output: Output, mostlyLatin: boolean): void {
  const { units } = output;
  let start = 0;
  let [latin, alike, other] = [0, 0, 0];
  for (let index = 0; index <= output.count; index += 1) {
    const part = index < output.count ? (parts[units[index] as number] as number) : 0;
    if (part !== 0) {
      if (part === latinPart) latin += 1;
      else if (part === alikePart) alike += 1;
      else if (part === otherPart) other += 1;
      continue;
    }
    if (alike > 0 && (latin > 0 || (other === 0 && mostlyLatin))) {
      replaceLookalikes(units, start, index);
      output.changed = true;
    }
    start = index + 1;
    latin = alike = other = 0;
  }
}

function replaceLookalikes(units: Uint16Array, start: number, end: number): void {
  for (let index = start; index < end; index += 1) {
    const unit = units[index] as number;
    const latin = unit < lookalikeOf.length ? (lookalikeOf[unit] as number) : 0;
    if (latin !== 0) units[index] = latin;
  }
}
