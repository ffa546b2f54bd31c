import { stripInvisible } from "./strip-invisible.ts";

export interface Normalised {
  readonly text: string;
  /** How many characters of which class were removed or replaced. */
  readonly changed: ReadonlyMap<string, number>;
}

/** All but ASCII and the signs and letters beside it that are seen and have no other plain form. */
const notPlain =
  /[^\t\n\r -~\u00a1-\u00a7\u00a9\u00ab\u00ac\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf-\u00ff]/u;
/** One character of these becomes a sentence: a text of them would grow eighteen times. */
const sentences = /[\ufdfa\ufdfb]+/u;
/** Letters that serve as fonts: mathematical, enclosed, and those of full width. */
const fontLetter = /[\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f189}\u2460-\u24ff]/u;
const mostRounds = 4;

/**
 * Removes characters nobody sees and brings the others into their plain form (NFKC), until nothing changes any more.
 * Undefined when nothing had to be changed.
 */
export function normaliseText(text: string): Normalised | undefined {
  if (!notPlain.test(text)) return undefined;
  const stripped = stripInvisible(text);
  const seen = stripped?.text ?? text;
  let plain = toPlainForm(seen);
  const changed = new Map(stripped?.removed);
  if (plain === seen) return stripped === undefined ? undefined : { text: plain, changed };
  countForms(seen, changed);
  // A plain form can leave a selector without its emoji, and what that parted can join.
  for (let round = 0; round < mostRounds; round += 1) {
    const again = stripInvisible(plain);
    if (again === undefined) break;
    plain = toPlainForm(again.text);
  }
  return { text: plain, changed };
}

function toPlainForm(text: string): string {
  if (!sentences.test(text)) return text.normalize("NFKC");
  return text
    .split(/([\ufdfa\ufdfb]+)/u)
    .map((piece) => (sentences.test(piece) ? piece : piece.normalize("NFKC")))
    .join("");
}

function countForms(text: string, changed: Map<string, number>): void {
  const counts = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    const point = (unit & 0xfc00) === 0xd800 ? (text.codePointAt(index) as number) : unit;
    if (point > 0xffff) index += 1;
    const form = formPage(point >> 8)[point & 0xff] as number;
    counts[form] = (counts[form] as number) + 1;
  }
  // Letters and their accents that were only put together are no other form.
  if ((counts[font] as number) > 0) changed.set("font-letter", counts[font] as number);
  if ((counts[other] as number) > 0) changed.set("compatibility-form", counts[other] as number);
}

const other = 1;
const font = 2;
const pages: (Uint8Array | undefined)[] = Array.from({ length: 0x1100 });

/** Which of 256 neighbours have another plain form, worked out when a text needs it. */
function formPage(page: number): Uint8Array {
  const known = pages[page];
  if (known !== undefined) return known;
  const made = new Uint8Array(256);
  for (let at = 0; at < 256; at += 1) {
    const character = String.fromCodePoint(page * 256 + at);
    if (character.normalize("NFKC") !== character) made[at] = fontLetter.test(character) ? font : other;
  }
  pages[page] = made;
  return made;
}
