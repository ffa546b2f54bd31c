import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { openTestStore } from "../../test/support/open-test-store.ts";
import type { Clock } from "../platform/clock.ts";
import { linkLifeMs, SessionBook, sessionLifeMs } from "./session-book.ts";
import { TokenBook } from "./token-book.ts";

const owner = { id: "owner", role: "owner" } as const;

function createClock(): Clock & { at: number } {
  const clock = { at: 1_000_000_000_000, now: () => clock.at, monotonic: () => clock.at };
  return clock;
}

const removals: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(removals.splice(0).map((remove) => remove())));

async function openBook() {
  const clock = createClock();
  const { store, remove } = await openTestStore(clock);
  removals.push(remove);
  const configured = [
    { id: "cli", token: "configured-token-0123456789", scopes: ["rpc"], principal: owner },
  ] as const;
  const book = await TokenBook.open({ store, clock, configured });
  return { book, clock, store };
}

const request = { name: "a", scopes: ["chat"], principal: owner, lifeMs: null } as const;

describe("the token book", () => {
  it("knows the tokens it made, those from configuration, and no others", async () => {
    const { book } = await openBook();
    const { token, row } = await book.create(request);
    expect(book.resolve(token)).toEqual({ kind: "token", id: row.id, principal: owner, scopes: ["chat"] });
    expect(book.resolve("configured-token-0123456789")?.id).toBe("cli");
    fc.assert(fc.property(fc.string(), (text) => book.resolve(text) === undefined));
    expect(book.resolve(`${token}x`)).toBeUndefined();
    expect(book.resolve(token.slice(0, -1))).toBeUndefined();
    expect(book.resolve(row.hash)).toBeUndefined();
  });

  it("compares with every entry by timingSafeEqual, also after one has matched", async () => {
    const { book } = await openBook();
    const made = await Promise.all(Array.from({ length: 5 }, () => book.create(request)));
    const original = crypto.timingSafeEqual;
    let compared = 0;
    crypto.timingSafeEqual = (left, right) => {
      compared += 1;
      return original(left, right);
    };
    syncBuiltinESMExports();
    try {
      for (const token of [...made.map((each) => each.token), "configured-token-0123456789", "wrong"]) {
        compared = 0;
        book.resolve(token);
        expect(compared).toBe(6);
      }
    } finally {
      crypto.timingSafeEqual = original;
      syncBuiltinESMExports();
    }
  });

  it("keeps only the digest", async () => {
    const { book } = await openBook();
    const { token } = await book.create(request);
    expect(JSON.stringify(await book.list())).not.toContain(token.slice(4));
  });

  it("forgets a revoked token at once and an expired one on time, also after a restart", async () => {
    const { book, clock, store } = await openBook();
    const { token, row } = await book.create(request);
    const soon = await book.create({ ...request, lifeMs: 10 });
    const kept = await book.create(request);
    expect(await book.revoke(row.id)).toBe(true);
    expect(await book.revoke(row.id)).toBe(false);
    clock.at += 10;
    const again = await TokenBook.open({ store, clock, configured: [] });
    for (const reader of [book, again]) {
      expect(reader.resolve(token)).toBeUndefined();
      expect(reader.resolve(soon.token)).toBeUndefined();
      expect(reader.resolve(kept.token)?.id).toBe(kept.row.id);
    }
  });

  it("counts a token's life from the very instant it is made, however the clock moves meanwhile", async () => {
    const { store } = await openBook();
    let at = 1_000;
    const clock = { now: () => (at += 1), monotonic: () => at };
    const book = await TokenBook.open({ store, clock, configured: [] });
    const { row } = await book.create({ ...request, lifeMs: 10 });
    expect(row.expiresAt).toBe(row.createdAt + 10);
  });

  it("voids everything in a panic, tokens from configuration until it reads them again", async () => {
    const { book } = await openBook();
    const { token } = await book.create(request);
    expect(await book.revokeAll()).toBe(1);
    expect(book.resolve(token)).toBeUndefined();
    expect(book.resolve("configured-token-0123456789")).toBeUndefined();
    await book.reload();
    expect(book.resolve(token)).toBeUndefined();
    expect(book.resolve("configured-token-0123456789")?.id).toBe("cli");
  });

  it("answers in a few microseconds with ten tokens", async () => {
    const { book } = await openBook();
    for (let count = 0; count < 9; count += 1) await book.create(request);
    const { token } = await book.create(request);
    for (let count = 0; count < 2_000; count += 1) book.resolve(token);
    const times = Array.from({ length: 21 }, () => {
      const started = performance.now();
      for (let count = 0; count < 100; count += 1) book.resolve(token);
      return (performance.now() - started) * 10;
    }).toSorted((a, b) => a - b);
    expect(times[5]).toBeLessThan(15);
  });
});

describe("the session book", () => {
  const open = async () => {
    const clock = createClock();
    const { store, remove } = await openTestStore(clock);
    removals.push(remove);
    return { clock, store, book: new SessionBook({ store, clock }) };
  };

  it("ends links after ten minutes and sessions after twelve hours", async () => {
    const { book, clock } = await open();
    const late = await book.createLink(owner, ["chat"]);
    clock.at += linkLifeMs;
    expect(await book.redeem(late.token)).toBeUndefined();
    const link = await book.createLink(owner, ["chat"]);
    const redeemed = await book.redeem(link.token);
    expect(redeemed?.caller.scopes).toEqual(["chat"]);
    clock.at += sessionLifeMs - 1;
    expect(await book.resolve(redeemed?.session ?? "")).toBeDefined();
    clock.at += 1;
    expect(await book.resolve(redeemed?.session ?? "")).toBeUndefined();
  });

  it("never takes a link for a session or a session for a link", async () => {
    const { book } = await open();
    const link = await book.createLink(owner, ["chat"]);
    expect(await book.resolve(link.token)).toBeUndefined();
    const redeemed = await book.redeem(link.token);
    expect(await book.redeem(redeemed?.session ?? "")).toBeUndefined();
  });

  it("is not brought back by a lookup that was on its way when the session ended", async () => {
    const { book, store, clock } = await open();
    const { session = "" } = (await book.redeem((await book.createLink(owner, [])).token)) ?? {};
    const reader = new SessionBook({ store, clock });
    const looking = reader.resolve(session);
    await reader.end(session);
    await looking;
    expect(await reader.resolve(session)).toBeUndefined();
  });
});
