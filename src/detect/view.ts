/** A span of the text that was handed in, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text as the tripwires read it. `text` is folded (NFKC, lower case, no invisible characters, look-alikes as what
 * they look like); a decoded view holds what was hidden in an encoding.
 */
export interface View {
  readonly text: string;
  /** The path of decoding, e.g. "base64" or "url>rot13"; empty for the text itself. */
  readonly via: string;
  /** Where a span of `text` stands in the text that was handed in. */
  spanOf(start: number, end: number): Span;
  /** The decoded text before it was folded, where it takes the place of the whole text. */
  readonly raw?: RawText | undefined;
}

export interface RawText {
  readonly text: string;
  spanOf(start: number, end: number): Span;
}
