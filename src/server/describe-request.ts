import type { IncomingMessage, ServerResponse } from "node:http";
import type { Caller, GatewayRequest } from "../checkpoints/gateway/request.ts";
import { scopes } from "../checkpoints/gateway/request.ts";
import type { Principal } from "../message.ts";
import type { RemoteAddresses } from "./remote-address.ts";

/** Where a request came in; decided by the listener, never by anything the request says. */
export type Transport = GatewayRequest["transport"];

const once = new Set([
  "host",
  "authorization",
  "origin",
  "content-length",
  "content-type",
  "content-encoding",
  "transfer-encoding",
  "cookie",
  "idempotency-key",
  "last-event-id",
  "sec-fetch-site",
  "x-forwarded-for",
]);

export interface RequestTerms {
  readonly transport: Transport;
  readonly path: string;
  readonly access: GatewayRequest["access"];
  readonly maxBodyBytes: number;
  readonly caller: Caller | undefined;
}

/** The request's head as the gateway's layers judge it. */
export function describeRequest(
  incoming: IncomingMessage,
  terms: RequestTerms,
  addresses: RemoteAddresses,
  onFinished: GatewayRequest["onFinished"],
): GatewayRequest {
  const { rawHeaders, headers } = incoming;
  let headerBytes = 0;
  for (const text of rawHeaders) headerBytes += text.length + 2;
  const forwardedFor = headers["x-forwarded-for"];
  return {
    transport: terms.transport,
    method: incoming.method ?? "",
    path: terms.path,
    targetBytes: incoming.url?.length ?? 0,
    remoteAddress: addresses.resolve(
      incoming.socket.remoteAddress,
      typeof forwardedFor === "string" ? forwardedFor : undefined,
    ),
    headers: headers as GatewayRequest["headers"],
    headerCount: rawHeaders.length / 2,
    headerBytes,
    repeated: repeatedNames(rawHeaders),
    access: terms.access,
    maxBodyBytes: terms.maxBodyBytes,
    ...(terms.caller === undefined ? {} : { caller: terms.caller }),
    onFinished,
  };
}

const none: readonly string[] = [];

function repeatedNames(rawHeaders: readonly string[]): readonly string[] {
  let seen: Set<string> | undefined;
  let repeated: string[] | undefined;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? "";
    if (!once.has(name)) continue;
    seen ??= new Set();
    if (seen.has(name)) (repeated ??= []).push(name);
    else seen.add(name);
  }
  return repeated ?? none;
}

/** Whoever can open the 0600 socket in the 0700 folder is the owner: the file system has checked that. */
export function socketCaller(owner: Principal): Caller {
  return { kind: "socket", id: "socket", principal: owner, scopes };
}

/** One listener list per answer, run once, whichever way the answer ends. */
export function finishOf(outgoing: ServerResponse): GatewayRequest["onFinished"] {
  return (listener) => {
    if (outgoing.closed) listener();
    else outgoing.once("close", listener);
  };
}
