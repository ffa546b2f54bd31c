import { UnitReader } from "./text-units.ts";

/** Words of plain language that have to come first; a line of code or of a table has none. */
const fewestPlainWords = 4;
/** The tail is judged by so many words at once. */
const tailWords = 24;
const mostOdd = 12;

const space = 1;
const lower = 2;
const upper = 3;
const digit = 4;
/** Signs that prose does not put beside a letter. */
const strange = 5;
const mild = 6;
const kinds = new Uint8Array(65_536).fill(lower);
for (let unit = 0; unit < 128; unit += 1) {
  const sign = String.fromCharCode(unit);
  if (unit <= 32) kinds[unit] = space;
  else if (/[a-z]/.test(sign)) kinds[unit] = lower;
  else if (/[A-Z]/.test(sign)) kinds[unit] = upper;
  else if (/[0-9]/.test(sign)) kinds[unit] = digit;
  else kinds[unit] = "[]{}<>\\|^~=$%#@`_+*".includes(sign) ? strange : mild;
}

/** Whether it is odd to find one kind of unit behind another within a word. */
const oddPairs = new Uint8Array(64);
for (const before of [lower, upper, digit, strange, mild])
  for (const kind of [lower, upper, digit, strange, mild]) {
    const besideLetter = (one: number, other: number): boolean => one === strange && other <= upper;
    const isOdd =
      besideLetter(before, kind) ||
      besideLetter(kind, before) ||
      (before === strange && kind >= strange) ||
      (kind === strange && before === mild) ||
      (before === lower && kind === upper);
    oddPairs[before * 8 + kind] = isOdd ? 1 : 0;
  }

const reader = new UnitReader();
const block = 8_192;

/** Whether any two neighbours are odd: in most texts none are, which this tells faster. */
function hasOddPair(text: string): boolean {
  let before = space;
  for (let from = 0; from < text.length; from += block) {
    const part = text.length <= block ? text : text.slice(from, from + block);
    const units = reader.read(part);
    let odd = 0;
    for (let at = 0; at < part.length; at += 1) {
      const kind = kinds[units[at] as number] as number;
      odd |= oddPairs[before * 8 + kind] as number;
      before = kind;
    }
    if (odd !== 0) return true;
  }
  return false;
}

/** A soup without any of these has not been seen; most prose has none, and is not measured. */
const soupSigns = /[[\]{}<>\\|^~=$`]/;

/** Longer texts are measured with their markup: what it hides weighs little in them. */
const longestMarkup = 65_536;
const plainWords = String.raw`[\w\u0080-\uffff ,.:;'/@=+?!-]`;
const markup = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"]{1,400}`,
    String.raw`\\[nt]`,
    "`[^`\\s]{1,60}`",
    `\`${plainWords}{1,80}\``,
    String.raw`\$?\{\{?${plainWords}{1,80}\}?\}`,
    String.raw`\$?\[${plainWords}{1,80}\]`,
    String.raw`\*\*(?=[^\s*])|(?<=[^\s*])\*\*`,
  ].join("|"),
  "u",
);

/** Addresses, quoted code, placeholders and emphasis, which honest prose carries and which close what they open. */
function withoutMarkup(text: string): string {
  return text.length > longestMarkup
    ? text
    : text.replaceAll(new RegExp(markup, "gu"), (found) => (found.startsWith("*") ? "" : " "));
}

/**
 * How much of a line of prose ends in what an optimiser writes: halves of words and code run together, brackets that
 * close nothing. From 0 to 1; an ordinary text has a few odd words, a line of code has no prose before them.
 */
export function measureSoup(text: string): number {
  return soupSigns.test(text) && hasOddPair(text) ? findThickest(withoutMarkup(text)) : 0;
}

function findThickest(text: string): number {
  let worst = 0;
  let plain = 0;
  let odd = 0;
  let tail = 0;
  let found = 0;
  let before = space;
  let last = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at === text.length ? 32 : text.charCodeAt(at);
    const kind = kinds[unit] as number;
    if (kind !== space) {
      // A run of one sign is a rule or an emphasis.
      if (oddPairs[before * 8 + kind] === 1 && unit !== last) found += 1;
      before = kind;
      last = unit;
      continue;
    }
    if (before !== space) {
      if (tail === 0 && found === 0) plain += 1;
      else if (plain >= fewestPlainWords) {
        tail += 1;
        odd += found < 3 ? found : 3;
        if (odd > worst) worst = odd;
        if (tail === tailWords) {
          plain = fewestPlainWords;
          odd = tail = 0;
        }
      } else plain = 0;
      found = 0;
      before = space;
    }
    if (unit === 10) plain = odd = tail = 0;
  }
  return Math.min(mostOdd, worst) / mostOdd;
}

const longestLine = 1500;

/**
 * The same for a text that is one line of prose and no record, page or program: there a tail of soup has hardly an
 * honest reason. Half of what counts as a full soup is enough.
 */
export function measureLineSoup(text: string, soup: number): number {
  if (soup === 0 || text.length > longestLine) return 0;
  const line = text.trim();
  return line.includes("\n") || !startsPlainly.test(line) ? 0 : Math.min(1, soup * 2);
}

const startsPlainly = /^(?:[\p{L}\p{M}'’-]+[,.:]? ){4}/u;
