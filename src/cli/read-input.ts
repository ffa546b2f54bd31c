import { isUtf8 } from "node:buffer";
import { AppError } from "../errors.ts";

/** Everything on standard input as text, up to a bound; text that is not UTF-8 is refused, never repaired. */
export async function readInput(mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes)
      throw new AppError("too-large", `Standard input holds more than ${mostBytes} bytes.`, {
        hint: "Send less, or in parts.",
      });
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes))
    throw new AppError("bad-request", "Standard input is not UTF-8 text.", {
      hint: "Convert it first, for example with iconv.",
    });
  return bytes.toString("utf8");
}
