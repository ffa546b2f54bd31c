import type { RoadSettings } from "../config/road-settings.ts";
import { findEscalation } from "../detect/find-escalation.ts";
import { textOf } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import type { InboxRow, Store } from "../store/store.ts";

export type PersonMemories = Pick<RoadSettings, "rate" | "injection" | "escalation" | "persistence">;

/** Arrivals and messages that a start reads back; of more, the newest. */
const mostArrivals = 100_000;
const mostMessages = 1_000;
const sweepEveryMs = 300_000;

/** Goes on where the last process stopped: what persons sent lately counts as it did before. */
export async function recallPersons(memories: PersonMemories, store: Store, clock: Clock): Promise<void> {
  const now = clock.now();
  const { limit, windows } = memories.rate;
  const { arrivals, messages } = await store.read(async (unit) => ({
    // Much later than now means that the clock was set back since; that was long ago.
    arrivals: limit.enabled
      ? await unit.inbox.arrivals(now - limit.windowMs, now + limit.windowMs, mostArrivals)
      : [],
    messages: memories.injection.settings.enabled ? await unit.inbox.recent(mostMessages) : [],
  }));
  windows.remember(arrivals, now);
  for (const message of messages) recallMessage(memories, message, now);
}

function recallMessage({ injection, escalation }: PersonMemories, message: InboxRow, now: number): void {
  const { person, conversation, received, acceptedAt, suspicion } = message;
  const { tails } = injection;
  const { score, level } = suspicion ?? { score: 0, level: "low" };
  if (level === "low") tails.add(person, conversation, { text: textOf(received), score });
  else tails.clear(person, conversation);
  if (Math.abs(acceptedAt - now) >= escalation.settings.decayMs) return;
  const own = received.filter((part) => part.label.trust === "user");
  const weight = findEscalation(textOf(own)).reduce((sum, word) => sum + word.weight, 0);
  escalation.scores.add(person, weight, Math.min(acceptedAt, now));
}

/** Takes persons who fell silent out of every memory, every five minutes. Returns how to stop. */
export function sweepPersons(memories: PersonMemories, clock: Clock): () => void {
  const timer = setInterval(() => {
    const now = clock.now();
    memories.rate.windows.sweep(now);
    memories.escalation.scores.sweep(now);
    memories.injection.repeats.sweep(now);
  }, sweepEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
