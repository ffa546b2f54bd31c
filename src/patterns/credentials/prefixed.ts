import type { Pattern } from "../pattern.ts";
import { type Alphabet, alphabets, fake } from "./examples.ts";

/** A token that begins with what no other text begins with. */
export interface PrefixedToken {
  readonly id: string;
  readonly family: string;
  readonly prefixes: readonly string[];
  readonly alphabet: Alphabet;
  /** Fewest and most characters behind the prefix; one number where all have the same. */
  readonly length: number | readonly [number, number];
  readonly why: string;
}

/** Not glued to a word, unless what is in front is an escape: `\n`, `%3D`, `\u003d`. */
export const leftEdge = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrt])|(?<=%[0-9A-F][0-9A-F])|(?<=\\u00[0-9a-f]{2}))`;

export function prefixedRow(token: PrefixedToken): Pattern {
  const { id, family, prefixes, alphabet, why } = token;
  const [least, most] = typeof token.length === "number" ? [token.length, token.length] : token.length;
  const body = `[${alphabets[alphabet]}]{${least},${most}}`;
  const rightEdge = least === most ? `(?![${alphabets[alphabet]}])` : "";
  const heads = prefixes.map((prefix) => prefix.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");
  return {
    id,
    family,
    weight: 1,
    pattern: new RegExp(`${leftEdge}(?:${heads})${body}${rightEdge}`),
    anchors: prefixes.map((prefix) => prefix.toLowerCase()),
    matches: prefixes.map((prefix) => fake(prefix, least, alphabet)),
    spares: prefixes.map((prefix) => fake(prefix, least - 1, alphabet) + " next"),
    why,
    check: "not-placeholder",
  };
}

/** Id, prefixes in words, alphabet, length, why: the form in which most tokens are listed. */
export type TokenLine = readonly [
  id: string,
  prefixes: string,
  alphabet: Alphabet,
  length: number | readonly [number, number],
  why: string,
];

export function prefixedRows(family: string, lines: readonly TokenLine[]): readonly Pattern[] {
  return lines.map(([id, prefixes, alphabet, length, why]) =>
    prefixedRow({ id, family, prefixes: prefixes.split(" "), alphabet, length, why }),
  );
}
