import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TestStore } from "../../test/support/open-test-store.ts";
import { openTestStore } from "../../test/support/open-test-store.ts";
import { configSchema } from "../config/schema.ts";
import type { Store } from "../store/store.ts";
import { Ledger, type Reservation, type Spender } from "./ledger.ts";
import { limitsFor } from "./limits-for.ts";

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 0, 5, 12);

/** Nothing but the limits that a test names bounds anything. */
const unbounded = Object.fromEntries(
  ["perExecution", "perConversation", "perHour", "perDay"].map((period) => [
    period,
    { tokens: "none", usd: "none" },
  ]),
);

describe("the ledger", () => {
  let kept: TestStore;
  let now = start;
  beforeEach(async () => {
    now = start;
    kept = await openTestStore();
  });
  afterEach(() => kept.remove());

  const open = (budget: object, total: object = {}, store: Store = kept.store) => {
    const settings = configSchema.parse({
      agents: { main: { budget: { ...unbounded, ...budget } }, other: { budget: unbounded } },
      budget: { total: { ...unbounded, ...total } },
    });
    return Ledger.open({
      store,
      clock: { now: () => now, monotonic: () => now },
      limitsFor: (agent) => limitsFor(settings, agent),
      onError: (error) => expect.fail(String(error)),
    });
  };
  const spender = (more: Partial<Spender> = {}): Spender => ({
    agent: "main",
    conversation: "c1",
    turnId: "t1",
    ...more,
  });
  const tokens = (count: number) => ({ tokens: count, micros: 0 });
  const reserve = async (ledger: Ledger, count: number, more: Partial<Spender> = {}) => {
    const result = await ledger.reserve(spender(more), tokens(count));
    return result.ok ? "ok" : result.error.limit.key;
  };
  const take = async (ledger: Ledger, count: number): Promise<Reservation> => {
    const result = await ledger.reserve(spender(), tokens(count));
    return result.ok ? result.value : expect.fail(result.error.limit.key);
  };

  it.each([
    ["perExecution", { turnId: "t2" }],
    ["perConversation", { conversation: "c2", turnId: "t2" }],
    ["perHour", { agent: "other" }],
    ["perDay", { agent: "other" }],
  ])("keeps %s: up to the last token and no further, and apart from others", async (period, elsewhere) => {
    const ledger = await open({ [period]: { tokens: 100, usd: "none" } });
    expect(await reserve(ledger, 60)).toBe("ok");
    expect(await reserve(ledger, 41)).toBe(`agents.main.budget.${period}.tokens`);
    expect(await reserve(ledger, 40)).toBe("ok");
    expect(await reserve(ledger, 1)).toBe(`agents.main.budget.${period}.tokens`);
    expect(await reserve(ledger, 100, elsewhere)).toBe("ok");
  });

  it("counts money as it counts tokens", async () => {
    const ledger = await open({ perDay: { tokens: "none", usd: 0.5 } });
    const ask = async (micros: number) => (await ledger.reserve(spender(), { tokens: 1, micros })).ok;
    expect([await ask(499_999), await ask(2), await ask(1), await ask(1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("bounds all agents together", async () => {
    const ledger = await open({}, { perHour: { tokens: 100, usd: "none" } });
    expect(await reserve(ledger, 60)).toBe("ok");
    expect(await reserve(ledger, 60, { agent: "other" })).toBe("budget.total.perHour.tokens");
    expect(await reserve(ledger, 40, { agent: "other" })).toBe("ok");
  });

  it("gives back what a call did not need, once, and counts what it took beyond", async () => {
    const ledger = await open({ perHour: { tokens: 100, usd: "none" } });
    const first = await take(ledger, 100);
    expect(await reserve(ledger, 1)).not.toBe("ok");
    first.settle(tokens(10));
    first.settle(tokens(0));
    (await take(ledger, 90)).settle(tokens(95));
    expect((await ledger.used("agent:main")).hour).toEqual(tokens(105));
    expect(await reserve(ledger, 1)).not.toBe("ok");
  });

  it("lets turns that run at the same time never go over together", async () => {
    const ledger = await open({ perHour: { tokens: 1_000, usd: "none" } });
    const ends = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        reserve(ledger, 7, { turnId: `t${index}`, conversation: `c${index}` }),
      ),
    );
    expect(ends.filter((end) => end === "ok")).toHaveLength(142);
    expect((await ledger.used("agent:main")).hour.tokens).toBe(994);
  });

  it("remembers over a restart, and counts what was open at a kill as spent", async () => {
    const config = { perDay: { tokens: 100, usd: "none" }, perExecution: { tokens: 90, usd: "none" } };
    const before = await open(config);
    (await take(before, 50)).settle(tokens(20));
    await take(before, 60);
    const after = await open(config);
    expect(await reserve(after, 21, { turnId: "t2" })).toBe("agents.main.budget.perDay.tokens");
    expect(await reserve(after, 11)).toBe("agents.main.budget.perExecution.tokens");
    expect(await reserve(after, 10)).toBe("ok");
  });

  it("says what is spent, what is needed, and when there is room again", async () => {
    const ledger = await open({ perHour: { tokens: 100, usd: "none" } });
    await reserve(ledger, 30);
    now += 20 * minute;
    await reserve(ledger, 60);
    now += 10 * minute;
    const little = await ledger.reserve(spender(), tokens(40));
    const much = await ledger.reserve(spender(), tokens(41));
    // Thirty tokens leave the hour an hour (and the rest of their five minutes) after they were spent.
    expect(little).toMatchObject({ error: { spent: 90, needed: 40, resetsAt: start + hour + 5 * minute } });
    expect(much).toMatchObject({ error: { resetsAt: start + hour + 25 * minute } });
    now = start + hour + 5 * minute - 1;
    expect(await reserve(ledger, 40)).not.toBe("ok");
    now += 1;
    expect(await reserve(ledger, 40)).toBe("ok");
  });

  it("says that waiting does not help where it does not", async () => {
    const ledger = await open({
      perHour: { tokens: 100, usd: "none" },
      perExecution: { tokens: 50, usd: "none" },
    });
    expect(await ledger.reserve(spender(), tokens(101))).toMatchObject({ error: { resetsAt: null } });
    await reserve(ledger, 50);
    expect(await ledger.reserve(spender(), tokens(1))).toMatchObject({
      error: { limit: { period: "execution" }, resetsAt: null },
    });
  });

  it("gives nothing back when the clock is set back, also over a restart, and locks nobody out for ever", async () => {
    const config = { perHour: { tokens: 100, usd: "none" } };
    const ledger = await open(config);
    await reserve(ledger, 100);
    now -= 48 * hour;
    expect(await reserve(ledger, 1)).not.toBe("ok");
    const again = await open(config);
    expect(await reserve(again, 1)).not.toBe("ok");
    now += hour + 10 * minute;
    expect(await reserve(ledger, 1)).toBe("ok");
    expect(await reserve(again, 1)).toBe("ok");
  });

  it("is news once in a window, and again in the next, also over a restart", async () => {
    const config = { perHour: { tokens: 100, usd: "none" } };
    const isNews = async (ledger: Ledger) => {
      const result = await ledger.reserve(spender(), tokens(200));
      return result.ok ? undefined : result.error.isNews;
    };
    const ledger = await open(config);
    expect([await isNews(ledger), await isNews(ledger)]).toEqual([true, false]);
    expect(await isNews(await open(config))).toBe(false);
    now += hour + 1;
    expect([await isNews(ledger), await isNews(ledger)]).toEqual([true, false]);
  });

  it("keeps a bounded past", async () => {
    const ledger = await open({});
    for (let count = 0; count < 400; count += 1) {
      await reserve(ledger, 1, { turnId: `t${count}` });
      now += 10 * minute;
    }
    const slots = await kept.store.read((unit) => unit.spending.slotsFrom("total", 0));
    expect(slots.length).toBeLessThanOrEqual(146);
  });

  it("never lets more through within an hour than its limit, whatever comes in whatever order", async () => {
    const step = fc.record({ count: fc.integer({ min: 1, max: 60 }), waitMinutes: fc.nat({ max: 40 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const fresh = await openTestStore();
        try {
          now = start;
          const ledger = await open({ perHour: { tokens: 100, usd: "none" } }, {}, fresh.store);
          const spent: { at: number; count: number }[] = [];
          for (const { count, waitMinutes } of steps) {
            now += waitMinutes * minute;
            if ((await reserve(ledger, count)) === "ok") spent.push({ at: now, count });
            const lately = spent.filter(({ at }) => at > now - hour);
            expect(lately.reduce((sum, one) => sum + one.count, 0)).toBeLessThanOrEqual(100);
          }
        } finally {
          await fresh.remove();
        }
      }),
      { numRuns: 20 },
    );
  });
});
