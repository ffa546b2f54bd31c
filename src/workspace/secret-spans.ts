/** A stretch of a text that is a secret, in units, and what is shown instead. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Finds every known secret of a whole text, in order; found anew for each text, because secrets come and go. */
export type LocateSecrets = (text: string) => readonly SecretSpan[];

export const noSecrets: LocateSecrets = () => [];

/** The text as an agent may read it. Parts are cut out of this: a half of a secret would not be known for one. */
export function hideSecrets(text: string, spans: readonly SecretSpan[]): string {
  return mapVisible(
    text,
    spans,
    (visible) => visible,
    ({ mark }) => mark,
  );
}

/** The same with every line where it was, so that lines and matches are counted as in the file. */
export function hideWithinLines(text: string, spans: readonly SecretSpan[]): string {
  return mapVisible(
    text,
    spans,
    (visible) => visible,
    ({ start, end, mark }) => mark + "\n".repeat(text.slice(start, end).split("\n").length - 1),
  );
}

/** The text with only what an agent can read changed; the secrets stay as they are. */
export function editAroundSecrets(
  text: string,
  spans: readonly SecretSpan[],
  edit: (visible: string) => string,
): string {
  return mapVisible(text, spans, edit, ({ start, end }) => text.slice(start, end));
}

/** The pieces of the text between its secrets. */
export function visiblePieces(text: string, spans: readonly SecretSpan[]): readonly string[] {
  const ends = [...spans.map(({ start }) => start), text.length];
  return ends.map((end, at) => text.slice(spans[at - 1]?.end ?? 0, end));
}

function mapVisible(
  text: string,
  spans: readonly SecretSpan[],
  visible: (piece: string) => string,
  hidden: (span: SecretSpan) => string,
): string {
  if (spans.length === 0) return visible(text);
  return visiblePieces(text, spans)
    .map((piece, at) => {
      const span = spans[at];
      return visible(piece) + (span === undefined ? "" : hidden(span));
    })
    .join("");
}
