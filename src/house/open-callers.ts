import type { Caller } from "../checkpoints/gateway/request.ts";
import { FailureDelay } from "../checkpoints/gateway/bearer/failure-delay.ts";
import type { BearerDeps } from "../checkpoints/gateway/bearer/index.ts";
import type { OriginDeps } from "../checkpoints/gateway/origin/index.ts";
import { loopbackNames } from "../checkpoints/gateway/origin/index.ts";
import { secretNameOf } from "../checkpoints/gateway/bearer/config.ts";
import { AppError } from "../errors.ts";
import type { Principal } from "../message.ts";
import { newTraceId } from "../platform/random.ts";
import { SessionBook } from "../server/session-book.ts";
import type { ConfiguredTokenValue } from "../server/token-book.ts";
import { TokenBook } from "../server/token-book.ts";
import type { SecretStore } from "../secrets/secret-store.ts";
import type { PanicLock } from "../operator/panic-lock.ts";
import type { Ground } from "./open-ground.ts";
import type { Keeping } from "./open-keeping.ts";

/** Whoever sits at the machine: the Unix socket and login links speak for this principal. */
export const owner: Principal = { id: "owner", role: "owner" };

/** What the gateway's layers look callers up in, and what they need to know of the listener. */
export interface Callers {
  readonly tokens: TokenBook;
  readonly sessions: SessionBook;
  readonly failures: FailureDelay;
  readonly bearer: BearerDeps;
  readonly origin: OriginDeps;
  /** Known once the listener is up. */
  readonly port: { bound: number };
}

export async function openCallers(
  { settings, store, bus, clock }: Ground,
  { secrets }: Keeping,
  panicLock: PanicLock,
): Promise<Callers> {
  const { gateway } = settings.config;
  const manager = secrets.manager("gateway");
  const configured = gateway.tokens.map(({ id, secret, scopes, role }): ConfiguredTokenValue => {
    const token = manager.require(secretNameOf(secret));
    if (!token.ok) throw new AppError("config-invalid", `gateway.tokens: ${token.error.message}`);
    secrets.protect(`gateway.tokens.${id}`, token.value);
    return {
      id,
      token: token.value,
      scopes,
      principal: role === "owner" ? owner : { id: `token:${id}`, role },
    };
  });
  const protect = (name: string, value: string): void => void secrets.protect(name, value);
  const tokens = await TokenBook.open({ store, clock, configured, protect });
  const sessions = new SessionBook({ store, clock, protect });
  const failures = new FailureDelay(gateway.failures);
  const port = { bound: gateway.port };
  const isLocked = (): boolean => panicLock.refusal() !== undefined;
  return {
    tokens,
    sessions,
    failures,
    port,
    bearer: {
      // Under the lock no proof counts, stored or configured, whatever the disk could note of it.
      callerByToken: (token) =>
        isLocked() ? undefined : protectProof(secrets, token, tokens.resolve(token)),
      callerBySession: (session) => {
        if (isLocked()) return undefined;
        const found = sessions.resolve(session);
        if (found instanceof Promise) return found.then((caller) => protectProof(secrets, session, caller));
        return protectProof(secrets, session, found);
      },
      failures,
      onFailure: (remoteAddress, { traceId }) =>
        bus.emit("login:failed", clock.now(), { traceId }, { method: "bearer", remoteAddress }),
    },
    origin: {
      boundNames: [...loopbackNames, gateway.host],
      boundPort: () => port.bound,
      secure: gateway.tls !== undefined,
      hosts: gateway.hosts,
    },
  };
}

/** A token is stored as a hash only; from the moment it is shown to us it is one of the values that must never leave. */
function protectProof(secrets: SecretStore, proof: string, caller: Caller | undefined): Caller | undefined {
  if (caller !== undefined) secrets.protect(`${caller.kind}.${caller.id}`, proof);
  return caller;
}

/** The first start's token, shown once; undefined when there are tokens already. */
export async function createFirstToken(
  callers: Callers,
  { bus, clock }: Ground,
): Promise<string | undefined> {
  if ((await callers.tokens.list()).length > 0) return undefined;
  const scopes = ["chat", "read", "approve", "events", "rehearse", "admin", "rpc", "ws"] as const;
  const { token, row } = await callers.tokens.create({
    name: "first",
    scopes,
    principal: owner,
    lifeMs: null,
  });
  bus.emit("token:changed", clock.now(), { traceId: newTraceId() }, { id: row.id, change: "created" });
  return token;
}
