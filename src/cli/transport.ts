import type { IncomingMessage } from "node:http";
import { request } from "node:http";
import type { Json } from "../json.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { ServerEvent } from "./server-events.ts";
import { readServerEvents } from "./server-events.ts";

/** The most that one answer may weigh; a daemon that sends more is not ours. */
const mostAnswerBytes = 67_108_864;

export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  /** Longest silence, before the answer and within it. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly body: Json | undefined;
}

/**
 * `absent`: no socket there. `dead`: a file that nobody listens on. `denied`: the system refuses us.
 * `silent`: somebody listens and does not answer. `cut`: the connection ended in the middle.
 */
export interface TransportFailure {
  readonly kind: "absent" | "dead" | "denied" | "silent" | "cut";
  readonly detail: string;
}

/** One call over the Unix socket, on a connection of its own. */
export async function sendCall(socketPath: string, call: Call): Promise<Result<Answer, TransportFailure>> {
  const opened = await openCall(socketPath, call);
  if (!opened.ok) return opened;
  try {
    const text = await readText(opened.value);
    return ok({ status: opened.value.statusCode ?? 0, body: parseBody(text) });
  } catch (thrown) {
    return err(describeFailure(thrown));
  }
}

export type StreamAnswer =
  | { readonly do: "stream"; readonly events: AsyncIterable<ServerEvent> }
  | { readonly do: "answer"; readonly answer: Answer };

/** A call that is answered by server-sent events, or by one answer when it is refused. */
export async function openStream(
  socketPath: string,
  call: Call,
): Promise<Result<StreamAnswer, TransportFailure>> {
  const opened = await openCall(socketPath, call);
  if (!opened.ok) return opened;
  const response = opened.value;
  if (response.headers["content-type"]?.startsWith("text/event-stream") === true)
    return ok({ do: "stream", events: readServerEvents(response) });
  try {
    const text = await readText(response);
    return ok({ do: "answer", answer: { status: response.statusCode ?? 0, body: parseBody(text) } });
  } catch (thrown) {
    return err(describeFailure(thrown));
  }
}

function openCall(socketPath: string, call: Call): Promise<Result<IncomingMessage, TransportFailure>> {
  const body = call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body), "utf8");
  return new Promise((resolve) => {
    const sent = request({
      socketPath,
      method: call.method,
      path: call.path,
      agent: false,
      timeout: call.timeoutMs,
      ...(call.signal === undefined ? {} : { signal: call.signal }),
      headers: {
        host: "localhost",
        connection: "close",
        accept: "application/json, text/event-stream",
        ...(body === undefined ? {} : { "content-type": "application/json", "content-length": body.length }),
        ...call.headers,
      },
    });
    sent.once("timeout", () => sent.destroy(new SilentPeer(`no answer within ${call.timeoutMs} ms`)));
    sent.once("response", (response) => resolve(ok(response)));
    // Stays for errors after the answer began too: those reach the reader of the answer as well.
    sent.on("error", (error) => resolve(err(describeFailure(error))));
    sent.end(body);
  });
}

class SilentPeer extends Error {}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostAnswerBytes) {
      response.destroy();
      throw new Error("the answer is larger than any of ours");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseBody(text: string): Json | undefined {
  return text === "" ? undefined : (JSON.parse(text) as Json);
}

export function describeFailure(thrown: unknown): TransportFailure {
  const detail = thrown instanceof Error ? thrown.message : "unknown";
  if (thrown instanceof SilentPeer) return { kind: "silent", detail };
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const kinds: Readonly<Record<string, TransportFailure["kind"]>> = {
    ENOENT: "absent",
    ENOTDIR: "absent",
    ECONNREFUSED: "dead",
    ENOTSOCK: "dead",
    EACCES: "denied",
    EPERM: "denied",
  };
  return { kind: kinds[code] ?? "cut", detail: code === "" ? detail : code };
}
