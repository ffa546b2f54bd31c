import { connect } from "node:net";
import type { Socket } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  readonly all: string;
}

/** Opens a plain socket; errors of a peer that hangs up are expected and end the conversation. */
export function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      socket.on("error", () => socket.destroy());
      resolve(socket);
    });
  });
}

/** Sends bytes as they are and collects the answer until the peer closes, goes quiet or has answered fully. */
export async function sendRaw(port: number, bytes: string | Buffer, waitMs = 3_000): Promise<RawAnswer> {
  const socket = await openSocket(port);
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, waitMs);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      if (isComplete(Buffer.concat(chunks).toString("latin1"))) end();
    });
    socket.on("close", end);
    socket.on("error", end);
    socket.write(bytes);
  });
  socket.destroy();
  return parseAnswer(Buffer.concat(chunks).toString("latin1"));
}

function isComplete(text: string): boolean {
  const border = text.indexOf("\r\n\r\n");
  const length = /content-length: (\d+)/i.exec(text)?.[1];
  return border !== -1 && length !== undefined && text.length >= border + 4 + Number(length);
}

export function parseAnswer(all: string): RawAnswer {
  const border = all.indexOf("\r\n\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(all)?.[1] ?? 0);
  return {
    status,
    head: all.slice(0, Math.max(0, border)),
    body: border === -1 ? "" : all.slice(border + 4),
    all,
  };
}

/** A request with the right Host, so that only what the test is about is wrong. */
export function rawRequest(port: number, line: string, headers: readonly string[] = [], body = ""): string {
  return [`${line} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...headers, "", body].join("\r\n");
}
