import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSecretHouse, type SecretHouse } from "../../test/support/secret-house.ts";
import { createMemoryStore } from "../../test/support/secret-rows.ts";
import { environmentKeySource } from "./master-key/environment-key.ts";
import { generatedKeyFileSource } from "./master-key/key-file.ts";
import { keyToText, newMasterKey } from "./master-key/key-text.ts";
import { passphraseKeySource } from "./master-key/passphrase-key.ts";
import type { MasterKeySource } from "./master-key/source.ts";

let house: SecretHouse;
beforeEach(() => {
  house = buildSecretHouse();
});
afterEach(() => house.remove());

describe("the rotation of the master key", () => {
  it("re-encrypts everything and leaves one key file, the new one", async () => {
    const store = createMemoryStore();
    const secrets = await house.open(store);
    await secrets.set("API_KEY", "some-long-value");
    const before = new Map(store.secrets);
    expect(await secrets.rotateMasterKey()).toEqual({ ok: true, value: null });
    for (const [name, row] of store.secrets) expect(row.envelope).not.toBe(before.get(name)?.envelope);
    expect(readdirSync(`${house.folder}/castellan`)).toEqual([`${store.id}.key`]);
    await secrets.set("SECOND", "another-value");
    const again = await house.open(store);
    expect(again.manager("t").get("API_KEY")).toBe("some-long-value");
    expect(again.manager("t").get("SECOND")).toBe("another-value");
  });

  it("leaves a key that fits when it is stopped before and after the commit", async () => {
    for (const stopAt of ["commit", "promote"] as const) {
      const store = createMemoryStore();
      const source = generatedKeyFileSource(house.folder);
      const secrets = await house.open(store, stopsAt(source, stopAt));
      await secrets.set("API_KEY", "some-long-value");
      await expect(secrets.rotateMasterKey()).rejects.toThrow("stopped");
      expect(readdirSync(`${house.folder}/castellan`)).toContain(`${store.id}.key.next`);
      const again = await house.open(store, source);
      expect(again.manager("t").get("API_KEY"), stopAt).toBe("some-long-value");
      expect(readdirSync(`${house.folder}/castellan`)).not.toContain(`${store.id}.key.next`);
      expect((await house.open(store, source)).manager("t").get("API_KEY")).toBe("some-long-value");
    }
  });

  it("takes a new key that the operator hands in, and asks for one where it cannot change the source", async () => {
    const store = createMemoryStore();
    const next = newMasterKey();
    const secrets = await house.open(
      store,
      environmentKeySource({ CASTELLAN_MASTER_KEY: keyToText(newMasterKey()) }),
    );
    await secrets.set("API_KEY", "some-long-value");
    expect(await secrets.rotateMasterKey()).toMatchObject({ error: { kind: "refused" } });
    expect(await secrets.rotateMasterKey(next)).toMatchObject({ ok: true });
    const again = await house.open(store, environmentKeySource({ CASTELLAN_MASTER_KEY: keyToText(next) }));
    expect(again.manager("t").get("API_KEY")).toBe("some-long-value");
  });

  it("changes a passphrase together with its parameters", async () => {
    const store = createMemoryStore();
    const old = { passphrase: "correct horse battery", nextPassphrase: "another long phrase", store };
    const secrets = await house.open(store, passphraseKeySource(old));
    await secrets.set("API_KEY", "some-long-value");
    expect(await secrets.rotateMasterKey()).toMatchObject({ ok: true });
    expect(await house.tryOpen(store, passphraseKeySource(old))).toMatchObject({
      error: { kind: "wrong-master-key" },
    });
    const again = await house.open(store, passphraseKeySource({ passphrase: "another long phrase", store }));
    expect(again.manager("t").get("API_KEY")).toBe("some-long-value");
  });
});

function stopsAt(source: MasterKeySource, where: "commit" | "promote"): MasterKeySource {
  const stop = async (): Promise<void> => {
    throw new Error("stopped");
  };
  return {
    ...source,
    stage: async (request) => {
      const staged = await source.stage?.(request);
      if (staged?.ok !== true) throw new Error("not staged");
      return { ok: true, value: { ...staged.value, [where]: stop } };
    },
  };
}
