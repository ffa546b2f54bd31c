import type { Decoded, Decoder } from "./decoder.ts";
import { decodeMatches, mostPieces, reading } from "./decoder.ts";
import { signs } from "./survey.ts";

const named: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  zwnj: "",
  zwj: "",
  colon: ":",
  comma: ",",
  period: ".",
  excl: "!",
  quest: "?",
  tab: " ",
  newline: "\n",
};

/** Character references: `&#105;`, `&#x69;`, `&amp;`. */
export const decodeHtml: Decoder = (text, { seen }) => {
  if ((seen & signs.ampersand) === 0) return [];
  const expression = /&(?:#x0{0,8}([0-9a-f]{1,6})|#0{0,8}([0-9]{1,7})|([a-z]{2,8}));?/giu;
  const decoded = decodeMatches(text, expression, ([match, hex, decimal, name]) => {
    if (name !== undefined) return match.endsWith(";") ? named[name.toLowerCase()] : undefined;
    const point = Number.parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  });
  return reading("html", decoded);
};

const longestTag = 200;
const letter = /\p{L}/u;

/** Tags and comments between the letters of a word: `ig<b></b>nore`. */
export const decodeTags: Decoder = (text, { seen }) => {
  if ((seen & signs.less) === 0) return [];
  const found: Decoded[] = [];
  for (
    let start = text.indexOf("<");
    start >= 0 && found.length < mostPieces;
    start = text.indexOf("<", start + 1)
  ) {
    if (start === 0 || !letter.test(text.charAt(start - 1))) continue;
    let end = tagEnd(text, start);
    while (end > start && text.charCodeAt(end) === 0x3c) {
      const next = tagEnd(text, end);
      if (next === 0) break;
      end = next;
    }
    if (end === 0 || !letter.test(text.charAt(end))) continue;
    found.push({ start, end, text: "" });
    start = end - 1;
  }
  return reading("tags", found);
};

/** Where the tag that begins here ends; 0 where none does. */
function tagEnd(text: string, start: number): number {
  const first = text.charCodeAt(start + 1) | 0x20;
  if (first !== 0x2f && first !== 0x21 && !(first >= 0x61 && first <= 0x7a)) return 0;
  for (let index = start + 1; index < start + longestTag && index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x3e) return index + 1;
    if (unit === 0x3c) return 0;
  }
  return 0;
}
