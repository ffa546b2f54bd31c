/** Ranges of characters that are not seen but read by a model, each with the class it is reported as. */
export const invisibleRanges: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x0000, 0x0008, "control"],
  [0x000e, 0x001f, "control"],
  [0x007f, 0x0084, "control"],
  [0x0086, 0x009f, "control"],
  [0x00ad, 0x00ad, "soft-hyphen"],
  [0x034f, 0x034f, "grapheme-joiner"],
  [0x061c, 0x061c, "bidi-mark"],
  [0x115f, 0x1160, "hangul-filler"],
  [0x17b4, 0x17b5, "khmer-inherent-vowel"],
  [0x180b, 0x180f, "mongolian-selector"],
  [0x200b, 0x200b, "zero-width-space"],
  [0x200c, 0x200c, "zero-width-non-joiner"],
  [0x200d, 0x200d, "zero-width-joiner"],
  [0x200e, 0x200f, "bidi-mark"],
  [0x202a, 0x202e, "bidi-control"],
  [0x2060, 0x2060, "word-joiner"],
  [0x2061, 0x2064, "invisible-operator"],
  [0x2065, 0x2065, "reserved-ignorable"],
  [0x2066, 0x2069, "bidi-control"],
  [0x206a, 0x206f, "deprecated-format"],
  [0x2800, 0x2800, "braille-blank"],
  [0x3164, 0x3164, "hangul-filler"],
  [0xfe00, 0xfe0f, "variation-selector"],
  [0xfeff, 0xfeff, "byte-order-mark"],
  [0xffa0, 0xffa0, "hangul-filler"],
  [0xfff0, 0xfff8, "reserved-ignorable"],
  [0xfff9, 0xfffb, "interlinear-annotation"],
  [0x1bca0, 0x1bca3, "shorthand-format"],
  [0x1d173, 0x1d17a, "musical-format"],
  [0xe0000, 0xe007f, "tag"],
  [0xe0080, 0xe00ff, "reserved-ignorable"],
  [0xe0100, 0xe01ef, "ideographic-selector"],
  [0xe01f0, 0xe0fff, "reserved-ignorable"],
];

/** Characters that end a line and become the ordinary line end. */
export const lineBreaks: readonly number[] = [0x000b, 0x000c, 0x0085, 0x2028, 0x2029];

/** Flags of regions that vendors draw; any other tag sequence could spell a hidden word. */
export const tagFlags: ReadonlySet<string> = new Set(["gbeng", "gbsct", "gbwls", "ustx", "usca"]);
