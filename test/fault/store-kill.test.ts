import { copyFileSync, mkdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inFolder, runScript } from "./child.ts";
import { confirmedIds, openLeftBehind, readWholeMessages } from "./whole-messages.ts";

/** Rounds of the short form; the long form sets its own number. */
const rounds = Number(process.env["CASTELLAN_FAULT_ROUNDS"] ?? 8);

/** Each check reads the whole store, so a new one is begun before it is large. */
const roundsPerFolder = 8;

/** Starts a writer in the same folder again and again and kills it; returns how many messages were confirmed. */
async function killRepeatedly(
  folder: string,
  durability: string,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<number> {
  const confirmed = new Set<string>();
  for (let round = first; round < last; round++) {
    const writer = runScript("store-writer.ts", [folder, durability, `r${round}`]);
    expect(await writer.line("open"), writer.errors.join("\n")).toBeDefined();
    // Spread over the first commits and the later ones, checkpoints included.
    await sleep((round * 37) % 250);
    await writer.kill();
    for (const id of confirmedIds(writer.lines)) confirmed.add(id);
    const store = await openLeftBehind(folder);
    const stored = await readWholeMessages(store);
    await store.close();
    expect([...confirmed].filter((id) => !stored.has(id))).toEqual([]);
  }
  return confirmed.size;
}

describe.concurrent("a process killed while it stores", () => {
  it.each(["process", "power"] as const)(
    "has every message it confirmed, and each one whole (durability: %s)",
    { timeout: 30_000 + rounds * 3_000 },
    async (durability) => {
      let confirmed = 0;
      for (let first = 0; first < rounds; first += roundsPerFolder) {
        const last = Math.min(first + roundsPerFolder, rounds);
        await inFolder(async (folder) => {
          confirmed += await killRepeatedly(folder, durability, { first, last });
        });
      }
      expect(confirmed).toBeGreaterThan(rounds);
    },
  );

  it("leaves whole messages only, also when the last bytes of its log never reached the disk", () =>
    inFolder(async (folder) => {
      const writer = runScript("store-writer.ts", [folder, "process", "w"]);
      while (confirmedIds(writer.lines).length < 60) await sleep(5);
      await writer.kill();
      const bytes = statSync(join(folder, "castellan.db-wal")).size;
      let before = -1;
      for (const share of [0, 0.2, 0.41, 0.63, 0.87, 0.99, 1]) {
        const copy = join(folder, `cut-${share}`);
        mkdirSync(copy);
        for (const name of ["castellan.db", "castellan.db-wal"])
          copyFileSync(join(folder, name), join(copy, name));
        truncateSync(join(copy, "castellan.db-wal"), Math.floor(bytes * share));
        const store = await openLeftBehind(copy);
        const stored = await readWholeMessages(store);
        await store.close();
        expect(stored.size).toBeGreaterThanOrEqual(before);
        before = stored.size;
      }
      expect(before).toBeGreaterThanOrEqual(60);
    }));
});
