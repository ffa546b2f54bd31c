import { commonPairs } from "../patterns/credentials/words.ts";

/** By both letters: 1 where they often meet. */
const pairs = new Uint8Array(26 * 26);
for (const pair of commonPairs) pairs[(pair.charCodeAt(0) - 97) * 26 + pair.charCodeAt(1) - 97] = 1;
const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const judgedUnits = 160;

/** Asks for a value, at the beginning of it or as words of their own. */
const asking =
  /^[<[{]|^(?:your|my|some|enter|put|insert|replace|use|add|set|paste)[ _-]|your[ _-]?(?:own|api|key|token|secret|password|org|access|auth|new|app|client|project)|placeholder|change[ _-]?me|redacted|goes[ _-]here|[ _-]here$|insert|lorem|dummy|fixme|undefined|example/i;

/** What a person writes where a value would be: a row of one sign, or words that ask for the value. */
export function isPlaceholder(value: string): boolean {
  const text = value.slice(0, judgedUnits);
  const body = text.replace(/^[A-Za-z0-9]{1,14}[_.-]/, "");
  if (countBlanks(body) > body.length * 0.5 && /[xX*•.]{3}/.test(body)) return true;
  if (hasFewSigns(body, 4) || /EXAMPLE(?:KEY)?$|\.{3}|…|[xX]{8}|\*{4}/.test(text)) return true;
  const randomness = measureRandomness(body);
  if (randomness < 0.35 && (asking.test(body) || asking.test(text))) return true;
  return randomness < 0.22 && body.length >= 16 && !/[0-9]/.test(body) && /^[A-Za-z_-]+$/.test(body);
}

function countBlanks(text: string): number {
  let blanks = 0;
  for (let at = 0; at < text.length; at += 1) if ("xX*.•…#_-".includes(text.charAt(at))) blanks += 1;
  return blanks;
}

/** Fewer different signs than so many, which most texts have at their beginning. */
function hasFewSigns(text: string, enough: number): boolean {
  let missing = enough;
  let seen = "";
  for (const sign of text) {
    if (seen.includes(sign)) continue;
    seen += sign;
    missing -= 1;
    if (missing === 0) return false;
  }
  return true;
}

export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/**
 * From 0 (a word, a name of a program) to 1 (made by a machine): how many neighbours in it are letters that
 * seldom meet, or a letter and a digit.
 */
export function measureRandomness(value: string): number {
  const text = value.slice(0, judgedUnits);
  let counted = 0;
  let odd = 0;
  for (let index = 1; index < text.length; index += 1) {
    const kind = kindOf(text.charCodeAt(index - 1)) * 3 + kindOf(text.charCodeAt(index));
    if (kind % 3 === 0 || kind < 3) continue;
    counted += 1;
    if (kind === 8) odd += 0.5;
    else if (kind !== 4) odd += 1;
    else odd += isOddPair(text.charCodeAt(index - 1), text.charCodeAt(index)) ? 1 : 0;
  }
  return counted === 0 ? 0 : odd / counted;
}

/** Letters 1, digits 2, all else 0. */
function kindOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return 2;
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) ? 1 : 0;
}

/** Of two letters. */
function isOddPair(first: number, second: number): boolean {
  const [left, right] = [first | 32, second | 32];
  // A capital behind a small letter begins a new word in names of programs; in rows of capitals all is as usual.
  const begins = first === left && second !== right;
  return !begins && pairs[(left - 97) * 26 + right - 97] === 0;
}

export interface Shape {
  readonly letters: number;
  readonly digits: number;
  readonly signs: number;
  readonly upper: boolean;
  readonly lower: boolean;
}

export function shapeOf(value: string): Shape {
  let [digits, uppers, lowers] = [0, 0, 0];
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    if (unit >= 48 && unit <= 57) digits += 1;
    else if (unit >= 65 && unit <= 90) uppers += 1;
    else if (unit >= 97 && unit <= 122) lowers += 1;
  }
  const letters = uppers + lowers;
  return { letters, digits, signs: value.length - letters - digits, upper: uppers > 0, lower: lowers > 0 };
}

/** Whether a machine made it: digits and letters in disorder, long enough that no word is like it. */
export function looksMade(value: string): boolean {
  if (value.length >= 14 && hasFewSigns(value.slice(0, judgedUnits), 7)) return false;
  if (/abcdefghijkl|0123456789/i.test(value)) return false;
  const shape = shapeOf(value);
  if (shape.letters === 0) return shape.digits >= 14 && shape.signs === 0;
  if (/^(?:0x)?[0-9a-f]+$/i.test(value)) return looksHex(value, shape);
  return shape.signs <= value.length * 0.35 && isDisordered(value, shape);
}

function looksHex({ length }: string, { digits, upper, lower }: Shape): boolean {
  return length >= 16 && digits >= 2 && (!upper || !lower || length >= 24);
}

/** The shorter a value, the more of it has to be out of order. */
function isDisordered(value: string, { digits, upper, lower }: Shape): boolean {
  const { length } = value;
  const randomness = measureRandomness(value);
  if (digits === 0) return length >= (upper && lower ? 16 : 18) && randomness >= 0.45;
  if (length >= 14) return randomness >= (digits >= 3 ? 0.34 : 0.4);
  return length >= 10 && randomness >= 0.5 && digits >= 2;
}
