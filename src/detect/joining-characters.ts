const cursiveScripts = ["Arab", "Syrc", "Nkoo", "Mong", "Thaa", "Mand", "Phag", "Adlm"];
const indicScripts = [
  "Deva",
  "Beng",
  "Guru",
  "Gujr",
  "Orya",
  "Taml",
  "Telu",
  "Knda",
  "Mlym",
  "Sinh",
  "Khmr",
  "Mymr",
  "Tibt",
];

function anyOf(scripts: readonly string[]): RegExp {
  return new RegExp(`^[${scripts.map((script) => `\\p{scx=${script}}`).join("")}]$`, "u");
}

const joining = anyOf([...cursiveScripts, ...indicScripts]);
const indic = anyOf(indicScripts);
const letterOrMark = /^[\p{L}\p{M}]$/u;
const mark = /^\p{M}$/u;
const pictograph = /^\p{Extended_Pictographic}$/u;
const emoji = /^\p{Emoji}$/u;

/** Scripts in which a joiner between letters changes how a word is written. */
export function joinsLetters(point: number): boolean {
  if (point < 0x0600) return false;
  const character = String.fromCodePoint(point);
  return letterOrMark.test(character) && joining.test(character);
}

/** Marks of Indic scripts; a joiner after one may end a word. */
export function isIndicMark(point: number): boolean {
  if (point < 0x0900) return false;
  const character = String.fromCodePoint(point);
  return mark.test(character) && indic.test(character);
}

export function isPictograph(point: number): boolean {
  return point >= 0xa9 && pictograph.test(String.fromCodePoint(point));
}

export function isEmoji(point: number): boolean {
  return emoji.test(String.fromCodePoint(point));
}

export function isMongolian(point: number): boolean {
  return point >= 0x1820 && point <= 0x18aa;
}
