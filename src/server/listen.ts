import type { IncomingMessage, Server, ServerOptions, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { AppError } from "../errors.ts";
import { limits } from "../limits.ts";
import { newTraceId } from "../platform/random.ts";
import { prepareSocketFolder, protectSocketFile, removeSocketFile } from "../platform/socket-file.ts";
import type { App } from "./app.ts";
import { checkExposure, listenOnPath, listenOnPort, readTlsFiles } from "./bind.ts";
import type { GatewayConfig } from "./config.ts";
import type { Transport } from "./describe-request.ts";
import { errorResponse, rawErrorResponse } from "./respond.ts";
import { WebSockets } from "./web-socket.ts";

export interface ListenerTimeouts {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly keepAliveMs: number;
  readonly checkMs: number;
}

const usualTimeouts: ListenerTimeouts = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 10_000,
  checkMs: 1_000,
};

export interface Listener {
  /** 0 for the Unix socket. */
  readonly port: number;
  readonly url: string;
  /** Stops accepting, ends streams with the reason, waits up to `graceMs` for answers, then cuts. */
  close(reason: string, graceMs: number): Promise<void>;
}

/** The listener for the network: loopback unless the configuration says more. */
export async function listen(
  app: App,
  config: GatewayConfig,
  timeouts: ListenerTimeouts = usualTimeouts,
): Promise<Listener> {
  checkExposure(config);
  const server =
    config.tls === undefined ? createServer(options(config, timeouts)) : await createTls(config, timeouts);
  const sockets = connectApp(server, app, "http");
  const port = await listenOnPort(server, config.host, config.port);
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  return {
    port,
    url: `${config.tls === undefined ? "http" : "https"}://${host}:${port}`,
    close: (reason, graceMs) => closeServer(server, sockets, app, { reason, graceMs }),
  };
}

/** The owner's own door: the same app on a 0600 socket, where the file system is the proof. */
export async function listenOnSocket(app: App, config: GatewayConfig, path: string): Promise<Listener> {
  await prepareSocketFolder(path);
  const server = createServer(options(config, usualTimeouts));
  const sockets = connectApp(server, app, "socket");
  await listenOnPath(server, path);
  await protectSocketFile(path);
  return {
    port: 0,
    url: `unix:${path}`,
    close: async (reason, graceMs) => {
      await closeServer(server, sockets, app, { reason, graceMs });
      await removeSocketFile(path);
    },
  };
}

function options(config: GatewayConfig, timeouts: ListenerTimeouts): ServerOptions {
  return {
    // Twice the configured bound: above it the layer refuses in the one shape, beyond this the parser gives up.
    maxHeaderSize: config.limits.headerBytes * 2,
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    connectionsCheckingInterval: timeouts.checkMs,
    requireHostHeader: true,
    insecureHTTPParser: false,
    shouldUpgradeCallback: (request) => request.headers.upgrade?.toLowerCase() === "websocket",
  };
}

async function createTls(config: GatewayConfig, timeouts: ListenerTimeouts): Promise<Server> {
  const files = await readTlsFiles(config.tls ?? { certPath: "", keyPath: "" });
  return createSecureServer({
    ...options(config, timeouts),
    ...files,
    minVersion: "TLSv1.2",
    requestCert: files.ca !== undefined,
    rejectUnauthorized: files.ca !== undefined,
  });
}

function connectApp(server: Server, app: App, transport: Transport): WebSockets {
  server.maxConnections = limits.openConnections;
  // Bounded by gateway/limits on what was really sent; here nothing may be dropped silently.
  server.maxHeadersCount = 2_000;
  const sockets = new WebSockets(app);
  const answer = getRequestListener(
    (request, env) =>
      app.fetch(request, {
        incoming: env.incoming as IncomingMessage,
        outgoing: env.outgoing as ServerResponse,
        transport,
      }),
    {
      errorHandler: () =>
        errorResponse(malformed("The request line or Host header is not valid."), newTraceId()),
    },
  );
  const inWork = new WeakMap<Duplex, number>();
  const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming;
    inWork.set(socket, (inWork.get(socket) ?? 0) + 1);
    outgoing.once("close", () => inWork.set(socket, (inWork.get(socket) ?? 1) - 1));
    void answer(incoming, outgoing);
  };
  server.on("request", onRequest);
  // Nothing is asked to be sent before the gateway has let the request in; reading the body says "continue".
  server.on("checkContinue", onRequest);
  server.on("checkExpectation", (incoming, outgoing) => {
    delete incoming.headers.expect;
    onRequest(incoming, outgoing);
  });
  server.on("upgrade", (incoming, socket, head) => void sockets.upgrade(incoming, socket, head, transport));
  server.on("connect", (_incoming, socket) => endWith(socket, malformed("This is not a proxy.")));
  server.on("clientError", (error, socket) => {
    // An answer is on its way: a second one could be taken for it by whoever shares the connection.
    if ((inWork.get(socket) ?? 0) > 0) socket.destroy();
    else endWith(socket, errorOfParser(error));
  });
  return sockets;
}

function endWith(socket: Duplex, error: AppError): void {
  socket.on("error", () => socket.destroy());
  if (!socket.writable) return void socket.destroy();
  socket.end(rawErrorResponse(error, newTraceId()), () => socket.destroy());
}

function errorOfParser(error: NodeJS.ErrnoException): AppError {
  if (error.code === "HPE_HEADER_OVERFLOW")
    return new AppError("too-large", "The headers are too large.", {
      hint: "Send fewer or shorter headers.",
    });
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") return malformed("The request was not complete in time.");
  return malformed("The request is not valid HTTP.");
}

function malformed(text: string): AppError {
  return new AppError("bad-request", text, { hint: "Check the client." });
}

interface Closing {
  readonly reason: string;
  readonly graceMs: number;
}

/** How long the answers that are given up have to reach their clients. */
const lastWordsMs = 200;

async function closeServer(server: Server, sockets: WebSockets, app: App, closing: Closing): Promise<void> {
  sockets.close(closing.reason);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const giveUp = setTimeout(() => app.halt(), closing.graceMs);
  const cut = setTimeout(() => {
    sockets.terminate();
    server.closeAllConnections();
  }, closing.graceMs + lastWordsMs);
  const sweep = setInterval(() => server.closeIdleConnections(), 25);
  await closed;
  clearTimeout(giveUp);
  clearTimeout(cut);
  clearInterval(sweep);
}
