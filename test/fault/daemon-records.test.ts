import { createSecretKey } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordLine } from "../../src/audit/record-line.ts";
import { keyIdOf, sealRecord } from "../../src/audit/record-line.ts";
import type { TestDaemon } from "../support/daemon.ts";
import { startDaemon } from "../support/daemon.ts";
import { inFolder } from "./child.ts";

interface Verified {
  readonly outcome: string;
  readonly message: string;
  readonly interruptions: number;
  readonly place?: { readonly line: number; readonly seq: number };
}

async function verify(daemon: TestDaemon): Promise<Verified> {
  const { status, body } = await daemon.request("/api/records/verify", { method: "POST", body: {} });
  expect(status).toBe(200);
  return body;
}

/** What verification says over the API after somebody changed the file while the daemon was down. */
function afterEdit(edit: (lines: string[]) => readonly string[]): Promise<Verified> {
  return new Promise((resolve, reject) => {
    inFolder(async (home) => {
      const folder = join(home, "data");
      const first = await startDaemon({ folder });
      for (const text of ["one", "two", "three"]) await first.chat(`/echo ${text}`);
      expect(await first.stop()).toBe(0);
      const file = join(folder, "logs/audit.log");
      const lines = readFileSync(file, "utf8").trimEnd().split("\n");
      expect(lines.length).toBeGreaterThan(15);
      writeFileSync(
        file,
        edit(lines)
          .map((line) => `${line}\n`)
          .join(""),
      );
      const daemon = await startDaemon({ folder, token: first.token });
      try {
        resolve(await verify(daemon));
      } finally {
        await daemon.stop();
      }
    }).catch(reject);
  });
}

describe.concurrent("the records of a daemon, verified over the API", { timeout: 60_000 }, () => {
  it("are intact after a clean stop", async () => {
    expect(await afterEdit((lines) => lines)).toMatchObject({ outcome: "intact", interruptions: 0 });
  });

  it("are intact after kill -9, and note the line that it tore", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const first = await startDaemon({ folder });
      await first.chat("/echo one");
      await first.kill();
      const file = join(folder, "logs/audit.log");
      const torn = readFileSync(file, "utf8").trimEnd().split("\n").at(-1) ?? "";
      // A kill in the middle of a write leaves the beginning of a line.
      writeFileSync(file, `${readFileSync(file, "utf8")}${torn.slice(0, torn.length / 2)}`);
      const second = await startDaemon({ folder, token: first.token });
      expect(await verify(second)).toMatchObject({ outcome: "intact", interruptions: 1 });
      const { body } = await second.request("/api/records?last=100&level=WARN");
      expect(JSON.stringify(body.records)).toContain('"torn"');
      await second.kill();
      const third = await startDaemon({ folder, token: first.token });
      expect(await verify(third)).toMatchObject({ outcome: "intact", interruptions: 1 });
      expect(await third.stop()).toBe(0);
    }));

  it("show a record that was changed, and which one", async () => {
    const found = await afterEdit((lines) =>
      lines.map((line, index) => (index === 7 ? line.replace('"level":"INFO"', '"level":"WARN"') : line)),
    );
    expect(found).toMatchObject({ outcome: "tampered", place: { line: 8, seq: 8 } });
  });

  it("show that the end was cut off", async () => {
    expect(await afterEdit((lines) => lines.slice(0, -5))).toMatchObject({ outcome: "truncated" });
  });

  it("show that the end was cut off, also when only the last record is missing", async () => {
    expect(await afterEdit((lines) => lines.slice(0, -1))).toMatchObject({ outcome: "truncated" });
  });

  it("show that records in the middle are missing", async () => {
    const found = await afterEdit((lines) => lines.toSpliced(7, 2));
    expect(found).toMatchObject({ outcome: "gap", place: { seq: 8 } });
  });

  it("show that the order was changed", async () => {
    const found = await afterEdit((lines) => lines.toSpliced(7, 2, lines[8] ?? "", lines[7] ?? ""));
    expect(found).toMatchObject({ outcome: "reordered", place: { seq: 8 } });
  });

  it("show that the file was written anew with another key", async () => {
    const key = createSecretKey(Buffer.alloc(32, 1));
    let previous = "";
    const found = await afterEdit((lines) =>
      lines.map((line) => {
        const { mac: _, ...fields } = JSON.parse(line) as RecordLine;
        const data = JSON.parse(JSON.stringify(fields.data), (name, value) =>
          name === "chain" ? keyIdOf(key) : value,
        ) as RecordLine["data"];
        const sealed = sealRecord(key, { ...fields, data, previous });
        previous = sealed.mac;
        return sealed.line.trimEnd();
      }),
    );
    expect(found).toMatchObject({ outcome: "wrong-key" });
  });

  it("show that the whole file is gone", async () => {
    expect(await afterEdit(() => [])).toMatchObject({ outcome: "truncated", place: { seq: 1 } });
  });
});
