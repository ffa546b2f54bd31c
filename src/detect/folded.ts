/** A text as it is compared with patterns, with the way back to the original. */
export interface Folded {
  /** NFKC, lower case, no invisible characters, no accents on Latin letters, look-alikes as what they look like. */
  readonly text: string;
  /** The same before it was made lower-case: encodings that know capitals are read from it. */
  readonly clean: string;
  /** Whether any unit stands elsewhere than in the original. */
  readonly moved: boolean;
  /** Where each unit of the folded text starts in the original, and the original's length; undefined where nothing moved. */
  readonly offsets: Int32Array | undefined;
  /** The same for one unit. */
  placeOf(at: number): number;
}
