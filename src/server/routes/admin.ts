import { z } from "zod";
import type { Caller, Scope } from "../../checkpoints/gateway/request.ts";
import { holdsScope, scopes } from "../../checkpoints/gateway/request.ts";
import { AppError } from "../../errors.ts";
import type { Role } from "../../message.ts";
import type { TokenRow } from "../../store/store.ts";
import { inspectKinds } from "../admin.ts";
import type { AppDeps, Exchange, Handler } from "../exchange.ts";
import { callerOf, notFound, parseQuery, parseWith } from "../exchange.ts";
import { jsonResponse } from "../respond.ts";

const dayMs = 24 * 60 * 60_000;
/** What a console session may do: everything but handing scripts to the rehearsal. */
const consoleScopes: readonly Scope[] = ["chat", "read", "approve", "events", "ws", "admin"];

const tokenBody = z.strictObject({
  name: z.string().regex(/^[\p{L}\p{N} ._@-]{1,64}$/u, "expected 1 to 64 letters, digits, spaces or . _ @ -"),
  scopes: z.array(z.enum(scopes)).min(1),
  role: z.enum(["owner", "member", "guest"]).default("member"),
  expiresInDays: z.number().positive().max(3_650).optional(),
});
const tokenQuery = z.strictObject({ id: z.string().min(1).max(100) });
const recordsQuery = z.strictObject({
  last: z.coerce.number().int().min(1).max(10_000).default(20),
  level: z.enum(["INFO", "WARN", "BLOCK", "ERROR"]).optional(),
  event: z.string().max(100).optional(),
});
const inspectBody = z.strictObject({
  kind: z.enum(inspectKinds),
  items: z.array(z.record(z.string(), z.json())).min(1).max(10_000),
});

const roleOrder: readonly Role[] = ["guest", "member", "owner"];

function describeToken({ id, name, scopes: held, principal, createdAt, expiresAt, revokedAt }: TokenRow) {
  return { id, name, scopes: held, principal, createdAt, expiresAt, revokedAt };
}

export const listTokens: Handler = async (_exchange, deps) =>
  jsonResponse({
    tokens: (await deps.tokens.list()).map(describeToken),
    configured: deps.tokens.configured(),
  });

/** Nobody hands out more than they have: no scope and no role above the maker's own. */
export const createToken: Handler = async (exchange, deps) => {
  const body = parseWith(tokenBody, exchange.body);
  const caller = callerOf(exchange);
  checkNotAbove(caller, body.scopes, body.role);
  const { token, row } = await deps.tokens.create({
    name: body.name,
    scopes: [...new Set(body.scopes)],
    principal: body.role === "owner" ? caller.principal : (id) => ({ id: `token:${id}`, role: body.role }),
    lifeMs: body.expiresInDays === undefined ? null : body.expiresInDays * dayMs,
  });
  noteTokenChange(exchange, deps, row.id, "created");
  return jsonResponse({ token, ...describeToken(row) }, 201);
};

function checkNotAbove(caller: Caller, wanted: readonly Scope[], role: Role): void {
  const missing = wanted.filter((scope) => !holdsScope(caller, scope));
  if (missing.length > 0 || roleOrder.indexOf(role) > roleOrder.indexOf(caller.principal.role))
    throw new AppError("forbidden", "A token cannot have more scopes or a higher role than who makes it.", {
      hint: "Make it on the daemon's machine with `castellan token create`, or ask for less.",
    });
}

export const revokeToken: Handler = async (exchange, deps) => {
  const { id } = parseQuery(exchange, tokenQuery);
  if (deps.tokens.configured().some((token) => token.id === id))
    throw new AppError("conflict", "This token comes from the configuration.", {
      hint: "Take it out of `gateway.tokens` and restart.",
    });
  if (!(await deps.tokens.revoke(id))) throw notFound("token");
  deps.callers.end(id);
  noteTokenChange(exchange, deps, id, "revoked");
  return jsonResponse({ id, revoked: true });
};

function noteTokenChange(exchange: Exchange, deps: AppDeps, id: string, change: "created" | "revoked"): void {
  deps.bus.emit("token:changed", deps.clock.now(), { traceId: exchange.traceId }, { id, change });
}

export const createLoginLink: Handler = async (exchange, deps) => {
  const caller = callerOf(exchange);
  const held = consoleScopes.filter((scope) => holdsScope(caller, scope));
  const { token, expiresAt } = await deps.sessions.createLink(caller.principal, held);
  return jsonResponse({ token, path: `/#login=${token}`, expiresAt }, 201);
};

export const showRecords: Handler = async (exchange, deps) => {
  const { last, level, event } = parseQuery(exchange, recordsQuery);
  return jsonResponse({ records: await deps.admin.records({ last, level, event }) });
};

export const verifyRecords: Handler = async (_exchange, deps) =>
  jsonResponse(await deps.admin.verifyRecords());

export const showDoctor: Handler = async (_exchange, deps) => jsonResponse(await deps.admin.doctor());

export const showConfig: Handler = async (_exchange, deps) =>
  jsonResponse(deps.redact(await deps.admin.config()));

export const showLayers: Handler = (_exchange, deps) => jsonResponse({ layers: deps.admin.layers() });

export const inspect: Handler = async (exchange, deps) => {
  const { kind, items } = parseWith(inspectBody, exchange.body);
  return jsonResponse({ results: await deps.admin.inspect(kind, items) });
};

/** Panic: nobody can come in and nothing runs from here on, also when the disk takes none of it. */
export const lock: Handler = async (exchange, deps) => {
  const by = callerOf(exchange).id;
  const voided = Promise.allSettled([
    deps.tokens.revokeAll(),
    deps.sessions.endAll(),
    deps.admin.people.voidCodes(),
  ]);
  deps.callers.endAll();
  const { turnsStopped } = await deps.admin.lock(by);
  const [tokensVoided, sessionsEnded] = (await voided).map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
  return jsonResponse({ locked: true, tokensVoided, sessionsEnded, turnsStopped });
};

/** Whoever caused the panic may hold a token: only the machine itself is the owner's proof. */
export const unlock: Handler = async (exchange, deps) => {
  const caller = callerOf(exchange);
  if (caller.kind !== "socket" || caller.principal.role !== "owner")
    throw new AppError("forbidden", "Only the owner can unlock the daemon.", {
      hint: "Run `castellan unlock` on the daemon's machine.",
    });
  await deps.admin.unlock(caller.id);
  // Tokens from configuration work again; those of the store stay revoked.
  await deps.tokens.reload();
  return jsonResponse({ locked: false });
};

export const stop: Handler = (exchange, deps) => {
  deps.admin.stop(callerOf(exchange).id);
  return jsonResponse({ stopping: true }, 202);
};
