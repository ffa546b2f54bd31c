import type { CrossingContext, GatewayLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { Caller, GatewayRequest } from "../request.ts";
import { mayEnter, readSessionCookie } from "../request.ts";
import type { FailureDelay } from "./failure-delay.ts";

const header: LayerHeader = {
  name: "gateway/bearer",
  kind: "wall",
  protectsAgainst:
    "Requests from anyone who holds no valid token or session, or one without the needed scope.",
  fails: "closed",
  configuredBy: ["gateway.tokens", "gateway.failures"],
  spec: [
    "001/bearer-timing-safe",
    "001/bearer-every-entry",
    "001/bearer-scopes",
    "001/bearer-scope-enforced",
    "001/bearer-config",
    "001/bearer-no-anonymous",
  ],
};

export interface BearerDeps {
  /** Compares with every entry in constant time, also after a match. */
  readonly callerByToken: (token: string) => Caller | undefined;
  readonly callerBySession: (session: string) => Caller | undefined | Promise<Caller | undefined>;
  readonly failures: FailureDelay;
  readonly onFailure: (remoteAddress: string, context: CrossingContext) => void;
}

/** What a request shows to prove who it is. */
type Proof =
  | { readonly kind: "token" | "session"; readonly value: string }
  | { readonly kind: "none" }
  | { readonly kind: "malformed" };

const bearerPattern = /^Bearer ([A-Za-z0-9._~+/-]{16,512}={0,2})$/i;
const tokenPattern = /^[A-Za-z0-9._~+/-]{16,512}={0,2}$/;

/** Who is calling: a bearer token, a console session, or the owner's own socket. Never read from a query string. */
export function createBearerLayer(deps: BearerDeps): GatewayLayer {
  return {
    header,
    judge(request, context) {
      if (request.access === "open") return pass(request);
      if (request.transport === "socket") return judgeCaller(request, request.caller);
      const proof = readProof(request);
      if (proof.kind === "none") return refuseMissing();
      if (proof.kind === "malformed") return refuseMalformed();
      const found =
        proof.kind === "token" ? deps.callerByToken(proof.value) : deps.callerBySession(proof.value);
      if (found instanceof Promise) return found.then((caller) => judgeFound(deps, request, context, caller));
      return judgeFound(deps, request, context, found);
    },
  };
}

function readProof(request: GatewayRequest): Proof {
  if (request.repeated.includes("authorization") || request.repeated.includes("cookie"))
    return { kind: "malformed" };
  const authorization = request.headers["authorization"];
  if (authorization !== undefined) {
    const token = bearerPattern.exec(authorization)?.[1];
    return token === undefined ? { kind: "malformed" } : { kind: "token", value: token };
  }
  if (request.transport === "websocket") {
    const offered = bearerProtocolOf(request.headers["sec-websocket-protocol"]);
    if (offered !== undefined)
      return tokenPattern.test(offered) ? { kind: "token", value: offered } : { kind: "malformed" };
  }
  const session = readSessionCookie(request.headers["cookie"]);
  return session === undefined ? { kind: "none" } : { kind: "session", value: session };
}

/** Browsers cannot set headers on a WebSocket; the subprotocol `bearer.<token>` is their way to show one. */
function bearerProtocolOf(protocols: string | undefined): string | undefined {
  const offered = protocols
    ?.split(",")
    .map((name) => name.trim())
    .find((name) => name.startsWith("bearer."));
  return offered?.slice("bearer.".length);
}

function judgeFound(
  deps: BearerDeps,
  request: GatewayRequest,
  context: CrossingContext,
  caller: Caller | undefined,
): Verdict<GatewayRequest> | Promise<Verdict<GatewayRequest>> {
  if (caller !== undefined) return judgeCaller(request, caller);
  deps.onFailure(request.remoteAddress, context);
  return refuseWrong(deps, request, context);
}

async function refuseWrong(
  deps: BearerDeps,
  request: GatewayRequest,
  context: CrossingContext,
): Promise<Verdict<GatewayRequest>> {
  const waited = await deps.failures.penalise(request.remoteAddress, context.now, context.signal);
  if (waited === "overflow")
    return refuse("too-many-requests", {
      code: "bearer/too-many-failures",
      text: "Too many failed attempts from this address are waiting for an answer.",
      hint: "Wait a minute, then try again with a valid token.",
      retryAfterMs: 60_000,
    });
  return refuse("unauthorized", {
    code: "bearer/invalid",
    text: "The token or session is not valid: it is unknown, revoked or expired.",
    hint: "Make a new token with `castellan token create`, or a login link with `castellan login`.",
  });
}

function judgeCaller(request: GatewayRequest, caller: Caller | undefined): Verdict<GatewayRequest> {
  if (caller === undefined) return refuseMissing();
  if (request.access !== "open" && !mayEnter(caller, request.access))
    return refuse("forbidden", {
      code: "bearer/scope",
      text: `This needs one of the scopes ${request.access.join(", ")}; the caller has ${caller.scopes.join(", ") || "none"}.`,
      hint: "Use a token with that scope: `castellan token create --scope …`.",
    });
  return pass({ ...request, caller });
}

function refuseMissing(): Verdict<never> {
  return refuse("unauthorized", {
    code: "bearer/missing",
    text: "This needs a token or a session, and the request has neither.",
    hint: "Send `Authorization: Bearer <token>` (see `castellan token create`), or log in with `castellan login`.",
  });
}

function refuseMalformed(): Verdict<never> {
  return refuse("unauthorized", {
    code: "bearer/malformed",
    text: "The credentials are not one bearer token: expected exactly one header `Authorization: Bearer <token>`.",
    hint: "Send one Authorization header, the word Bearer, one space and the token.",
  });
}
