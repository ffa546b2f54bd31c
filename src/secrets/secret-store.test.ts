import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSecretHouse, type SecretHouse } from "../../test/support/secret-house.ts";
import { createMemoryStore } from "../../test/support/secret-rows.ts";
import { AppError } from "../errors.ts";
import { createKnownValueScanner } from "../redaction/known-values.ts";
import { environmentKeySource } from "./master-key/environment-key.ts";
import { keyToText, newMasterKey } from "./master-key/key-text.ts";

let house: SecretHouse;
beforeEach(() => {
  house = buildSecretHouse();
});
afterEach(() => house.remove());

describe("the secret store", () => {
  it("keeps values across an open, encrypted, and counts versions", async () => {
    const store = createMemoryStore();
    const secrets = await house.open(store);
    expect(await secrets.set("MAIL_PASSWORD", "first-value")).toMatchObject({
      ok: true,
      value: { version: 1 },
    });
    expect(await secrets.set("MAIL_PASSWORD", "second-value")).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(JSON.stringify([...store.secrets.values()])).not.toContain("value");
    const again = await house.open(store);
    expect(again.manager("test").get("MAIL_PASSWORD")).toBe("second-value");
    expect(again.list()).toMatchObject([{ name: "MAIL_PASSWORD", version: 2, damaged: false }]);
  });

  it("takes no value that could not be looked for in every text, whatever is stored already", async () => {
    const store = createMemoryStore();
    const secrets = await house.open(store);
    const scanner = createKnownValueScanner(secrets.known);
    const manyUnits = Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
    expect(await secrets.set("UNITS", manyUnits)).toMatchObject({ ok: false, error: { kind: "refused" } });
    const results = [];
    for (let number = 0; number < 4; number += 1)
      results.push((await secrets.set(`BIG_${number}`, `${number}-${"0123456789abcdef".repeat(4_000)}`)).ok);
    expect(results).toContain(false);
    expect(scanner.scan("an ordinary text").text).toBe("an ordinary text");
    const variable = await house.tryOpen(store, undefined, { HUGE_TOKEN: manyUnits });
    expect(variable).toMatchObject({ ok: false, error: { kind: "refused" } });
    expect((await house.tryOpen(store)).ok).toBe(true);
  });

  it("notices a wrong master key when it opens, before any secret is asked for", async () => {
    const store = createMemoryStore();
    await house.open(store, environmentKeySource({ CASTELLAN_MASTER_KEY: keyToText(newMasterKey()) }));
    const before = [...store.secrets.values()];
    const wrong = await house.tryOpen(
      store,
      environmentKeySource({ CASTELLAN_MASTER_KEY: keyToText(newMasterKey()) }),
    );
    expect(wrong).toMatchObject({ ok: false, error: { kind: "wrong-master-key" } });
    expect([...store.secrets.values()]).toEqual(before);
  });

  it("refuses a store whose verification record is gone, damaged or from a newer version", async () => {
    const store = createMemoryStore();
    await (await house.open(store)).set("A_SECRET", "some-value");
    const row = store.secrets.get("castellan.verification");
    if (row === undefined) throw new Error("no verification record");
    store.secrets.set(row.name, { ...row, envelope: row.envelope.replace("v1", "v2") });
    expect(await house.tryOpen(store)).toMatchObject({ error: { kind: "unknown-format" } });
    store.secrets.set(row.name, { ...row, envelope: row.envelope.slice(0, -1) });
    expect(await house.tryOpen(store)).toMatchObject({ error: { kind: "damaged" } });
    store.secrets.delete(row.name);
    expect(await house.tryOpen(store)).toMatchObject({ error: { kind: "damaged" } });
  });

  it("never shows a record that was put under another name, and does not fall back to the environment for it", async () => {
    const store = createMemoryStore();
    const secrets = await house.open(store);
    await secrets.set("ONE_KEY", "value-of-one");
    await secrets.set("TWO_KEY", "value-of-two");
    const two = store.secrets.get("TWO_KEY");
    if (two === undefined) throw new Error("no row");
    store.secrets.set("ONE_KEY", { ...two, name: "ONE_KEY" });
    const again = await house.open(store, undefined, { ONE_KEY: "from-environment" });
    expect(again.manager("test").get("ONE_KEY")).toBeUndefined();
    expect(again.list().map(({ name, damaged }) => [name, damaged])).toEqual([
      ["ONE_KEY", true],
      ["TWO_KEY", false],
    ]);
    expect(house.events).toContainEqual(
      expect.objectContaining({
        name: "security:warn",
        data: expect.objectContaining({ what: "secret-damaged" }),
      }),
    );
    expect(await again.rotateMasterKey()).toMatchObject({ error: { kind: "damaged" } });
    expect(readdirSync(`${house.folder}/castellan`)).toHaveLength(1);
    expect(await again.delete("ONE_KEY")).toMatchObject({ ok: true });
    expect(await again.rotateMasterKey()).toMatchObject({ ok: true });
  });

  it("refuses what it could not keep out of texts, reserved names and what is no text", async () => {
    const secrets = await house.open(createMemoryStore());
    const refusals: [string, string, RegExp][] = [
      ["PIN", "1234567", /7 characters.*Values under 8/],
      ["BIG", "x".repeat(65_537), /at most 65536/],
      ["castellan.records.key", "long enough", /belong to the platform/],
      ["CASTELLAN.other", "long enough", /belong to the platform/],
      ["two words", "long enough", /begins with a letter/],
      ["NUL", "long\0enough", /not text/],
      ["HALF", "long enough \ud800", /not text/],
      ["my-password-is-name", "password", /contains its value/],
    ];
    for (const [name, value, message] of refusals) {
      const result = await secrets.set(name, value);
      expect(result.ok ? "stored" : result.error.message).toMatch(message);
    }
    expect(secrets.list()).toEqual([]);
  });

  it("takes nothing into memory that was not committed", async () => {
    const store = createMemoryStore();
    const secrets = await house.open(store);
    await secrets.set("TOKEN_A", "old-value-1");
    store.failNextWrite(new AppError("storage-unavailable", "The disk is full."));
    await expect(secrets.set("TOKEN_A", "new-value-2")).rejects.toThrow("disk is full");
    expect(secrets.manager("test").get("TOKEN_A")).toBe("old-value-1");
    expect(await secrets.set("TOKEN_A", "new-value-3")).toMatchObject({ value: { version: 2 } });
  });

  it("numbers changes that arrive together one after the other", async () => {
    const secrets = await house.open(createMemoryStore());
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => secrets.set("BUSY_ONE", `value-number-${index}`)),
    );
    expect(secrets.list()[0]?.version).toBe(20);
    expect(secrets.manager("test").get("BUSY_ONE")).toBe("value-number-19");
  });

  it("rotates, generates and deletes, and says so on the bus", async () => {
    const secrets = await house.open(createMemoryStore());
    expect(await secrets.generate("AGENT_SECRET")).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await secrets.generate("OTHER", 8)).toMatchObject({ error: { kind: "refused" } });
    expect(secrets.manager("test").get("AGENT_SECRET")).toMatch(/^[0-9a-f]{64}$/);
    expect(await secrets.rotate("AGENT_SECRET")).toMatchObject({ value: { version: 2 } });
    expect(await secrets.rotate("NO_SUCH", "long-enough")).toMatchObject({ error: { kind: "not-found" } });
    expect(await secrets.delete("AGENT_SECRET")).toMatchObject({ ok: true });
    expect(await secrets.delete("AGENT_SECRET")).toMatchObject({ error: { kind: "not-found" } });
    expect(
      house.events.filter((event) => event.name === "secret:changed").map((event) => event.data),
    ).toEqual([
      { name: "AGENT_SECRET", change: "set" },
      { name: "AGENT_SECRET", change: "rotated" },
      { name: "AGENT_SECRET", change: "deleted" },
    ]);
  });

  it("imports an environment file in one commit and says what it left out", async () => {
    const secrets = await house.open(createMemoryStore());
    const report = await secrets.import(
      '# keys\nexport API_KEY="abc def ghi"\nSHORT=x\nMULTI="line one\nline two"\n\nURL=https://h/?a=b#c\n',
    );
    expect(report.imported).toEqual(["API_KEY", "MULTI", "URL"]);
    expect(report.skipped).toEqual([{ name: "SHORT", why: expect.stringContaining("has 1 characters") }]);
    expect(secrets.manager("test").get("MULTI")).toBe("line one\nline two");
  });

  it("keeps the platform's own secrets out of lists, managers and reach", async () => {
    const store = createMemoryStore();
    const secrets = await house.open(store);
    const value = await secrets.ensureSystem("castellan.records.key", () => "made-once-only");
    expect(await secrets.ensureSystem("castellan.records.key", () => "made-twice-wrong")).toBe(value);
    expect(
      await (await house.open(store)).ensureSystem("castellan.records.key", () => "made-again-wrong"),
    ).toBe(value);
    expect(secrets.list()).toEqual([]);
    expect(secrets.manager("test").keys()).toEqual([]);
    expect(secrets.manager("test").get("castellan.records.key")).toBeUndefined();
    expect(await secrets.delete("castellan.records.key")).toMatchObject({ error: { kind: "not-found" } });
    const row = store.secrets.get("castellan.records.key");
    if (row !== undefined) store.secrets.set(row.name, { ...row, version: 9 });
    const damaged = await house.open(store);
    await expect(damaged.ensureSystem("castellan.records.key", () => "replaced")).rejects.toThrow(
      "cannot be decrypted",
    );
  });
});
