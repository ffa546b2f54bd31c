import { expect } from "vitest";
import { systemClock } from "../../src/platform/clock.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import type { Store } from "../../src/store/store.ts";

/** Opens the store that a writer left behind, whatever state it is in. */
export function openLeftBehind(folder: string): Promise<Store> {
  return openStore({ folder, durability: "process", clock: systemClock });
}

/** The ids of all stored messages, after checking that each came with everything that was stored together with it. */
export async function readWholeMessages(store: Store): Promise<ReadonlySet<string>> {
  return store.read(async (unit) => {
    const found = new Set<string>();
    for (const conversation of await unit.conversations.list({ limit: 100 })) {
      for (const message of await unit.inbox.history(conversation.id, null, 1_000_000)) {
        expect(message.state).toBe("answered");
        expect(await unit.journal.steps(message.turnId)).toHaveLength(1);
        expect((await unit.outbox.reply(message.id))?.text).toHaveLength(6_000);
        found.add(message.id);
      }
    }
    return found;
  });
}

export function confirmedIds(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith("ok ")).map((line) => line.slice(3));
}
