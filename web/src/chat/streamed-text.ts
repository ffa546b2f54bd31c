/** A text that arrives in pieces with their offsets; pieces beyond a gap wait until it is closed. */
export interface StreamedText {
  readonly text: string;
  readonly ahead: readonly { readonly offset: number; readonly text: string }[];
}

export const emptyText: StreamedText = { text: "", ahead: [] };

const mostAhead = 512;

/** Pieces may come twice, overlap, or out of order: the text is the same. */
export function mergeDelta(current: StreamedText, offset: number, piece: string): StreamedText {
  if (offset > current.text.length)
    return { ...current, ahead: [...current.ahead, { offset, text: piece }].slice(-mostAhead) };
  const text = append(current.text, offset, piece);
  if (current.ahead.length === 0 || text === current.text) return { ...current, text };
  return closeGap({ text, ahead: current.ahead });
}

function append(text: string, offset: number, piece: string): string {
  const known = text.length - offset;
  return known >= piece.length ? text : text + piece.slice(known);
}

function closeGap(current: StreamedText): StreamedText {
  let { text } = current;
  const sorted = current.ahead.toSorted((a, b) => a.offset - b.offset);
  let used = 0;
  for (const piece of sorted) {
    if (piece.offset > text.length) break;
    text = append(text, piece.offset, piece.text);
    used += 1;
  }
  return { text, ahead: sorted.slice(used) };
}
