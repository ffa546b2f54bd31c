import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "../errors.ts";
import type { Json } from "../json.ts";
import { limits } from "../limits.ts";

export interface BodyBounds {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export function hasBody(incoming: IncomingMessage): boolean {
  const { headers } = incoming;
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** Reads the body up to its bound and parses it as JSON; nothing is read before type and size are right. */
export async function readJsonBody(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  bounds: BodyBounds,
): Promise<Json> {
  checkType(incoming);
  if (incoming.headers.expect !== undefined) outgoing.writeContinue();
  return parseJson(await readBytes(incoming, bounds));
}

function checkType(incoming: IncomingMessage): void {
  const type = incoming.headers["content-type"];
  if (type === undefined || !/^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(type))
    throw new AppError("unsupported-type", "The body must be JSON in UTF-8.", {
      hint: "Send the header `Content-Type: application/json`.",
    });
  const encoding = incoming.headers["content-encoding"];
  if (encoding !== undefined && encoding.toLowerCase() !== "identity")
    throw new AppError("unsupported-type", "A compressed body is not accepted.", {
      hint: "Send the body without Content-Encoding.",
    });
}

function readBytes(incoming: IncomingMessage, { maxBytes, timeoutMs }: BodyBounds): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => settle(() => reject(tooSlow(timeoutMs))), timeoutMs);
    function settle(finish: () => void): void {
      clearTimeout(timer);
      incoming.off("data", onData);
      incoming.off("end", onEnd);
      incoming.off("error", onGone);
      incoming.off("close", onGone);
      finish();
    }
    function onData(chunk: Buffer): void {
      bytes += chunk.length;
      if (bytes > maxBytes) settle(() => reject(tooLarge(maxBytes)));
      else chunks.push(chunk);
    }
    function onEnd(): void {
      const [only] = chunks;
      settle(() => resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, bytes)));
    }
    function onGone(): void {
      settle(() => reject(new AppError("bad-request", "The connection ended before the body was complete.")));
    }
    incoming.on("data", onData);
    incoming.on("end", onEnd);
    incoming.on("error", onGone);
    incoming.on("close", onGone);
  });
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too-large", `The body may have at most ${maxBytes} bytes.`, {
    hint: "Send less at once; `gateway.limits.bodyBytes` sets the bound.",
  });
}

export class BodyTooSlow extends AppError {}

function tooSlow(timeoutMs: number): AppError {
  return new BodyTooSlow("bad-request", `The body was not complete within ${timeoutMs} ms.`, {
    hint: "Send the whole body at once.",
  });
}

export function parseJson(bytes: Buffer): Json {
  if (!isUtf8(bytes))
    throw new AppError("bad-request", "The body is not valid UTF-8.", { hint: "Encode the JSON as UTF-8." });
  let value: Json;
  try {
    value = JSON.parse(bytes.toString("utf8")) as Json;
  } catch (error) {
    throw new AppError("bad-request", "The body is not valid JSON.", {
      hint: "Check quotes, commas and brackets.",
      cause: error,
    });
  }
  checkTree(value, limits.jsonDepth);
  return value;
}

/** Refuses nesting beyond the bound and keys that change an object's prototype when copied carelessly. */
export function checkTree(root: Json, depth: number): void {
  let level: Json[] = [root];
  for (let left = depth; level.length > 0; left -= 1) {
    if (left < 0)
      throw new AppError("bad-request", `The JSON is nested deeper than ${depth} levels.`, {
        hint: "Flatten the structure.",
      });
    level = childrenOf(level);
  }
}

function childrenOf(level: readonly Json[]): Json[] {
  const children: Json[] = [];
  for (const value of level) {
    if (value === null || typeof value !== "object") continue;
    if (!Array.isArray(value) && Object.hasOwn(value, "__proto__"))
      throw new AppError("bad-request", "The JSON has a key named __proto__.", { hint: "Leave it out." });
    for (const child of Object.values(value) as Json[])
      if (child !== null && typeof child === "object") children.push(child);
  }
  return children;
}
