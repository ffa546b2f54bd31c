import { Claims } from "./claims.ts";
import { findQuotes } from "./find-quotes.ts";
import { readAddresses } from "./read-addresses.ts";
import { readMoments } from "./read-moments.ts";
import { readCapitalNames, readQuotedNames } from "./read-names.ts";
import { readNumbers } from "./read-numbers.ts";
import { readPaths } from "./read-paths.ts";
import type { TypedValue } from "./typed-value.ts";

/** Everything in a text that has a form of its own; names are left to who knows the language. */
export function readFormed(text: string): Claims {
  const claims = new Claims(text);
  readAddresses(claims);
  readPaths(claims);
  readMoments(claims);
  readNumbers(claims);
  return claims;
}

/** All values of a text, by kind, in the order in which they stand. */
export function readValues(text: string): readonly TypedValue[] {
  const claims = readFormed(text);
  readQuotedNames(claims, findQuotes(text));
  readCapitalNames(claims);
  return claims.values.sort((a, b) => a.start - b.start || b.end - a.end);
}
