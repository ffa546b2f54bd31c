const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\p{Cs}]/u;

const longestUnit = 16;

/** True when a reader would see something; invisible characters and blanks alone are nothing. */
export function hasVisibleText(text: string): boolean {
  return visible.test(text);
}

export interface TextMeasure {
  codePoints: number;
  whitespace: number;
  replacements: number;
  depth: number;
}

/** Adds one text to the measure in a single pass. */
export function measureText(text: string, measure: TextMeasure): void {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // A low surrogate belongs to the code point that was counted with its high half.
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    measure.codePoints++;
    if (unit === 0x5b || unit === 0x7b) {
      depth++;
      if (depth > measure.depth) measure.depth = depth;
    } else if (unit === 0x5d || unit === 0x7d) {
      if (depth > 0) depth--;
    } else if (isWhitespace(unit)) measure.whitespace++;
    else if (unit === 0xfffd) measure.replacements++;
  }
}

function isWhitespace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680;
  if (unit <= 0x205f)
    return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
  return unit === 0x3000 || unit === 0xfeff;
}

/**
 * The share of a text that repeats one short unit, 0 when there is none. A unit that fills most of a text
 * fills one of three probes of it, so only units found there are counted over the whole.
 */
export function repetitionRatio(text: string): number {
  let highest = 0;
  for (const part of [0.5, 0.25, 0.75]) {
    const unit = findUnit(text, Math.floor(text.length * part));
    if (unit === 0) continue;
    let repeated = unit;
    for (let index = unit; index < text.length; index++) {
      if (text.charCodeAt(index) === text.charCodeAt(index - unit)) repeated++;
    }
    highest = Math.max(highest, repeated / text.length);
  }
  return highest;
}

/** Length of the shortest unit that repeats at least three times from `start` on, or 0. */
function findUnit(text: string, start: number): number {
  for (let unit = 1; unit <= longestUnit; unit++) {
    const end = start + unit * 2 + longestUnit;
    if (end > text.length) return 0;
    let index = start;
    while (index < end && text.charCodeAt(index) === text.charCodeAt(index + unit)) index++;
    if (index === end) return unit;
  }
  return 0;
}
