const marks: readonly (readonly [number, number])[] = [
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xff0f],
  [0xff1a, 0xff20],
  [0xff5b, 0xff65],
];

/** Nothing is seen of these, so a word goes on behind them. */
const invisible: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
/** What stands for such a unit in the table. */
export const unseen = 1;

/** Letters of other scripts behind the Latin ones that they look like. */
const lookAlikes = "aа cс eе oо pр xх yу iі jј sѕ hһ dԁ aα oο pρ";

/** From a UTF-16 unit to the small letter or digit it stands for in a word; 0 stands between words. */
export const wordLetters = fillLetters();

function fillLetters(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let code = 0x530; code < 0x10000; code += 1) table[code] = code;
  for (const [from, to] of marks) table.fill(0, from, to + 1);
  for (let code = 48; code < 0x530; code += 1) {
    const character = String.fromCharCode(code);
    if (/^[\p{L}\p{N}]$/u.test(character)) table[code] = plainLetter(character);
  }
  for (let code = 0x1e00; code < 0x1f00; code += 1) table[code] = plainLetter(String.fromCharCode(code));
  for (let code = 33; code < 127; code += 1) table[code + 0xfee0] = table[code] as number;
  for (const [latin = "", other = ""] of lookAlikes.split(" ")) {
    const code = latin.charCodeAt(0);
    table[other.charCodeAt(0)] = table[other.toUpperCase().charCodeAt(0)] = code;
  }
  for (const [from, to] of invisible) table.fill(unseen, from, to + 1);
  return table;
}

/** In small letters and without its accents. */
function plainLetter(character: string): number {
  return character.toLowerCase().normalize("NFKD").charCodeAt(0);
}

/** Whether a text may hold letters that stand for others; only such a text has to be read letter by letter. */
export function mayDisguise(text: string): boolean {
  return beyondLatin.test(text) && disguise.test(text);
}

/** Most texts hold none of these, and one class is found fast. */
const beyondLatin = /[\u00ad\u0100-\uffff]/u;
const disguise = new RegExp(
  [
    ...invisible.map(([from, to]) => `[${String.fromCharCode(from)}-${String.fromCharCode(to)}]`),
    "[\uff10-\uff5a]",
    "[a-zA-Z][\u0370-\u04ff]",
    "[\u0370-\u04ff][a-zA-Z]",
  ].join("|"),
  "u",
);

/** Scripts that put no blank between words: each character counts as one. */
export function isWordByItself(code: number): boolean {
  return code >= 0x2e80 && (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af));
}

/** Letters have higher codes than digits. */
export const nine = 57;

/** A word; numbers are none. */
export interface Word {
  readonly hash: number;
  readonly start: number;
  readonly end: number;
}

export const emptyHash = 0x811c9dc5 | 0;

export function addLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** Three words in a row as one number. */
export function hashThree(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) + second;
  const all = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) + third;
  return Math.imul(all ^ (all >>> 13), 0xc2b2ae35) ^ (all >>> 7);
}

export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let hash = emptyHash;
  let start = -1;
  let isNumber = true;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? (wordLetters[text.charCodeAt(at)] as number) : 0;
    if (letter === unseen) continue;
    const alone = isWordByItself(letter);
    if (start >= 0 && (letter === 0 || alone)) {
      if (!isNumber) words.push({ hash, start, end: at });
      start = -1;
    }
    if (alone) words.push({ hash: addLetter(emptyHash, letter), start: at, end: at + 1 });
    else if (letter !== 0) {
      if (start < 0) {
        start = at;
        hash = emptyHash;
        isNumber = true;
      }
      if (letter > nine) isNumber = false;
      hash = addLetter(hash, letter);
    }
  }
  return words;
}
