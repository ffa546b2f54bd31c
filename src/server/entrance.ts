import type { IncomingMessage, ServerResponse } from "node:http";
import type { Caller, GatewayRequest } from "../checkpoints/gateway/request.ts";
import { AppError, toAppError } from "../errors.ts";
import type { Json } from "../json.ts";
import type { Verdict } from "../layer.ts";
import { limits } from "../limits.ts";
import { newTraceId } from "../platform/random.ts";
import type { CallerWatch } from "./caller-watch.ts";
import type { RequestTerms, Transport } from "./describe-request.ts";
import { describeRequest, finishOf, socketCaller } from "./describe-request.ts";
import type { AppDeps, Exchange, Route } from "./exchange.ts";
import { BodyTooSlow, hasBody, readJsonBody } from "./read-body.ts";
import { RemoteAddresses } from "./remote-address.ts";
import { cleanError, errorResponse } from "./respond.ts";

/** What the listener hands over with each request. */
export interface Arrival {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly transport: Transport;
}

/** The part of an arrival that the gateway judges; an upgrade to a WebSocket has no answer object. */
export interface Knock {
  readonly incoming: IncomingMessage;
  readonly transport: Transport;
  readonly onFinished: GatewayRequest["onFinished"];
}

/** The one way in: every route, on every listener, is entered here and nowhere else. */
export class Entrance {
  readonly #deps: AppDeps;
  readonly #addresses: RemoteAddresses;

  constructor(deps: AppDeps) {
    this.#deps = deps;
    this.#addresses = new RemoteAddresses(deps.trustedProxies);
  }

  async enter(
    route: Route,
    params: { readonly [name: string]: string },
    arrival: Arrival,
  ): Promise<Response> {
    const traceId = newTraceId();
    try {
      const { path, query } = splitTarget(arrival.incoming.url ?? "");
      if (this.#deps.stopping.aborted) throw this.#deps.stopping.reason;
      const knock = {
        incoming: arrival.incoming,
        transport: arrival.transport,
        onFinished: finishOf(arrival.outgoing),
      };
      const request = await this.cross(route, path, knock, traceId);
      const body = await this.#readBody(route, request, arrival);
      const exchange: Exchange = {
        request,
        params,
        query: new URLSearchParams(query),
        body,
        traceId,
        secure: isSecure(arrival.incoming),
        incoming: arrival.incoming,
        outgoing: arrival.outgoing,
        signal: (server) =>
          signalOf(arrival.outgoing, { server, callers: this.#deps.callers, caller: request.caller }),
      };
      return await route.handler(exchange, this.#deps);
    } catch (thrown) {
      return this.answerError(thrown, traceId);
    }
  }

  /** Builds the request as the gateway sees it and crosses; a WebSocket upgrade comes this way too. */
  async cross(
    route: Pick<Route, "access" | "maxBodyBytes">,
    path: string,
    knock: Knock,
    traceId: string,
  ): Promise<GatewayRequest> {
    const terms = this.#termsOf(route, path, knock.transport);
    const described = describeRequest(knock.incoming, terms, this.#addresses, knock.onFinished);
    const verdict = await this.#deps.crossGateway(described, { traceId, signal: this.#deps.stopping });
    if (verdict.do !== "pass") throw errorOfVerdict(verdict);
    return verdict.value;
  }

  answerError(thrown: unknown, traceId: string): Response {
    const error = toAppError(thrown);
    if (error.code === "internal") this.#deps.onInternalError(thrown, traceId);
    return errorResponse(
      cleanError(error, this.#deps.redact),
      traceId,
      thrown instanceof BodyTooSlow ? { connection: "close" } : {},
    );
  }

  #termsOf(route: Pick<Route, "access" | "maxBodyBytes">, path: string, transport: Transport): RequestTerms {
    return {
      transport,
      path,
      access: route.access,
      maxBodyBytes: Math.min(route.maxBodyBytes ?? this.#deps.bodyBytes, this.#deps.bodyBytes),
      caller: transport === "socket" ? socketCaller(this.#deps.owner) : undefined,
    };
  }

  async #readBody(route: Route, request: GatewayRequest, arrival: Arrival): Promise<Json | undefined> {
    const present = hasBody(arrival.incoming);
    if (route.body === "ignored") return undefined;
    if (route.body === "none") {
      if (!present) return undefined;
      throw new AppError("bad-request", `${route.method} ${route.path} takes no body.`, {
        hint: "Send the request without a body.",
      });
    }
    if (!present && route.body === "optional") return undefined;
    return readJsonBody(arrival.incoming, arrival.outgoing, {
      maxBytes: request.maxBodyBytes,
      timeoutMs: limits.bodyTimeoutMs,
    });
  }
}

/** Path and query of a request target in its one spelling; every other spelling of a path is refused. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf("?");
  const path = mark === -1 ? target : target.slice(0, mark);
  if (!/^\/[A-Za-z0-9\-._~@/]*$/.test(path) || path.includes("//") || /\/\.\.?(?:\/|$)/.test(path))
    throw new AppError("bad-request", "The path is not in its plain form.", {
      hint: "Send it without percent signs, empty segments, dot segments or a host name.",
    });
  return { path, query: mark === -1 ? "" : target.slice(mark + 1) };
}

export function errorOfVerdict(verdict: Exclude<Verdict<unknown>, { do: "pass" }>): AppError {
  if (verdict.do === "hold")
    return new AppError("internal", "The gateway cannot hold a request; it was not let in.", {
      hint: "A gateway layer answered with a hold, which is a defect.",
    });
  const { text, hint, retryAfterMs } = verdict.reason;
  return new AppError(verdict.code, text, {
    ...(hint === undefined ? {} : { hint }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function isSecure(incoming: IncomingMessage): boolean {
  return "encrypted" in incoming.socket && incoming.socket.encrypted === true;
}

interface Ends {
  readonly server: AbortSignal;
  readonly callers: CallerWatch;
  readonly caller: Caller | undefined;
}

/** Made once: every answer ends with it, and a stack trace for each would be its dearest part. */
const clientGone = new AppError("cancelled", "The client is gone.");

/** Aborted when the answer is over, however it ended, or when what it rests on ends. */
function signalOf(outgoing: ServerResponse, { server, callers, caller }: Ends): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(server.reason);
  const unwatch =
    caller === undefined ? undefined : callers.watch(caller, () => controller.abort(callerEnded()));
  if (server.aborted) stop();
  else server.addEventListener("abort", stop, { once: true });
  outgoing.once("close", () => {
    server.removeEventListener("abort", stop);
    unwatch?.();
    // Also after a complete answer: the answer to HEAD ends at once, and nobody reads the stream behind it.
    controller.abort(clientGone);
  });
  return controller.signal;
}

export function callerEnded(): AppError {
  return new AppError("unauthorized", "The token or session behind this connection has ended.", {
    hint: "Log in again, or use another token.",
  });
}
