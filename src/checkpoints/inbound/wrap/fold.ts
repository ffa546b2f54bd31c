/** A text reduced to what its letters and digits look like, with the way back to the original. */
export interface Folded {
  /** Lower-case letters and digits; everything else is left out. */
  readonly text: string;
  /** Where each folded character starts in the original, and where it ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const openAngles = "<＜﹤‹«〈〈⟨⟪《≪˂❮❰ᐸ⋘⪡";
const closeAngles = ">＞﹥›»〉〉⟩⟫》≫˃❯❱ᐳ⋙⪢";
const fences = "[]{}=#*~|_-–—─━═【】";

/** Letters that are drawn alike, and digits that stand for letters. */
const lookalikes = "aаαɑ4@ bЬ cсϲ¢ eеєε3€ lӏιІі1ı oоοσ0 nпηո rгяɾ tтτ7 xхχ× dԁ";

const folds = new Map<string, string>();
for (const character of openAngles) folds.set(character, "<");
for (const character of closeAngles) folds.set(character, ">");
for (const character of fences) folds.set(character, "[");
for (const group of lookalikes.split(" ")) {
  const [letter, ...others] = group;
  for (const other of others) folds.set(other, letter as string);
}

const asciiFolds: readonly (string | undefined)[] = Array.from({ length: 128 }, (_, point) => {
  const character = String.fromCharCode(point);
  return folds.get(character) ?? (/[a-z0-9]/iu.test(character) ? character.toLowerCase() : undefined);
});

const remembered = new Map<number, string>();
const mostRemembered = 8_192;

/** Folds one code point to nothing, one character, or a few (a ligature). */
function foldPoint(point: number): string {
  if (point < 128) return asciiFolds[point] ?? "";
  const known = remembered.get(point);
  if (known !== undefined) return known;
  let folded = "";
  const direct = folds.get(String.fromCodePoint(point));
  if (direct !== undefined) folded = direct;
  else {
    for (const character of String.fromCodePoint(point).normalize("NFKD").toLowerCase()) {
      folded += folds.get(character) ?? asciiFolds[character.codePointAt(0) ?? 0] ?? "";
    }
  }
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(point, folded);
  return folded;
}

export function foldText(text: string): Folded {
  // Nearly every unit folds to one character or none; ligatures make the arrays grow.
  let capacity = text.length + 64;
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  const pieces: string[] = [];
  let count = 0;
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    let size = 1;
    let folded: string;
    if (unit < 128 && unit !== 0x26 && unit !== 0x25 && unit !== 0x5c) folded = asciiFolds[unit] ?? "";
    else {
      const read = readPoint(text, index);
      size = read.size;
      folded = foldPoint(read.point);
    }
    if (isFence(folded)) folded = "";
    for (let at = 0; at < folded.length; at++) {
      if (count === capacity) {
        capacity *= 2;
        starts = growArray(starts, capacity);
        ends = growArray(ends, capacity);
      }
      starts[count] = index;
      ends[count] = index + size;
      count++;
    }
    if (folded !== "") pieces.push(folded);
    index += size;
  }
  return { text: pieces.join(""), starts, ends };
}

/** What a letterless stretch shows: `<`, `>`, and `[` for other fences, with the place of each. */
export interface Fence {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

export function readFences(text: string, from: number, to: number): readonly Fence[] {
  const found: Fence[] = [];
  let index = from;
  while (index < to) {
    const { point, size } = readPoint(text, index);
    const sign = foldPoint(point);
    if (isFence(sign)) found.push({ sign, start: index, end: index + size });
    index += size;
  }
  return found;
}

function isFence(sign: string): boolean {
  return sign === "<" || sign === ">" || sign === "[";
}

function growArray(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(capacity);
  grown.set(array);
  return grown;
}

interface Read {
  readonly point: number;
  readonly size: number;
}

const named: { readonly [name: string]: number } = {
  lt: 0x3c,
  gt: 0x3e,
  amp: 0x26,
  hyphen: 0x2d,
  shy: 0xad,
  zwnj: 0x200c,
};
const longestEscape = 48;

/** The code point at a place, read through one escape: an entity, a percent or a backslash code. */
function readPoint(text: string, index: number): Read {
  const unit = text.charCodeAt(index);
  const escaped =
    unit === 0x26
      ? readEntity(text, index)
      : unit === 0x25
        ? readPercent(text, index)
        : unit === 0x5c
          ? readBackslash(text, index)
          : undefined;
  if (escaped !== undefined) return escaped;
  const point = text.codePointAt(index) ?? 0;
  return { point, size: point > 0xffff ? 2 : 1 };
}

/** `&lt;`, `&#60;`, `&#x3c;`, with the semicolon left out too, and doubly escaped (`&amp;lt;`). */
function readEntity(text: string, index: number): Read | undefined {
  const part = text.slice(index, index + longestEscape);
  const match = /^&(?:amp;){0,8}(?:#x0{0,8}([0-9a-f]{1,6})|#0{0,8}([0-9]{1,7})|([a-z]{2,6}));?/iu.exec(part);
  if (match === null) return undefined;
  const [whole, hex, decimal, name] = match;
  const point = hex
    ? Number.parseInt(hex, 16)
    : decimal
      ? Number.parseInt(decimal, 10)
      : named[(name ?? "").toLowerCase()];
  return point === undefined || point > 0x10ffff ? undefined : { point, size: whole.length };
}

/** `%3c`, escaped several times over too (`%253c`). */
function readPercent(text: string, index: number): Read | undefined {
  let skip = 1;
  while (skip < longestEscape && text.startsWith("25", index + skip)) skip += 2;
  return readHex(text, index, skip, 2) ?? readHex(text, index, 1, 2);
}

function readBackslash(text: string, index: number): Read | undefined {
  const kind = text.charCodeAt(index + 1) | 0x20;
  if (kind === 0x78) return readHex(text, index, 2, 2);
  return kind === 0x75 ? readHex(text, index, 2, 4) : undefined;
}

function readHex(text: string, index: number, skip: number, digits: number): Read | undefined {
  const hex = text.slice(index + skip, index + skip + digits);
  return hex.length === digits && /^[0-9a-f]+$/iu.test(hex)
    ? { point: Number.parseInt(hex, 16), size: skip + digits }
    : undefined;
}
