/** What a UTF-16 unit is to the classifier. Digits are written alike, since their value says nothing. */
export const unitClass = { gap: 0, letter: 1, digit: 2, alone: 3, sign: 4 } as const;

/** Later rows win. Han, Thai and their like are written without gaps: each character is a token of its own. */
const runs = {
  gap: String.raw`[\s\p{C}\p{Z}]+`,
  letter: String.raw`[\p{L}\p{M}_]+`,
  digit: String.raw`\p{Nd}+`,
  alone: String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+`,
} as const;

const surrogates = { from: 0xd800, to: 0xe000 };

/** Worked out at the first use, in a few milliseconds. */
export function buildUnitClasses(): Uint8Array {
  const classes = new Uint8Array(65_536).fill(unitClass.sign);
  const units = Uint16Array.from({ length: 65_536 }, (_, unit) =>
    // Halves of a pair are signs, like most of what is written with them.
    unit >= surrogates.from && unit < surrogates.to ? 0x2b : unit,
  );
  const all = Buffer.from(units.buffer).toString("utf16le");
  for (const [name, source] of Object.entries(runs))
    for (const found of all.matchAll(new RegExp(source, "gu")))
      classes.fill(unitClass[name as keyof typeof runs], found.index, found.index + found[0].length);
  return classes;
}
