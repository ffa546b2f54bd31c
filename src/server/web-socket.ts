import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { WebSocketServer } from "ws";
import type { Caller } from "../checkpoints/gateway/request.ts";
import { AppError, errorBody, toAppError } from "../errors.ts";
import type { Json } from "../json.ts";
import { newTraceId } from "../platform/random.ts";
import type { App } from "./app.ts";
import type { Transport } from "./describe-request.ts";
import { callerEnded, splitTarget } from "./entrance.ts";
import { parseJson } from "./read-body.ts";
import { cleanError, rawErrorResponse } from "./respond.ts";
import { webSocketRoute } from "./routes.ts";

const bounds = {
  frameBytes: 65_536,
  /** Bytes waiting for a slow reader before it is cut off. */
  bufferedBytes: 1_048_576,
  /** Frames that made no sense before the connection is closed. */
  mistakes: 20,
  pingMs: 30_000,
} as const;

const protocolName = "castellan.v1";

/** WebSockets of one listener: upgrades go through the app's entrance, then hear the live feed. */
export class WebSockets {
  readonly #app: App;
  readonly #server: WebSocketServer;

  constructor(app: App) {
    this.#app = app;
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: bounds.frameBytes,
      perMessageDeflate: false,
      clientTracking: true,
      // A browser fails the connection when none of its offers is taken; the token goes back only to its owner.
      handleProtocols: (offered) => (offered.has(protocolName) ? protocolName : ([...offered][0] ?? false)),
    });
  }

  async upgrade(
    incoming: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    transport: Transport,
  ): Promise<void> {
    const traceId = newTraceId();
    const onSocketError = () => socket.destroy();
    socket.on("error", onSocketError);
    try {
      const { path } = splitTarget(incoming.url ?? "");
      if (path !== webSocketRoute.path)
        throw new AppError("not-found", "There is no WebSocket at this path.", { hint: "It is at /ws." });
      const knock = {
        incoming,
        transport: transport === "http" ? ("websocket" as const) : transport,
        onFinished: (listener: () => void) => {
          if (socket.destroyed) listener();
          else socket.once("close", listener);
        },
      };
      const { caller } = await this.#app.entrance.cross(webSocketRoute, path, knock, traceId);
      if (caller === undefined) throw new AppError("unauthorized", "A WebSocket needs a token or session.");
      if (socket.destroyed) return;
      socket.off("error", onSocketError);
      this.#server.handleUpgrade(incoming, socket, head, (webSocket) => this.#serve(webSocket, caller));
    } catch (thrown) {
      const error = cleanError(toAppError(thrown), this.#app.deps.redact);
      if (error.code === "internal") this.#app.deps.onInternalError(thrown, traceId);
      socket.end(rawErrorResponse(error, traceId), () => socket.destroy());
    }
  }

  close(reason: string): void {
    for (const client of this.#server.clients) client.close(1001, reason.slice(0, 100));
    this.#server.close();
  }

  terminate(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  #serve(socket: WebSocket, caller: Caller): void {
    let mistakes = 0;
    let leave: (() => void) | undefined;
    let alive = true;
    const ping = setInterval(() => {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping();
    }, bounds.pingMs);
    ping.unref();
    const subscribe = () => {
      leave ??= this.#app.deps.feed.add({
        caller,
        onEvent: (_name, json) => {
          if (socket.bufferedAmount > bounds.bufferedBytes) socket.terminate();
          else socket.send(`{"type":"event","event":${json}}`);
        },
        onEnd: ({ reason }) => socket.close(1001, reason.slice(0, 100)),
      });
      socket.send('{"type":"subscribed"}');
    };
    const unwatch = this.#app.deps.callers.watch(caller, () => socket.close(1008, callerEnded().message));
    socket.on("message", (data, isBinary) => {
      if (isBinary) return socket.close(1003, "Text frames only.");
      try {
        readSubscribe(data);
        subscribe();
      } catch (thrown) {
        mistakes += 1;
        if (mistakes > bounds.mistakes) socket.close(1008, "Too many frames made no sense.");
        else
          socket.send(
            JSON.stringify({
              type: "error",
              ...errorBody(cleanError(toAppError(thrown), this.#app.deps.redact)),
            }),
          );
      }
    });
    socket.on("pong", () => (alive = true));
    // What goes wrong on the wire (a huge frame, broken UTF-8) `ws` closes with its code; that is the report.
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearInterval(ping);
      unwatch();
      leave?.();
    });
  }
}

/** The one frame a client may send. */
function readSubscribe(data: RawData): void {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);
  const frame: Json = parseJson(bytes);
  const isObject = typeof frame === "object" && frame !== null && !Array.isArray(frame);
  const keys = isObject ? Object.keys(frame) : [];
  if (!isObject || keys.length !== 1 || (frame as { type?: Json }).type !== "subscribe")
    throw new AppError(
      "unprocessable",
      "A frame must be one JSON object with a known type and nothing else.",
      {
        hint: 'Send {"type":"subscribe"}.',
      },
    );
}
