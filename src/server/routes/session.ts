import { z } from "zod";
import { sessionCookieName, readSessionCookie } from "../../checkpoints/gateway/request.ts";
import { AppError } from "../../errors.ts";
import type { AppDeps, Exchange, Handler } from "../exchange.ts";
import { callerOf, parseWith } from "../exchange.ts";
import { personOf } from "../person.ts";
import { jsonResponse } from "../respond.ts";
import { sessionLifeMs } from "../session-book.ts";

const loginBody = z.strictObject({ token: z.string().min(16).max(200) });

/** Redeems a login link for a session; the same answer, with growing delay, for every wrong one. */
export const logIn: Handler = async (exchange, deps) => {
  const { token } = parseWith(loginBody, exchange.body);
  const redeemed = await deps.sessions.redeem(token);
  if (redeemed === undefined) return refuseLogin(exchange, deps);
  const { session, caller } = redeemed;
  deps.bus.emit(
    "login:succeeded",
    deps.clock.now(),
    { traceId: exchange.traceId, person: personOf(caller) },
    { method: "link", caller: caller.id },
  );
  return jsonResponse({ principal: caller.principal, scopes: caller.scopes }, 200, {
    "set-cookie": cookie(session, Math.floor(sessionLifeMs / 1000), exchange.secure),
  });
};

async function refuseLogin(exchange: Exchange, deps: AppDeps): Promise<Response> {
  const { remoteAddress } = exchange.request;
  const now = deps.clock.now();
  deps.bus.emit("login:failed", now, { traceId: exchange.traceId }, { method: "link", remoteAddress });
  const waited = await deps.failures.penalise(remoteAddress, now, deps.stopping);
  if (waited === "overflow")
    throw new AppError("too-many-requests", "Too many failed logins from this address.", {
      hint: "Wait a minute, then use a fresh login link.",
      retryAfterMs: 60_000,
    });
  throw new AppError("unauthorized", "This login link is unknown, used or older than ten minutes.", {
    hint: "Run `castellan login` for a new one.",
  });
}

export const logOut: Handler = async (exchange, deps) => {
  const session = readSessionCookie(exchange.request.headers["cookie"]);
  if (session !== undefined) await deps.sessions.end(session);
  if (exchange.request.caller?.kind === "session") deps.callers.end(exchange.request.caller.id);
  return jsonResponse({ loggedOut: true }, 200, { "set-cookie": cookie("", 0, exchange.secure) });
};

export const showMe: Handler = (exchange, deps) => {
  const caller = callerOf(exchange);
  return jsonResponse({
    caller: {
      kind: caller.kind,
      id: caller.id,
      person: personOf(caller),
      principal: caller.principal,
      scopes: caller.scopes,
    },
    agents: deps.agents,
    ...deps.describe(),
  });
};

function cookie(value: string, maxAgeSeconds: number, secure: boolean): string {
  const attributes = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}`;
  return `${sessionCookieName}=${value}; ${attributes}${secure ? "; Secure" : ""}`;
}
