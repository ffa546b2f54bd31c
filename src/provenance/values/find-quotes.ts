/** A quoted stretch with its marks, and the inside without them. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** False where a quote opens and never ends: everything behind it may be quoted. */
  readonly closed: boolean;
}

const pairs: ReadonlyMap<string, string> = new Map([
  ["„", '“”"'],
  ["“", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["‘", "’"],
  ["‚", "‘’"],
  ['"', '"'],
  ["'", "'"],
]);
/** Scripts in which a quote stands between words without a space. */
const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const wordUnit = /[\p{L}\p{N}]/u;

/**
 * Where quotes open and close. Marks that look alike on both sides open behind a space and close before one; an
 * opening one inside an open quote nests, so that a quoted text with quotes of its own ends where it really ends.
 */
export function findQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = [];
  let open: { readonly mark: string; readonly at: number; depth: number } | undefined;
  for (const { 0: mark, index: at } of text.matchAll(/["'„“«»‹「『《‘‚”’›」』》]/gu)) {
    if (open === undefined) {
      if (pairs.has(mark) && opens(text, at)) open = { mark, at, depth: 1 };
      continue;
    }
    open.depth += stepOf(text, at, open.mark);
    if (open.depth > 0) continue;
    quotes.push({ start: open.at, end: at + 1, innerStart: open.at + 1, innerEnd: at, closed: true });
    open = undefined;
  }
  if (open === undefined || open.mark === "'" || open.mark === "‘") return quotes;
  const end = text.length;
  return [...quotes, { start: open.at, end, innerStart: open.at + 1, innerEnd: end, closed: false }];
}

/** One deeper, one less deep, or neither. */
function stepOf(text: string, at: number, open: string): number {
  const mark = text[at] as string;
  const isCloser = pairs.get(open)?.includes(mark) === true;
  if (mark === open && opens(text, at) && !(isCloser && closes(text, at))) return 1;
  return isCloser && closes(text, at) ? -1 : 0;
}

function opens(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (/[「『《„«]/u.test(text[at] as string)) return true;
  return (!wordUnit.test(before) || eastern.test(before)) && !/\s/u.test(after);
}

function closes(text: string, at: number): boolean {
  const after = text[at + 1] ?? " ";
  if (/[」』》»”“]/u.test(text[at] as string)) return true;
  const before = text[at - 1] ?? " ";
  return !/\s/u.test(before) && (!wordUnit.test(after) || eastern.test(after));
}
