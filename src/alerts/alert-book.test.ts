import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TestStore } from "../../test/support/open-test-store.ts";
import { openTestStore } from "../../test/support/open-test-store.ts";
import { EventBus } from "../events.ts";
import type { AlertRow } from "../store/alerts.ts";
import type { Store } from "../store/store.ts";
import { AlertBook } from "./alert-book.ts";

const minute = 60_000;

interface Given {
  readonly what?: string;
  readonly person?: string;
  readonly conversation?: string;
  readonly score?: number;
  readonly subject?: string;
}

describe("the book of alerts", () => {
  let kept: TestStore;
  const books: AlertBook[] = [];
  beforeEach(async () => {
    kept = await openTestStore();
  });
  afterEach(async () => {
    for (const book of books.splice(0)) await book.close();
    await kept.remove();
  });

  async function openBook(store: Store = kept.store) {
    const bus = new EventBus((error) => {
      throw error;
    });
    const told: AlertRow[] = [];
    const errors: unknown[] = [];
    const notice = { tell: (alert: AlertRow) => void told.push(alert) };
    const book = await AlertBook.open({ store, bus, notice, onError: (error) => errors.push(error) });
    books.push(book);
    const warn = (at: number, given: Given = {}) => {
      const {
        what = "jailbreak-attempt",
        person = "ann",
        conversation = "c1",
        score = 0.9,
        subject = "msg_1",
      } = given;
      const detail = {
        layer: "inbound/injection",
        did: "pass",
        score,
        subject,
        threats: [`pattern:${subject}`],
      };
      bus.emit("security:warn", at, { traceId: "t", agent: "main", person, conversation }, { what, detail });
    };
    const rows = async () => {
      await book.settled();
      return kept.store.read((unit) => unit.alerts.list("all", 10_000));
    };
    return { book, bus, told, errors, warn, rows };
  }

  it("makes one alert of what happens again to the same person in the same place within ten minutes", async () => {
    const { warn, rows, told } = await openBook();
    warn(0);
    warn(9 * minute, { subject: "msg_2", score: 0.8 });
    warn(18 * minute, { subject: "msg_3", score: 0.95 });
    expect(await rows()).toMatchObject([
      {
        what: "jailbreak-attempt",
        layer: "inbound/injection",
        did: "pass",
        person: "ann",
        conversation: "c1",
        agent: "main",
        subject: "msg_3",
        score: 0.95,
        threats: ["pattern:msg_1", "pattern:msg_2", "pattern:msg_3"],
        firstAt: 0,
        lastAt: 18 * minute,
        count: 3,
      },
    ]);
    warn(28 * minute);
    expect(await rows()).toHaveLength(2);
    expect(told).toHaveLength(2);
  });

  it("keeps different warnings, persons and conversations apart, and tells the owner once of each", async () => {
    const { warn, rows, told } = await openBook();
    for (const given of [{}, { what: "escalation" }, { person: "bob" }, { conversation: "c2" }]) {
      warn(0, given);
      warn(1, given);
    }
    await rows();
    for (const given of [{}, { person: "bob" }]) warn(2, given);
    expect(await rows()).toHaveLength(4);
    expect((await rows()).map(({ count }) => count)).toEqual([2, 3, 2, 3]);
    expect(told).toHaveLength(4);
  });

  it("counts up the last of a person who opens a conversation for each attempt, so that others' alerts stay", async () => {
    const { book, warn, rows, told } = await openBook();
    warn(0, { person: "bob", conversation: "of-bob" });
    for (let number = 0; number < 3_000; number += 1)
      warn(number, { conversation: `c${number}`, subject: `msg_${number}` });
    const found = await rows();
    expect(found.map(({ person }) => person)).toEqual([...Array.from({ length: 10 }, () => "ann"), "bob"]);
    expect(found[0]).toMatchObject({ conversation: "c9", subject: "msg_9", count: 2_991, lastAt: 2_999 });
    expect(told).toHaveLength(11);
    warn(3_000, { conversation: "c3" });
    expect((await rows()).find(({ conversation }) => conversation === "c3")).toMatchObject({ count: 2 });
    await book.forget(await rows());
    warn(3_001, { conversation: "new" });
    expect((await rows())[0]).toMatchObject({ conversation: "new", count: 1 });
  });

  it("takes no alert of what no layer said", async () => {
    const { bus, rows } = await openBook();
    bus.emit("security:warn", 0, { traceId: "t" }, { what: "start", detail: { warning: "x" } });
    bus.emit("daemon:unlocked", 0, { traceId: "t" }, { by: "x" });
    expect(await rows()).toEqual([]);
  });

  it("makes a new alert of what happens again after it was seen", async () => {
    const { book, warn, rows } = await openBook();
    warn(0);
    const [first] = await rows();
    await book.forget(first === undefined ? [] : [first]);
    warn(1);
    expect(await rows()).toHaveLength(2);
  });

  it("goes on counting after a restart", async () => {
    const first = await openBook();
    first.warn(0);
    await first.book.close();
    const second = await openBook();
    second.warn(minute);
    expect(await second.rows()).toMatchObject([{ count: 2 }]);
  });

  it("holds no more than a thousand alerts, however many come at once", async () => {
    const { warn, rows } = await openBook();
    for (let number = 0; number < 3_000; number += 1)
      warn(number, { person: `p${number}`, conversation: `c${number}` });
    const found = await rows();
    expect(found).toHaveLength(1_000);
    expect(found[0]?.conversation).toBe("c2999");
  });

  it("reports a store that takes nothing, loses no warning and tries again with the next", async () => {
    let broken = true;
    const store: Store = {
      ...kept.store,
      id: kept.store.id,
      read: (work) => kept.store.read(work),
      write: (work) => (broken ? Promise.reject(new Error("disk full")) : kept.store.write(work)),
      close: async () => {},
    };
    const { warn, rows, errors } = await openBook(store);
    warn(0);
    expect(await rows()).toEqual([]);
    expect(errors).toHaveLength(1);
    broken = false;
    warn(1, { person: "bob" });
    expect(await rows()).toHaveLength(2);
  });
});
