import type { Principal } from "../../message.ts";

/** What a token or session may do. `admin` covers all but `rehearse`. */
export const scopes = ["chat", "read", "approve", "events", "rehearse", "admin", "rpc", "ws"] as const;
export type Scope = (typeof scopes)[number];

/** Who a request proved to be. Made only by gateway/bearer (or by the owner's own Unix socket). */
export interface Caller {
  readonly kind: "token" | "session" | "socket";
  readonly id: string;
  readonly principal: Principal;
  readonly scopes: readonly Scope[];
  /** When the token or session behind it ends; absent when it does not end by itself. */
  readonly expiresAt?: number;
}

/** A request as the gateway sees it: head only, before a byte of the body is read. */
export interface GatewayRequest {
  readonly transport: "http" | "websocket" | "socket";
  readonly method: string;
  readonly path: string;
  /** Bytes of the whole request target, query included. */
  readonly targetBytes: number;
  readonly remoteAddress: string;
  readonly headers: { readonly [name: string]: string | undefined };
  /** As sent: repeated headers count each time. */
  readonly headerCount: number;
  readonly headerBytes: number;
  /** Names of headers that may come once and came more often; which of them counts would be a guess. */
  readonly repeated: readonly string[];
  /** What the route asks for: nobody (`open`), or a caller with one of these scopes. */
  readonly access: "open" | readonly Scope[];
  readonly maxBodyBytes: number;
  readonly caller?: Caller;
  /** Runs the listener once, when the answer has been sent or the connection is gone. */
  readonly onFinished: (listener: () => void) => void;
}

export function holdsScope(caller: Caller, scope: Scope): boolean {
  return caller.scopes.includes(scope) || (scope !== "rehearse" && caller.scopes.includes("admin"));
}

export function mayEnter(caller: Caller, access: readonly Scope[]): boolean {
  return access.some((scope) => holdsScope(caller, scope));
}

/** The console's session cookie; looked for by gateway/bearer and gateway/origin. */
export const sessionCookieName = "castellan_session";

/** The session named by a Cookie header. Two of them are no proof of anything. */
export function readSessionCookie(header: string | undefined): string | undefined {
  if (header === undefined || !header.includes(sessionCookieName)) return undefined;
  const found = header
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${sessionCookieName}=`));
  return found.length === 1 ? found[0]?.slice(sessionCookieName.length + 1) : undefined;
}
