import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import { AppError, errorBody, toAppError } from "../errors.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Inspector } from "../operator/inspect.ts";
import type { InspectKind } from "../server/admin.ts";
import { exitCodes } from "./command.ts";
import { printableJson } from "./printable.ts";

const longestLineBytes = 67_108_864;
const flushCharacters = 65_536;

/** JSON Lines in, JSON Lines out, in order and one for one: a broken line gets an error in its place. */
export async function inspectLines(
  inspector: Inspector,
  kind: InspectKind,
  external: boolean,
): Promise<void> {
  let pending = "";
  let brokenLines = 0;
  for await (const line of readLines(process.stdin)) {
    const result = inspectLine(inspector, kind, line, external);
    if ("error" in result) brokenLines += 1;
    pending += `${printableJson(result)}\n`;
    if (pending.length < flushCharacters) continue;
    await write(pending);
    pending = "";
  }
  await write(pending);
  if (brokenLines === 0) return;
  process.stderr.write(`castellan: ${brokenLines} line(s) were broken; their results say how.\n`);
  process.exitCode = exitCodes.usage;
}

function inspectLine(
  inspector: Inspector,
  kind: InspectKind,
  bytes: Buffer | undefined,
  external: boolean,
): JsonObject {
  try {
    const item = parseItem(bytes);
    return inspector.inspect(kind, external ? { ...item, trust: "external" } : item);
  } catch (thrown) {
    return errorBody(toAppError(thrown)) as unknown as JsonObject;
  }
}

function parseItem(bytes: Buffer | undefined): JsonObject {
  if (bytes === undefined) throw broken(`The line is longer than ${longestLineBytes} bytes.`);
  if (!isUtf8(bytes)) throw broken("The line is not UTF-8.");
  let value: Json;
  try {
    value = JSON.parse(bytes.toString("utf8")) as Json;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw broken("The line is not JSON.");
    throw thrown;
  }
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw broken("The line is JSON, but no object.");
  return value as JsonObject;
}

function broken(message: string): AppError {
  return new AppError("bad-request", message, {
    hint: 'Expected one JSON object per line, e.g. {"text": "…"}.',
  });
}

/** Whole lines as bytes; one that is too long is undefined. An empty end after the last newline is no line. */
async function* readLines(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer | undefined> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  const take = (end: Buffer): Buffer | undefined => {
    const isTooLong = heldBytes + end.length > longestLineBytes;
    const line = isTooLong ? undefined : held.length === 0 ? end : Buffer.concat([...held, end]);
    held = [];
    heldBytes = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, from)) {
      yield take(chunk.subarray(from, newline));
      from = newline + 1;
    }
    heldBytes += chunk.length - from;
    if (heldBytes <= longestLineBytes) held.push(chunk.subarray(from));
    else held = [];
  }
  if (heldBytes > 0) yield take(Buffer.alloc(0));
}

async function write(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}
