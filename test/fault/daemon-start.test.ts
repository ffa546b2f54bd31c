import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { startDaemon } from "../support/daemon.ts";
import { inFolder } from "./child.ts";
import { expectRefusal } from "./refused-start.ts";

/** A data folder that a daemon has used and left; the token still works. */
async function useOnce(folder: string, config?: string): Promise<string> {
  const daemon = await startDaemon({ folder, ...(config === undefined ? {} : { config }) });
  await daemon.chat("/echo kept");
  expect(await daemon.stop()).toBe(0);
  return daemon.token;
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function writeConfig(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, "castellan.yaml"), text, { mode: 0o600 });
}

const inData = (test: (folder: string) => Promise<void>) => (): Promise<void> =>
  inFolder((home) => test(join(home, "data")));

describe.concurrent("a start that cannot go well", { timeout: 60_000 }, () => {
  it(
    "says which process has the folder and where it listens",
    inData(async (folder) => {
      const first = await startDaemon({ folder });
      const { code, error } = await expectRefusal({ folder });
      expect(code).toBe(1);
      expect(error.message).toContain(`process ${first.process.pid}`);
      expect(error.message).toContain(first.url);
      expect((await first.chat("/echo still here")).body.reply.text).toBe("still here");
      expect(await first.stop()).toBe(0);
    }),
  );

  it(
    "leaves the store of a newer version as it is",
    inData(async (folder) => {
      await useOnce(folder);
      const database = new DatabaseSync(join(folder, "castellan.db"));
      database.exec("insert into schema_migrations (number, name, applied_at) values (99, 'future', 1)");
      database.close();
      const before = digest(join(folder, "castellan.db"));
      const { code, error } = await expectRefusal({ folder });
      expect(code).toBe(69);
      expect(`${error.message} ${error.hint}`).toMatch(/schema version 99.*newer Castellan/s);
      expect(digest(join(folder, "castellan.db"))).toBe(before);
    }),
  );

  it(
    "leaves a damaged store as it is, and goes on when a good copy is put back",
    inData(async (folder) => {
      const token = await useOnce(folder);
      const file = join(folder, "castellan.db");
      const good = readFileSync(file);
      for (const [at, length] of [
        [0, 64],
        [4_096, good.length - 4_096],
      ] as const) {
        writeFileSync(file, good);
        const descriptor = openSync(file, "r+");
        writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, at);
        closeSync(descriptor);
        const before = digest(file);
        const { code, error } = await expectRefusal({ folder });
        expect(code).toBe(69);
        expect(error.message).toMatch(/damaged/);
        expect(error.hint).toMatch(/good copy/);
        expect(digest(file)).toBe(before);
      }
      writeFileSync(file, good);
      const daemon = await startDaemon({ folder, token });
      expect((await daemon.request("/api/conversations")).body.conversations).toHaveLength(1);
      expect(await daemon.stop()).toBe(0);
    }),
  );

  it(
    "says who has the port and which flag changes it",
    inData(async (folder) => {
      const taken = createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => taken.once("listening", resolve));
      const { port } = taken.address() as AddressInfo;
      const { code, error } = await expectRefusal({ folder, arguments: ["--port", String(port)] });
      taken.close();
      expect(code).toBe(1);
      expect(error.message).toContain(`Port ${port}`);
      if (process.platform === "linux") expect(error.message).toContain(`process ${process.pid}`);
      expect(error.hint).toContain("--port");
    }),
  );

  it(
    "names the key that was probably meant",
    inData(async (folder) => {
      writeConfig(folder, "gateway:\n  prot: 4711\n");
      const { code, error } = await expectRefusal({ folder });
      expect(code).toBe(78);
      expect(error.message).toMatch(/"gateway\.prot".*"gateway\.port"/);
    }),
  );

  it(
    "refuses a provider that is named and has no key",
    inData(async (folder) => {
      writeConfig(folder, "providers:\n  default: anthropic\n");
      const { code, error } = await expectRefusal({ folder });
      expect(code).toBe(78);
      expect(`${error.message} ${error.hint}`).toContain("ANTHROPIC_API_KEY");
    }),
  );
});

describe("loose modes in a data folder", { timeout: 60_000 }, () => {
  it(
    "are corrected at the start, and the owner is told",
    inData(async (folder) => {
      const token = await useOnce(folder);
      const loose = ["", "castellan.db", "logs", "logs/audit.log"].map((name) => join(folder, name));
      for (const path of loose) chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
      const daemon = await startDaemon({ folder, token });
      for (const path of loose) expect(statSync(path).mode & 0o077, path).toBe(0);
      const { body: report } = await daemon.request("/api/doctor");
      expect(report.ok).toBe(false);
      const texts = report.checks.map((check: { text: string }) => check.text).join("\n");
      for (const path of loose) expect(texts).toContain(`${path} was open to others`);
      const { body } = await daemon.request("/api/records?last=100&level=WARN");
      expect(JSON.stringify(body.records)).toContain("was open to others");
      expect(await daemon.stop()).toBe(0);
    }),
  );
});
