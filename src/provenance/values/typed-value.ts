/** What a value is: values are compared by kind, so that "13" in a date never equals a record's id. */
export const valueKinds = [
  "mail",
  "url",
  "host",
  "phone",
  "account",
  "amount",
  "date",
  "time",
  "path",
  "id",
  "name",
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** A value as it stands in a text, with the one spelling in which equal values of its kind are equal strings. */
export interface TypedValue {
  readonly kind: ValueKind;
  readonly text: string;
  readonly canonical: string;
  /** Span in UTF-16 units of the text it was read from. */
  readonly start: number;
  readonly end: number;
}
