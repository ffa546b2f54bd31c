/** Signs that people and models put between the characters of a value to get it past a scanner. */
export const separators =
  " \t\n\r.-_,|*\u00a0\u00ad\u00b7\u034f\u115f\u1160\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2028\u2029\u202f\u205f\u2060\u2061\u2062\u2063\u2064\u3000\u3164\ufeff\uffa0";

/** More of them in a row end what could be a value in pieces. */
export const mostSeparators = 16;

/** From this length on a value is one in whatever case its letters are. */
export const caseFreeUnits = 16;

const shortestLoose = 10;
const separating = new Uint8Array(65_536);
for (const sign of separators) separating[sign.charCodeAt(0)] = 1;

export function isSeparator(unit: number): boolean {
  return separating[unit] === 1;
}

export function squeeze(text: string): string {
  let output = "";
  for (const unit of text) if (unit.length > 1 || !isSeparator(unit.charCodeAt(0))) output += unit;
  return output;
}

/**
 * A value, reversed too, and in base64 and hex, without its separators. Words alone are left out: a sentence may
 * say them.
 */
export function buildLooseNeedles(value: string): readonly string[] {
  const plain = squeeze(value);
  if (plain.length < shortestLoose || value.length > 4_096) return [];
  if (/^(?:[a-z]+|[A-Z]+)$/.test(plain) && plain.length < 24) return [];
  const bytes = Buffer.from(value, "utf8");
  const base64 = squeeze(bytes.toString("base64").replace(/=+$/, ""));
  const forms = [plain, Array.from(plain).reverse().join(""), bytes.toString("hex"), base64];
  return [...new Set(forms)].filter((form) => form.length >= shortestLoose);
}
