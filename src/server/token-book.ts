import { timingSafeEqual } from "node:crypto";
import type { Caller, Scope } from "../checkpoints/gateway/request.ts";
import type { Principal } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import { newId, newSecretToken } from "../platform/random.ts";
import type { Store, TokenRow } from "../store/store.ts";
import { digestSecret } from "./digest.ts";

/** A token from `gateway.tokens` whose secret has been resolved. */
export interface ConfiguredTokenValue {
  readonly id: string;
  readonly token: string;
  readonly scopes: readonly Scope[];
  readonly principal: Principal;
}

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Who speaks through it; a function makes a principal of its own from the token's id. */
  readonly principal: Principal | ((id: string) => Principal);
  /** How long it is valid, counted from the instant it is made; null: until revoked. */
  readonly lifeMs: number | null;
}

interface Entry {
  readonly digest: Buffer;
  readonly caller: Caller;
  readonly expiresAt: number | null;
}

export interface TokenBookDeps {
  readonly store: Pick<Store, "read" | "write">;
  readonly clock: Clock;
  readonly configured: readonly ConfiguredTokenValue[];
  /** Told each token's text when it is made: from then on it must leave in no reply and stay in no text. */
  readonly protect?: (name: string, value: string) => void;
}

/** All valid tokens in memory as digests; the store is behind it. A token's text exists only while it is made. */
export class TokenBook {
  readonly #deps: TokenBookDeps;
  #entries: readonly Entry[] = [];

  private constructor(deps: TokenBookDeps) {
    this.#deps = deps;
  }

  static async open(deps: TokenBookDeps): Promise<TokenBook> {
    const book = new TokenBook(deps);
    await book.reload();
    return book;
  }

  /** Reads the store again: after a start, and when something else (a panic lock) has changed the tokens. */
  async reload(): Promise<void> {
    const rows = await this.#deps.store.read((unit) => unit.tokens.list());
    this.#entries = [
      ...this.#deps.configured.map(configuredEntry),
      ...rows.filter((row) => row.revokedAt === null).map(storedEntry),
    ];
  }

  /** Compares with every entry, also after one has matched, so that time tells nothing about the others. */
  resolve(token: string): Caller | undefined {
    const digest = digestSecret(token);
    let found: Entry | undefined;
    for (const entry of this.#entries) if (timingSafeEqual(entry.digest, digest)) found = entry;
    if (found === undefined) return undefined;
    const expired = found.expiresAt !== null && found.expiresAt <= this.#deps.clock.now();
    return expired ? undefined : found.caller;
  }

  /** The token's text is in the answer and nowhere else. */
  async create(request: NewToken): Promise<{ readonly token: string; readonly row: TokenRow }> {
    const now = this.#deps.clock.now();
    const id = newId("tok", now);
    const token = newSecretToken("cst");
    const row: TokenRow = {
      id,
      name: request.name,
      hash: digestSecret(token).toString("hex"),
      principal: typeof request.principal === "function" ? request.principal(id) : request.principal,
      scopes: request.scopes,
      createdAt: now,
      expiresAt: request.lifeMs === null ? null : now + request.lifeMs,
      revokedAt: null,
    };
    this.#deps.protect?.(`token.${id}`, token);
    await this.#deps.store.write((unit) => unit.tokens.add(row));
    this.#entries = [...this.#entries, storedEntry(row)];
    return { token, row };
  }

  async revoke(id: string): Promise<boolean> {
    // Out of memory first: from here on the token is dead, whatever the disk does.
    this.#entries = this.#entries.filter((entry) => entry.caller.id !== id);
    return this.#deps.store.write((unit) => unit.tokens.revoke(id, this.#deps.clock.now()));
  }

  /** Panic: every token is void at once, those from configuration too until the next start. */
  async revokeAll(): Promise<number> {
    this.#entries = [];
    const count = await this.#deps.store.write((unit) => unit.tokens.revokeAll(this.#deps.clock.now()));
    // Again: a token whose creation was on its way to the disk may have been added meanwhile.
    this.#entries = [];
    return count;
  }

  list(): Promise<readonly TokenRow[]> {
    return this.#deps.store.read((unit) => unit.tokens.list());
  }

  configured(): readonly { readonly id: string; readonly scopes: readonly Scope[] }[] {
    return this.#deps.configured.map(({ id, scopes }) => ({ id, scopes }));
  }
}

function storedEntry(row: TokenRow): Entry {
  return {
    digest: Buffer.from(row.hash, "hex"),
    caller: {
      kind: "token",
      id: row.id,
      principal: row.principal,
      scopes: row.scopes,
      ...(row.expiresAt === null ? {} : { expiresAt: row.expiresAt }),
    },
    expiresAt: row.expiresAt,
  };
}

function configuredEntry({ id, token, scopes, principal }: ConfiguredTokenValue): Entry {
  return { digest: digestSecret(token), caller: { kind: "token", id, principal, scopes }, expiresAt: null };
}
