import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import type { PairingRow, SenderRow } from "./sender-rows.ts";

function sampleSender(name: string, given: Partial<SenderRow> = {}): SenderRow {
  return {
    channel: "whatsapp",
    name,
    principal: { id: `whatsapp:${name}`, role: "member" },
    pairedAt: 1_000,
    pairedBy: "pair_1",
    removedAt: null,
    ...given,
  };
}

function samplePairing(id: string, given: Partial<PairingRow> = {}): PairingRow {
  return {
    id,
    hash: `hash of ${id}`,
    channel: null,
    role: "owner",
    attempts: 0,
    createdAt: 1_000,
    createdBy: "cli:owner",
    expiresAt: 5_000,
    ...given,
  };
}

export function checkSenders(withStore: WithStore): void {
  it("keeps one row per person of a channel, in the order of their first pairing", () =>
    withStore(async ({ store, reopen }) => {
      const rows = [
        sampleSender("491"),
        sampleSender("49"),
        sampleSender("491", { channel: "signal", principal: { id: "owner", role: "owner" } }),
      ];
      for (const row of rows) await store.write((unit) => unit.senders.put(row));
      const removed = sampleSender("491", { removedAt: 9_000, pairedBy: "pair_2", pairedAt: 8_000 });
      await store.write((unit) => unit.senders.put(removed));
      const again = await reopen();
      expect(await again.read((unit) => unit.senders.list())).toEqual([removed, rows[1], rows[2]]);
    }));
}

export function checkPairings(withStore: WithStore): void {
  it("gives a code of a pairing to one taker only", () =>
    withStore(async ({ store }) => {
      await store.write((unit) => unit.pairings.add(samplePairing("pair_1", { channel: "whatsapp" })));
      const takers = await Promise.all([
        store.write((unit) => unit.pairings.remove("pair_1")),
        store.write((unit) => unit.pairings.remove("pair_1")),
      ]);
      expect(takers).toEqual([true, false]);
      expect(await store.read((unit) => unit.pairings.list())).toEqual([]);
    }));

  it("counts attempts on one code, and refuses a code whose id or hash exists", () =>
    withStore(async ({ store }) => {
      await store.write((unit) => unit.pairings.add(samplePairing("pair_1")));
      await store.write((unit) => unit.pairings.add(samplePairing("pair_2")));
      await store.write((unit) => unit.pairings.countAttempt("pair_1"));
      await store.write((unit) => unit.pairings.countAttempt("pair_1"));
      const attempts = (await store.read((unit) => unit.pairings.list())).map((row) => row.attempts);
      expect(attempts).toEqual([2, 0]);
      for (const row of [samplePairing("pair_1"), samplePairing("pair_3", { hash: "hash of pair_2" })])
        await expect(store.write((unit) => unit.pairings.add(row))).rejects.toMatchObject({
          code: "conflict",
        });
    }));

  it("removes codes that have expired, and all of them", () =>
    withStore(async ({ store }) => {
      for (const [id, expiresAt] of [
        ["pair_1", 1_999],
        ["pair_2", 2_000],
        ["pair_3", 2_001],
        ["pair_4", 9_000],
      ] as const)
        await store.write((unit) => unit.pairings.add(samplePairing(id, { expiresAt })));
      expect(await store.write((unit) => unit.pairings.removeExpired(2_000))).toBe(2);
      expect(await store.write((unit) => unit.pairings.removeAll())).toBe(2);
      expect(await store.read((unit) => unit.pairings.list())).toEqual([]);
    }));
}
