/** The next, more plainly written form of a path. `overlong` = bytes that only an evasion writes. */
export interface DecodedForm {
  readonly text: string;
  readonly overlong: boolean;
}

const entities: { readonly [name: string]: string } = {
  period: ".",
  sol: "/",
  bsol: "\\",
  amp: "&",
  percnt: "%",
  colon: ":",
  num: "#",
  semi: ";",
  nbsp: " ",
  Tab: "\t",
  NewLine: "\n",
  lowbar: "_",
  tilde: "~",
};

/**
 * One round of undoing every spelling that some decoder somewhere turns into a dot, a separator or a null byte.
 * The result is for judging only; a path is always used as it was written.
 */
export function decodeOnce(text: string): DecodedForm {
  let overlong = false;
  const decoded = text
    .replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = decodeBytes(percentBytes(run));
      overlong ||= bytes.overlong;
      return bytes.text;
    })
    .replace(/&#x([0-9a-f]{1,6});?/gi, (whole, hex: string) => codePoint(Number.parseInt(hex, 16), whole))
    .replace(/&#([0-9]{1,7});?/g, (whole, digits: string) => codePoint(Number.parseInt(digits, 10), whole))
    .replace(/&([A-Za-z]{2,8});/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/(?:0x(?:2e|2f|5c)){2,}/gi, decodeHexTokens)
    .replace(/(?<=\.\.)0x(?:2f|5c)/gi, decodeHexTokens);
  return { text: foldLookAlikes(decoded), overlong };
}

/** Full-width, composed, invisible and look-alike characters as the plain ones they stand for. */
export function foldLookAlikes(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "")
    .replace(/[\u2044\u2215\u29f8\u{1F67C}]/gu, "/")
    .replace(/[\u2216\u29f5\u29f9]/gu, "\\")
    .replace(/[\u3002\u00b7\u0701\u0702]/gu, ".");
}

function percentBytes(run: string): readonly number[] {
  const bytes: number[] = [];
  for (let at = 1; at < run.length; at += 3) bytes.push(Number.parseInt(run.slice(at, at + 2), 16));
  return bytes;
}

/** Lenient UTF-8: overlong sequences become what they smuggle, anything else that is invalid becomes U+FFFD. */
function decodeBytes(bytes: readonly number[]): DecodedForm {
  let text = "";
  let overlong = false;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    const rest = bytes.slice(at + 1, at + length);
    if (isOverlong(lead, rest[0] ?? 0)) overlong = true;
    if (rest.length < length - 1) {
      text += "\ufffd";
      at += 1;
      continue;
    }
    const value = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & leadMask(length));
    text += codePoint(value, "\ufffd");
    at += length;
  }
  return { text, overlong };
}

function sequenceLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  if (lead < 0xf8) return 4;
  return lead < 0xfc ? 5 : 6;
}

function leadMask(length: number): number {
  return length === 1 ? 0xff : 0xff >> (length + 1);
}

/** C0, C1 and F5 to FF never occur in UTF-8; E0 and F0 followed by a low byte repeat a shorter form. */
function isOverlong(lead: number, next: number): boolean {
  if (lead === 0xc0 || lead === 0xc1 || lead >= 0xf5) return true;
  return (lead === 0xe0 && next < 0xa0) || (lead === 0xf0 && next < 0x90);
}

function codePoint(value: number, otherwise: string): string {
  const isCharacter = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  return isCharacter ? String.fromCodePoint(value) : otherwise;
}

function decodeHexTokens(run: string): string {
  return run.replace(/0x(2e|2f|5c)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
