import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../../test/support/secret-rows.ts";
import { commandKeySource } from "./command-key.ts";
import { environmentKeySource } from "./environment-key.ts";
import { generatedKeyFileSource, keyFileSource } from "./key-file.ts";
import { keyToText, newMasterKey, parseKeyText } from "./key-text.ts";
import { passphraseKeySource, passphraseSetting } from "./passphrase-key.ts";
import type { MasterKeySource } from "./source.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/castellan-key-`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = { storeId: "store_1", mayCreate: true };
const later = { storeId: "store_1", mayCreate: false };

async function readText(source: MasterKeySource, request = later): Promise<string> {
  const keys = await source.read(request);
  const key = keys.ok ? keys.value[0] : undefined;
  return key === undefined
    ? `error ${keys.ok ? "" : `${keys.error.kind}: ${keys.error.message}`}`
    : keyToText(key);
}

describe("the master key made at the first start", () => {
  it("is a 0600 file named after the store and is read again later", async () => {
    const source = generatedKeyFileSource(folder);
    const text = await readText(source, first);
    const path = `${folder}/castellan/store_1.key`;
    expect(text).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(path, "utf8")).toBe(`${text}\n`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${folder}/castellan`).mode & 0o777).toBe(0o700);
    expect(await readText(source)).toBe(text);
    expect(readdirSync(`${folder}/castellan`)).toEqual(["store_1.key"]);
  });

  it("is made once, however many start at the same time", async () => {
    const texts = await Promise.all(
      Array.from({ length: 8 }, () => readText(generatedKeyFileSource(folder), first)),
    );
    expect(new Set(texts).size).toBe(1);
    expect(readdirSync(`${folder}/castellan`)).toEqual(["store_1.key"]);
  });

  it("is never made anew while the store holds secrets", async () => {
    expect(await readText(generatedKeyFileSource(folder), later)).toMatch(/^error missing: .*backup/);
  });
});

describe("a master key file", () => {
  it("is refused when others could read it, when it is a link, a folder or holds no key", async () => {
    const path = `${folder}/key`;
    writeFileSync(path, keyToText(newMasterKey()), { mode: 0o600 });
    expect(await readText(keyFileSource(path))).toMatch(/^[0-9a-f]{64}$/);
    for (const mode of [0o640, 0o604, 0o660, 0o644]) {
      chmodSync(path, mode);
      expect(await readText(keyFileSource(path))).toMatch(/^error insecure: .*chmod 600/);
    }
    chmodSync(path, 0o600);
    symlinkSync(path, `${folder}/link`);
    expect(await readText(keyFileSource(`${folder}/link`))).toMatch(/^error insecure: .*symbolic link/);
    expect(await readText(keyFileSource(folder))).toMatch(/^error insecure: .*regular file/);
    writeFileSync(path, "too short");
    expect(await readText(keyFileSource(path))).toMatch(
      /^error malformed: .*64 hex digits.*got 9 characters/,
    );
    writeFileSync(path, "f".repeat(5_000));
    expect(await readText(keyFileSource(path))).toMatch(/^error malformed: /);
    expect(await readText(keyFileSource(`${folder}/nothing`))).toMatch(/^error missing: /);
  });
});

describe("a master key from the environment", () => {
  it("is taken as hex and as base64 in both alphabets", () => {
    const key = newMasterKey();
    const bytes = key.export();
    for (const text of [
      bytes.toString("hex"),
      bytes.toString("hex").toUpperCase(),
      bytes.toString("base64"),
      bytes.toString("base64url"),
    ]) {
      const parsed = parseKeyText(text, "here");
      expect(parsed.ok && parsed.value.equals(key), text).toBe(true);
    }
  });

  it("is refused when it is missing or malformed, without being shown", async () => {
    expect(await readText(environmentKeySource({}))).toMatch(/^error missing: .*CASTELLAN_MASTER_KEY/);
    const answer = await readText(environmentKeySource({ CASTELLAN_MASTER_KEY: "almost-a-key" }));
    expect(answer).toMatch(/^error malformed/);
    expect(answer).not.toContain("almost");
  });
});

describe("a master key from a command", () => {
  it("is read from standard output only", async () => {
    const text = keyToText(newMasterKey());
    expect(await readText(commandKeySource(["sh", "-c", `echo noise >&2; echo ${text}`]))).toBe(text);
  });

  it("fails with a reason when the command is missing, fails, hangs, floods or prints no key", async () => {
    expect(await readText(commandKeySource(["/nowhere/helper"]))).toMatch(/could not be started/);
    expect(await readText(commandKeySource([]))).toMatch(/empty/);
    expect(await readText(commandKeySource(["sh", "-c", "echo hidden-output; exit 3"]))).toMatch(
      /exit code 3/,
    );
    expect(await readText(commandKeySource(["sleep", "20"], { timeoutMs: 100 }))).toMatch(
      /longer than 100 ms/,
    );
    expect(await readText(commandKeySource(["yes"]))).toMatch(/more than 1024 bytes/);
    expect(await readText(commandKeySource(["echo", "hello"]))).toMatch(/^error malformed/);
  });

  it("sees a small fixed environment and leaves no process behind", async () => {
    const script = `env | cut -d= -f1 | sort | tr '\\n' ' ' > ${folder}/env; (sleep 30; touch ${folder}/late) & echo $! > ${folder}/pid; sleep 30`;
    expect(await readText(commandKeySource(["sh", "-c", script], { timeoutMs: 300 }))).toMatch(/longer than/);
    const names = readFileSync(`${folder}/env`, "utf8").trim().split(" ");
    expect(names.filter((name) => !["HOME", "LANG", "PATH", "PWD", "SHLVL", "_"].includes(name))).toEqual([]);
    const pid = Number(readFileSync(`${folder}/pid`, "utf8"));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

describe("a master key from a passphrase", () => {
  const passphrase = "correct horse battery";

  it("is derived with stored parameters, so the same passphrase gives the same key", async () => {
    const store = createMemoryStore();
    const text = await readText(passphraseKeySource({ passphrase, store }), first);
    expect(text).toMatch(/^[0-9a-f]{64}$/);
    expect(await readText(passphraseKeySource({ passphrase, store }))).toBe(text);
    expect(await readText(passphraseKeySource({ passphrase: `${passphrase}!`, store }))).not.toBe(text);
    const other = createMemoryStore();
    expect(await readText(passphraseKeySource({ passphrase, store: other }), first)).not.toBe(text);
  });

  it("is refused when it is short, was never set, or its parameters were weakened or made endless", async () => {
    const store = createMemoryStore();
    expect(await readText(passphraseKeySource({ passphrase: "short", store }), first)).toMatch(/at least 12/);
    expect(await readText(passphraseKeySource({ passphrase, store }))).toMatch(/^error missing/);
    for (const logCost of [1, 14, 21, 40, 15.5]) {
      store.settings.set(passphraseSetting, { salt: "ab".repeat(32), logCost });
      expect(await readText(passphraseKeySource({ passphrase, store }))).toMatch(/^error malformed/);
    }
  });
});
