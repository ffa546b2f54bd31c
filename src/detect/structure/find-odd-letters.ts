import { invisibleRanges } from "../../patterns/invisible-characters.ts";
import type { Hit } from "../hit.ts";

/** What is neither ASCII nor a letter or sign of Western Europe. */
const notPlain = /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u00ff]/u;

const plain = 0;
const latin = 1;
/** Letters of Cyrillic and Greek, of which many are drawn like Latin ones. */
const cousin = 2;
const font = 3;
const mark = 4;
const invisible = 5;

const kindsOfLetters: readonly (readonly [RegExp, number])[] = [
  [/^[a-z]$/iu, latin],
  [/^[\p{Script=Cyrillic}\p{Script=Greek}]$/u, cousin],
  [/^[\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a\u1d00-\u1d22]$/u, font],
  [/^[\u0300-\u036f\u20d0-\u20ff]$/u, mark],
];
const pages: (Uint8Array | undefined)[] = Array.from({ length: 0x1100 });

function kindPage(page: number): Uint8Array {
  const known = pages[page];
  if (known !== undefined) return known;
  const made = new Uint8Array(256);
  for (let at = 0; at < 256; at += 1) made[at] = kindOf(page * 256 + at);
  pages[page] = made;
  return made;
}

function kindOf(point: number): number {
  if (invisibleRanges.some(([from, to]) => point >= from && point <= to)) return invisible;
  const character = String.fromCodePoint(point);
  return kindsOfLetters.find(([letters]) => letters.test(character))?.[1] ?? plain;
}

/** Joiners and selectors of emoji and of scripts that are written with them. */
function joins(point: number): boolean {
  return point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f);
}

/** How often something odd occurs, and between which places. */
interface Tally {
  readonly id: string;
  /** How many there must be, and one in how many units of the stretch. */
  readonly fewest: number;
  readonly share: number;
  readonly weight: number;
  count: number;
  start: number;
  end: number;
}

function tally(id: string, fewest: number, share: number, weight: number): Tally {
  return { id: `structure-${id}`, fewest, share, weight, count: 0, start: -1, end: 0 };
}

function note(counted: Tally, index: number): void {
  if (counted.start < 0) counted.start = Math.max(0, index - 1);
  counted.end = index + 1;
  counted.count += 1;
}

/** Where the next sign that is not plain stands; the length where there is none. */
function nextSign(everySign: RegExp, text: string, from: number): number {
  everySign.lastIndex = from;
  if (!everySign.test(text)) return text.length;
  const last = everySign.lastIndex - 1;
  return (text.codePointAt(last - 1) as number) > 0xffff ? last - 1 : last;
}

function isPrinted(unit: number): boolean {
  return unit >= 0x20 && unit < 0x7f;
}

/** Letters that no honest writer puts together: words of two scripts, letters as fonts, marks in heaps. */
export function findOddLetters(text: string): readonly Hit[] {
  if (!notPlain.test(text)) return [];
  const letters = new OddLetters();
  const everySign = /[^\t\n\r -~]/gu;
  // Between two signs that are not plain, all but the letters beside them says nothing.
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const point = (unit & 0xfc00) === 0xd800 ? (text.codePointAt(index) as number) : unit;
    if (point > 0xffff) index += 1;
    letters.read(point, index);
    if (!isPrinted(unit) || !isPrinted(text.charCodeAt(index + 1))) continue;
    const sign = nextSign(everySign, text, index + 1);
    if (sign === text.length) break;
    letters.read(text.charCodeAt(sign - 1), sign - 1);
    index = sign - 1;
  }
  return letters.hits();
}

class OddLetters {
  readonly #mixed = tally("mixed-scripts", 3, 60, 0.5);
  readonly #fonts = tally("font-letters", 12, 12, 0.35);
  readonly #heaps = tally("heaped-marks", 4, 40, 0.4);
  readonly #hidden = tally("invisible", 8, 40, 0.4);
  #before = plain;
  #marks = 0;

  read(point: number, index: number): void {
    const kind = kindPage(point >> 8)[point & 0xff] as number;
    if (kind === mark) {
      this.#marks += 1;
      if (this.#marks === 3) note(this.#heaps, index);
      return;
    }
    const before = this.#before;
    this.#marks = 0;
    if (kind === font) note(this.#fonts, index);
    else if (kind === invisible && (before === latin || !joins(point))) note(this.#hidden, index);
    else if (kind + before === latin + cousin && kind !== plain && before !== plain) note(this.#mixed, index);
    if (kind !== invisible) this.#before = kind;
  }

  hits(): readonly Hit[] {
    return [this.#mixed, this.#fonts, this.#heaps, this.#hidden]
      .filter(({ count, fewest, share, start, end }) => count >= fewest && count * share >= end - start)
      .map(({ id, weight, start, end }) => ({ id, family: "odd-letters", weight, start, end, via: "" }));
  }
}
