import { isUtf8 } from "node:buffer";

/** Longer lines are no records; they are handed on in pieces, so that no file fills the memory. */
const longestLine = 4_194_304;

export interface FileLine {
  readonly text: string;
  /** False for what follows the last newline of the file. */
  readonly ended: boolean;
}

/** Lines of a byte stream, decoded one by one. A line that is no UTF-8 becomes one replacement character. */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<FileLine> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  const take = (end: Buffer): string => {
    const bytes = held.length === 0 ? end : Buffer.concat([...held, end]);
    held = [];
    heldBytes = 0;
    return isUtf8(bytes) ? bytes.toString("utf8") : "\ufffd";
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, from)) {
      yield { text: take(chunk.subarray(from, newline)), ended: true };
      from = newline + 1;
    }
    if (from === chunk.length) continue;
    held.push(chunk.subarray(from));
    heldBytes += chunk.length - from;
    if (heldBytes > longestLine) yield { text: take(Buffer.alloc(0)), ended: true };
  }
  if (heldBytes > 0) yield { text: take(Buffer.alloc(0)), ended: false };
}
