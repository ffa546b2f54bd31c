import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TestStore } from "../../test/support/open-test-store.ts";
import { openTestStore } from "../../test/support/open-test-store.ts";
import { roadSettings } from "../config/road-settings.ts";
import { configSchema } from "../config/schema.ts";
import { sampleConversation, sampleMessage } from "../store/sample-rows.ts";
import { recallPersons, sweepPersons } from "./recall-persons.ts";

const minute = 60_000;
const now = 1_000 * minute;
const settings = (security: object = {}) => roadSettings(configSchema.parse({ security }));

describe("what is remembered of persons", () => {
  let kept: TestStore;
  beforeEach(async () => {
    kept = await openTestStore();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await kept.remove();
  });

  const keep = (texts: readonly (readonly [text: string, at: number])[]) =>
    kept.store.write(async (unit) => {
      await unit.conversations.ensure(sampleConversation());
      for (const [index, [text, acceptedAt]] of texts.entries()) {
        const label = { trust: "user", source: "api", at: 0, readers: "everyone" } as const;
        const received = [{ kind: "text", text, label }] as const;
        await unit.inbox.accept(sampleMessage({ id: `msg_${index}`, received, acceptedAt }));
      }
    });
  const clockAt = (at: number) => ({ now: () => at, monotonic: () => at });
  const person = sampleMessage().person;

  it("counts what came within the window before a restart, and nothing older", async () => {
    await keep([
      ["old", now - 2 * minute],
      ["new", now - 1_000],
    ]);
    const memories = settings({ rateLimit: { max: 2 } });
    await recallPersons(memories, kept.store, clockAt(now));
    expect(memories.rate.windows.take(person, now).ok).toBe(true);
    expect(memories.rate.windows.take(person, now).ok).toBe(false);
  });

  it("locks nobody out after the clock was set back by a month", async () => {
    await keep(Array.from({ length: 30 }, () => ["jailbreak", now + 43_200 * minute] as const));
    const memories = settings();
    await recallPersons(memories, kept.store, clockAt(now));
    expect(memories.rate.windows.take(person, now).ok).toBe(true);
    expect(memories.escalation.scores.add(person, 0, now)).toBe(0);
  });

  it("goes on with scores of the last five minutes and with the ends of conversations", async () => {
    await keep([
      ["jailbreak", now - 6 * minute],
      ["how to hack", now - minute],
      ["ignore all", now - 1_000],
    ]);
    const memories = settings();
    await recallPersons(memories, kept.store, clockAt(now));
    expect(memories.escalation.scores.add(person, 0, now)).toBe(2);
    const tail = memories.injection.tails.of(person, sampleMessage().conversation);
    expect(tail.map(({ text }) => text)).toEqual(["jailbreak", "how to hack", "ignore all"]);
  });

  it("takes persons who fell silent out of every memory, every five minutes", () => {
    vi.useFakeTimers();
    const memories = settings();
    const clock = { at: now, now: () => clock.at, monotonic: () => clock.at };
    const stop = sweepPersons(memories, clock);
    memories.rate.windows.take("ann", now);
    memories.escalation.scores.add("ann", 1, now);
    memories.injection.repeats.note("ann", now);
    clock.at += 5 * minute;
    vi.advanceTimersByTime(5 * minute);
    expect(memories.rate.windows.size).toBe(0);
    expect(memories.escalation.scores.size).toBe(0);
    expect(memories.injection.repeats.size).toBe(0);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
