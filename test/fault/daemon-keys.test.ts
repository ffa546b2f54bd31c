import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { startDaemon } from "../support/daemon.ts";
import { inFolder } from "./child.ts";
import { expectRefusal } from "./refused-start.ts";

const secret = "a-value-of-the-secret-store";

/** A data folder with one secret in its store, and the file of its master key. */
async function storeSecret(folder: string): Promise<{ readonly token: string; readonly keyFile: string }> {
  const daemon = await startDaemon({ folder });
  const { status } = await daemon.request("/api/secrets/MAIL_PASSWORD", {
    method: "PUT",
    body: { value: secret },
  });
  expect(status).toBeLessThan(300);
  expect(await daemon.stop()).toBe(0);
  const keyFolder = join(dirname(folder), ".config/castellan");
  const [name = ""] = readdirSync(keyFolder).filter((entry) => entry.endsWith(".key"));
  return { token: daemon.token, keyFile: join(keyFolder, name) };
}

/** What a refused start must not touch: the store, the records, the key's folder. */
function snapshot(folder: string, keyFile: string): string {
  const hash = createHash("sha256");
  for (const file of [join(folder, "castellan.db"), join(folder, "logs/audit.log"), keyFile])
    hash.update(existsSync(file) ? readFileSync(file) : "missing");
  hash.update(readdirSync(dirname(keyFile)).join());
  return hash.digest("hex");
}

async function expectSecretUsable(folder: string, token: string): Promise<void> {
  const daemon = await startDaemon({ folder, token });
  const { body } = await daemon.request("/api/secrets");
  expect(body.secrets.map(({ name }: { name: string }) => name)).toContain("MAIL_PASSWORD");
  // That it is redacted proves that it was decrypted.
  expect((await daemon.chat(`/echo ${secret}`)).body.reply.text).not.toContain(secret);
  expect(await daemon.stop()).toBe(0);
}

describe.concurrent("a master key", { timeout: 60_000 }, () => {
  it("that is another store's refuses the start and changes nothing", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const { token, keyFile } = await storeSecret(folder);
      const rightKey = readFileSync(keyFile);
      writeFileSync(keyFile, `${"ab".repeat(32)}\n`);
      const before = snapshot(folder, keyFile);
      const fromFile = await expectRefusal({ folder });
      expect(fromFile.code).toBe(78);
      expect(fromFile.error.message).toMatch(/not the one this store/);
      expect(snapshot(folder, keyFile)).toBe(before);
      const environment = { CASTELLAN_MASTER_KEY: "cd".repeat(32) };
      const fromEnvironment = await expectRefusal({ folder, environment });
      expect(fromEnvironment.code).toBe(78);
      expect(fromEnvironment.error.message).not.toContain("cdcd");
      expect(snapshot(folder, keyFile)).toBe(before);
      writeFileSync(keyFile, rightKey);
      await expectSecretUsable(folder, token);
    }));

  it("that is lost refuses the start, says where it was, and makes no new one", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const { token, keyFile } = await storeSecret(folder);
      renameSync(keyFile, join(home, "backup.key"));
      const before = snapshot(folder, keyFile);
      const { code, error } = await expectRefusal({ folder });
      expect(code).toBe(78);
      expect(error.message).toContain(keyFile);
      expect(error.message).toMatch(/backup/);
      expect(snapshot(folder, keyFile)).toBe(before);
      renameSync(join(home, "backup.key"), keyFile);
      await expectSecretUsable(folder, token);
    }));

  it("that others can read is refused", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const { keyFile } = await storeSecret(folder);
      chmodSync(keyFile, 0o644);
      const { code, error } = await expectRefusal({ folder });
      expect(code).toBe(78);
      expect(`${error.message} ${error.hint}`).toMatch(/chmod|0600/);
    }));
});
