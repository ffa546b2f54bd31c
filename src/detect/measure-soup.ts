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
const kinds = new Uint8Array(128).fill(mild);
for (let unit = 0; unit < 128; unit += 1) {
  const sign = String.fromCharCode(unit);
  if (unit <= 32) kinds[unit] = space;
  else if (/[a-z]/.test(sign)) kinds[unit] = lower;
  else if (/[A-Z]/.test(sign)) kinds[unit] = upper;
  else if (/[0-9]/.test(sign)) kinds[unit] = digit;
  else if ("[]{}<>\\|^~=$%#@`_+*".includes(sign)) kinds[unit] = strange;
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

/** All pairs that the table calls odd, and a few more: most texts have none, which this tells faster. */
export const oddPair =
  /[[\]{}<>\\|^~=$%#@`_+*][^\0-\x200-9]|[^\0-\x200-9][[\]{}<>\\|^~=$%#@`_+*]|[a-z\u0080-\uffff][A-Z]/;

/**
 * How much of a line of prose ends in what an optimiser writes: halves of words and code run together, brackets that
 * close nothing. From 0 to 1; an ordinary text has a few odd words, a line of code has no prose before them.
 */
export function measureSoup(text: string): number {
  let worst = 0;
  let plain = 0;
  let odd = 0;
  let tail = 0;
  let found = 0;
  let before = space;
  let last = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at === text.length ? 32 : text.charCodeAt(at);
    const kind = unit < 128 ? (kinds[unit] as number) : lower;
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
