import { expect, it } from "vitest";
import type { WithStore } from "./contract.ts";
import { sampleLabel, sampleVersion } from "./sample-rows.ts";
import type { SecretRow, SessionRow, TokenRow } from "./store.ts";

function sampleToken(id: string): TokenRow {
  return {
    id,
    name: `token ${id}`,
    hash: `hash of ${id}`,
    principal: { id: "owner", role: "owner" },
    scopes: ["chat", "rehearse"],
    createdAt: 1_000,
    expiresAt: null,
    revokedAt: null,
  };
}

function sampleSession(hash: string, expiresAt = 5_000): SessionRow {
  return {
    hash,
    kind: "link",
    principal: { id: "owner", role: "owner" },
    scopes: ["chat"],
    createdAt: 1_000,
    expiresAt,
  };
}

export function checkAccess(withStore: WithStore): void {
  it("lists tokens oldest first and revokes each once", () =>
    withStore(async ({ store }) => {
      const ids = ["tok_c", "tok_a", "tok_b"];
      for (const id of ids) await store.write((unit) => unit.tokens.add(sampleToken(id)));
      expect(await store.read((unit) => unit.tokens.list())).toEqual(ids.map(sampleToken));
      expect(await store.write((unit) => unit.tokens.revoke("tok_a", 3_000))).toBe(true);
      expect(await store.write((unit) => unit.tokens.revoke("tok_a", 4_000))).toBe(false);
      expect(await store.write((unit) => unit.tokens.revoke("tok_x", 4_000))).toBe(false);
      expect(await store.write((unit) => unit.tokens.revokeAll(5_000))).toBe(2);
      const revoked = (await store.read((unit) => unit.tokens.list())).map((row) => row.revokedAt);
      expect(revoked).toEqual([5_000, 3_000, 5_000]);
    }));

  it("refuses a token whose id or hash exists", () =>
    withStore(async ({ store }) => {
      await store.write((unit) => unit.tokens.add(sampleToken("tok_a")));
      for (const row of [
        sampleToken("tok_a"),
        { ...sampleToken("tok_b"), hash: sampleToken("tok_a").hash },
      ]) {
        const refused = store.write((unit) => unit.tokens.add(row));
        await expect(refused).rejects.toMatchObject({ code: "conflict" });
      }
    }));

  it("gives a login link to one taker only", () =>
    withStore(async ({ store }) => {
      await store.write((unit) => unit.sessions.add(sampleSession("h1")));
      expect(await store.read((unit) => unit.sessions.byHash("h1"))).toEqual(sampleSession("h1"));
      const takers = await Promise.all([
        store.write((unit) => unit.sessions.take("h1")),
        store.write((unit) => unit.sessions.take("h1")),
      ]);
      expect(takers).toEqual([sampleSession("h1"), undefined]);
      expect(await store.read((unit) => unit.sessions.byHash("h1"))).toBeUndefined();
    }));

  it("removes sessions that have expired, and all of them", () =>
    withStore(async ({ store }) => {
      await store.write(async (unit) => {
        await unit.sessions.add(sampleSession("h1", 1_999));
        await unit.sessions.add(sampleSession("h2", 2_000));
        await unit.sessions.add(sampleSession("h3", 2_001));
        await unit.sessions.add(sampleSession("h4", 9_000));
      });
      expect(await store.write((unit) => unit.sessions.removeExpired(2_000))).toBe(2);
      expect(await store.read((unit) => unit.sessions.byHash("h3"))).toBeDefined();
      expect(await store.write((unit) => unit.sessions.removeAll())).toBe(2);
      expect(await store.read((unit) => unit.sessions.byHash("h4"))).toBeUndefined();
    }));
}

export function checkSecrets(withStore: WithStore): void {
  it("keeps one row per secret name, the last one that was put", () =>
    withStore(async ({ store }) => {
      const row = (name: string, version: number): SecretRow => ({
        name,
        version,
        envelope: `castellan-secrets-v1:${name}:${version}`,
        updatedAt: version,
      });
      for (const one of [row("b", 1), row("a", 1), row("b", 2)]) {
        await store.write((unit) => unit.secrets.put(one));
      }
      expect(await store.read((unit) => unit.secrets.all())).toEqual([row("a", 1), row("b", 2)]);
      expect(await store.read((unit) => unit.secrets.get("b"))).toEqual(row("b", 2));
      expect(await store.write((unit) => unit.secrets.remove("b"))).toBe(true);
      expect(await store.write((unit) => unit.secrets.remove("b"))).toBe(false);
      expect(await store.read((unit) => unit.secrets.get("b"))).toBeUndefined();
    }));
}

export function checkVersions(withStore: WithStore): void {
  it("lists versions of an agent newest first and of a turn in order, whatever the clock said", () =>
    withStore(async ({ store }) => {
      const rows = [
        sampleVersion({ id: "ver_1", at: 9_000 }),
        sampleVersion({
          id: "ver_2",
          at: 5_000,
          change: "moved",
          movedTo: "b.txt",
          before: null,
          label: null,
        }),
        sampleVersion({ id: "ver_3", agent: "other", turnId: "trn_2" }),
      ];
      for (const row of rows) await store.write((unit) => unit.versions.add(row));
      await store.read(async (unit) => {
        expect(await unit.versions.list("main", 10)).toEqual([rows[1], rows[0]]);
        expect(await unit.versions.list("main", 1)).toEqual([rows[1]]);
        expect(await unit.versions.byTurn("trn_of_msg_1")).toEqual([rows[0], rows[1]]);
      });
    }));

  it("undoes a version once", () =>
    withStore(async ({ store }) => {
      await store.write((unit) => unit.versions.add(sampleVersion()));
      expect(await store.write((unit) => unit.versions.markUndone("ver_1", 7_000))).toBe(true);
      expect(await store.write((unit) => unit.versions.markUndone("ver_1", 8_000))).toBe(false);
      expect(await store.write((unit) => unit.versions.markUndone("ver_9", 8_000))).toBe(false);
      const [undone] = await store.read((unit) => unit.versions.list("main", 1));
      expect(undone?.undoneAt).toBe(7_000);
    }));

  it("keeps the last label of a file per agent", () =>
    withStore(async ({ store }) => {
      const external = { ...sampleLabel, trust: "external", readers: ["ann", "bob"] } as const;
      const path = "notes/ü 1.txt";
      await store.write(async (unit) => {
        await unit.versions.setFileLabel({ agent: "main", path, label: sampleLabel });
        await unit.versions.setFileLabel({ agent: "other", path, label: sampleLabel });
        await unit.versions.setFileLabel({ agent: "main", path, label: external });
      });
      expect(await store.read((unit) => unit.versions.fileLabel("main", path))).toEqual(external);
      await store.write((unit) => unit.versions.removeFileLabel("main", path));
      expect(await store.read((unit) => unit.versions.fileLabel("main", path))).toBeUndefined();
      expect(await store.read((unit) => unit.versions.fileLabel("other", path))).toEqual(sampleLabel);
    }));
}

export function checkSettings(withStore: WithStore): void {
  it("keeps the last value of a setting, null and false included", () =>
    withStore(async ({ store }) => {
      for (const value of [null, false, 0, "", [], { deep: [{ er: "ü" }] }]) {
        await store.write((unit) => unit.settings.put("key", value));
        expect(await store.read((unit) => unit.settings.get("key"))).toEqual(value);
      }
      expect(await store.read((unit) => unit.settings.get("other"))).toBeUndefined();
    }));
}
