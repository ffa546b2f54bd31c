/** What an expression alone cannot judge; carried out where the rows are run. */
export type PatternCheck =
  /** Nothing a person writes in the place of a value: `xxxx`, `<your key>`, `changeme`. */
  | "not-placeholder"
  /** An assigned value that looks like a credential under the name it has. */
  | "assigned-value"
  /** A value that looks made by a machine, whatever its name. */
  | "looks-made"
  /** The last six of a token are the CRC-32 of the rest, in base 62. */
  | "crc32-base62"
  /** Base64 of a name, a colon and a password. */
  | "user-and-password"
  | "luhn"
  | "iban"
  | NationalCheck;

/** Check digits of the numbers by which states know people. */
export type NationalCheck =
  | "us-ssn"
  | "uk-nhs"
  | "fr-nir"
  | "de-tax-id"
  | "es-dni"
  | "it-codice-fiscale"
  | "pl-pesel"
  | "nl-bsn"
  | "be-national"
  | "br-cpf"
  | "in-aadhaar"
  | "ca-sin";

/**
 * Where the text ends that decides about a match, counted from its anchor: with the run of token characters that
 * the anchor stands in, with the word, with the line; `assignment` is a line that has an operator.
 */
export type PatternReach = "run" | "word" | "line" | "assignment" | BlockReach;

/** Several lines: begun by one that `head` matches, ended by the line that `end` stands in. */
export interface BlockReach {
  readonly head: RegExp;
  readonly end: string;
  readonly most: number;
}

/** One row of detection data; all layers that need it share it. */
export interface Pattern {
  readonly id: string;
  readonly family: string;
  /** How sure a hit is, from 0 to 1. */
  readonly weight: number;
  /** No flags `g` or `y`; every repetition bounded. A group named `secret` marks the part to redact. */
  readonly pattern: RegExp;
  /** Lower-case texts of which every match contains one, in any case: a text without them is not searched. */
  readonly anchors: readonly string[];
  /** Alternatives that the pattern is made of, for rows where an anchor alone would be seen too often. */
  readonly forms?: readonly Form[];
  readonly matches: readonly string[];
  readonly spares: readonly string[];
  readonly why: string;
  /** Judges the part to redact once the expression has matched. */
  readonly check?: PatternCheck;
  /**
   * How many units in front of its anchor the expression looks at. A match begins with its anchor; what belongs to
   * it in front of the anchor is a group named `head` in a look-behind.
   */
  readonly before?: number;
  readonly reach?: PatternReach;
  /** Anchors nearer than this to the last one that was tried are not tried: the expression reaches over them. */
  readonly apart?: number;
}

export interface Form {
  readonly pattern: RegExp;
  /** Every match has one text of each step, in this order. A space at an end stands for the border of a word. */
  readonly steps: readonly (readonly string[])[];
  /** How far behind the step before it each step ends at most. */
  readonly gaps: readonly number[];
  /** How many characters of a match of ordinary words stand before the end of the last step, and behind it. */
  readonly before: number;
  readonly behind: number;
}
