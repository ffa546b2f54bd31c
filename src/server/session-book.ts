import type { Caller, Scope } from "../checkpoints/gateway/request.ts";
import type { Principal } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import { newSecretToken } from "../platform/random.ts";
import type { SessionRow, Store } from "../store/store.ts";
import { digestSecret } from "./digest.ts";

export const linkLifeMs = 10 * 60_000;
export const sessionLifeMs = 12 * 60 * 60_000;
const mostRemembered = 1_000;

export interface SessionBookDeps {
  readonly store: Pick<Store, "read" | "write">;
  readonly clock: Clock;
  /** Told the text of each link and session when it is made, as the token book does. */
  readonly protect?: (name: string, value: string) => void;
}

/** Login links (once, ten minutes) and the console sessions they become (twelve hours). */
export class SessionBook {
  readonly #deps: SessionBookDeps;
  readonly #remembered = new Map<string, SessionRow>();
  #endings = 0;

  constructor(deps: SessionBookDeps) {
    this.#deps = deps;
  }

  async createLink(
    principal: Principal,
    scopes: readonly Scope[],
  ): Promise<{ readonly token: string; readonly expiresAt: number }> {
    return this.#add("link", principal, scopes);
  }

  /** Takes the link out of the store, so that of two who try at the same time only one succeeds. */
  async redeem(link: string): Promise<{ readonly session: string; readonly caller: Caller } | undefined> {
    const row = await this.#deps.store.write((unit) => unit.sessions.take(keyOf(link)));
    if (row === undefined || row.kind !== "link" || !this.#isLive(row)) return undefined;
    const { token } = await this.#add("session", row.principal, row.scopes);
    const caller = await this.resolve(token);
    return caller === undefined ? undefined : { session: token, caller };
  }

  /** At once when the session is remembered; otherwise the store is asked. */
  resolve(session: string): Caller | undefined | Promise<Caller | undefined> {
    const key = keyOf(session);
    const known = this.#remembered.get(key);
    if (known !== undefined) return this.#isLive(known) ? callerOf(known) : undefined;
    return this.#look(key);
  }

  async end(session: string): Promise<void> {
    const key = keyOf(session);
    this.#endings += 1;
    this.#remembered.delete(key);
    await this.#deps.store.write((unit) => unit.sessions.take(key));
  }

  async endAll(): Promise<number> {
    this.#endings += 1;
    this.#remembered.clear();
    return this.#deps.store.write((unit) => unit.sessions.removeAll());
  }

  async #add(
    kind: SessionRow["kind"],
    principal: Principal,
    scopes: readonly Scope[],
  ): Promise<{ readonly token: string; readonly expiresAt: number }> {
    const now = this.#deps.clock.now();
    const token = newSecretToken(kind === "link" ? "csl" : "css");
    const expiresAt = now + (kind === "link" ? linkLifeMs : sessionLifeMs);
    this.#deps.protect?.(kind === "link" ? "login-link" : "session", token);
    const row: SessionRow = { hash: keyOf(token), kind, principal, scopes, createdAt: now, expiresAt };
    await this.#deps.store.write(async (unit) => {
      await unit.sessions.removeExpired(now);
      await unit.sessions.add(row);
    });
    return { token, expiresAt };
  }

  async #look(key: string): Promise<Caller | undefined> {
    const endings = this.#endings;
    const row = await this.#deps.store.read((unit) => unit.sessions.byHash(key));
    if (row === undefined || row.kind !== "session" || !this.#isLive(row)) return undefined;
    // A session that ended while it was looked up must not be remembered as alive.
    if (endings !== this.#endings) return this.#look(key);
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(key, row);
    return callerOf(row);
  }

  #isLive(row: SessionRow): boolean {
    const now = this.#deps.clock.now();
    // A clock set back far before the row was made must not bring an old session back to life.
    return now < row.expiresAt && now > row.createdAt - sessionLifeMs;
  }
}

function keyOf(token: string): string {
  return digestSecret(token).toString("hex");
}

function callerOf(row: SessionRow): Caller {
  return {
    kind: "session",
    id: `ses_${row.hash.slice(0, 16)}`,
    principal: row.principal,
    scopes: row.scopes,
    expiresAt: row.expiresAt,
  };
}
