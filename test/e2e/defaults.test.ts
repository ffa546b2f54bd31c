import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";

const prose = "The quick brown fox jumps over the lazy dog, again. 7 ".repeat(190);
const secret = ["marble", "Otter", "93-cistern"].join("_");

interface AuditRecord {
  readonly seq: number;
  readonly at: string;
  readonly level: string;
  readonly event: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly previous: string;
  readonly mac: string;
}

describe("a first start without configuration", () => {
  let daemon: TestDaemon;
  beforeAll(async () => {
    daemon = await startDaemon();
    await daemon.request("/api/secrets/demo", { method: "PUT", body: { value: secret } });
  });
  afterAll(async () => {
    await daemon.stop();
    await removeFolder(dirname(daemon.folder));
  });

  /** The file itself, whole lines alone: what an operator would ship elsewhere. */
  const readAudit = (): AuditRecord[] =>
    readFileSync(`${daemon.folder}/logs/audit.log`, "utf8")
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as AuditRecord);
  const awaitRecord = (level: string, event: string) =>
    poll(async () => readAudit().find((record) => record.level === level && record.event === event));

  it("tells a stranger on /health that it is up, and nothing else", async () => {
    const { status, body } = await daemon.request("/health", { token: null });
    expect([status, body]).toEqual([200, { status: "ok" }]);
  });

  it("makes its master key below the config home, for its owner alone and not beside the data", () => {
    const folder = `${dirname(daemon.folder)}/.config/castellan`;
    const keys = readdirSync(folder);
    expect(keys).toEqual([expect.stringMatching(/^[a-z0-9_]+\.key$/)]);
    expect(statSync(`${folder}/${keys[0]}`).mode & 0o777).toBe(0o600);
    expect(
      readdirSync(daemon.folder, { recursive: true }).filter((name) => String(name).endsWith(".key")),
    ).toEqual([]);
  });

  it("takes 10,000 characters and refuses 10,001", async () => {
    expect((await daemon.chat(prose.slice(0, 10_000))).status).toBe(200);
    const { status, body } = await daemon.chat(prose.slice(0, 10_001));
    expect([status, body.error.code]).toEqual([422, "unprocessable"]);
    expect(await awaitRecord("BLOCK", "message-oversized")).toMatchObject({ name: "message:refused" });
  });

  it("has its protections on, as doctor tells", async () => {
    const { body } = await daemon.request("/api/doctor");
    const states = Object.fromEntries(
      (body.checks as { id: string; state: string }[]).map(({ id, state }) => [id, state]),
    );
    for (const id of [
      "exposure",
      "approvals",
      "paths",
      "secrets",
      "known-secrets",
      "records",
      "log-redaction",
    ])
      expect(states[id], id).toBe("ok");
    expect(body.ok).toBe(true);
  });

  it("takes its own tokens out of replies, also where nothing says that they are tokens", async () => {
    const { body } = await daemon.chat(`/echo remember ${daemon.token} for me`);
    expect(body.reply.text).toMatch(/^remember \[REDACTED:[^\]]+\] for me$/);
  });

  it("takes credentials that it never saw before out of replies, by what they look like", async () => {
    const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiJmYWtlIn0", "Fake0".repeat(8)].join(".");
    const unknown = {
      "github-token": `ghp_${"Fake0".repeat(8)}`,
      "aws-access-key": `AKIA${"FAKE0FAKE1FAKE2F"}`,
      jwt,
      "connection-string": `${"fake"}Pass1`,
    };
    const [token, key, , password] = Object.values(unknown);
    const text = `/echo ${token} or ${key} or Bearer ${jwt} or postgres://me:${password}@db.example/app`;
    const { body } = await daemon.chat(text);
    for (const name of Object.keys(unknown)) expect(body.reply.text).toContain(`[REDACTED:${name}]`);
    for (const value of Object.values(unknown)) expect(body.reply.text).not.toContain(value);
    await poll(async () =>
      readAudit().find(
        ({ event, data }) => event === "output-redacted" && JSON.stringify(data).includes("github-token"),
      ),
    );
  });

  it("lets a held call wait for a person and records the question and the answer", async () => {
    for (const decision of ["approve", "deny"]) {
      const { status, body } = await daemon.chat("delete", {
        rehearsal: [
          { call: "write", args: { path: `${decision}.txt`, content: "x" } },
          { call: "delete", args: { path: `${decision}.txt` } },
          { say: "done" },
        ],
      });
      expect(status).toBe(202);
      await daemon.request(`/api/holds/${body.hold.id}`, { method: "POST", body: { decision } });
    }
    expect(await awaitRecord("WARN", "approval-requested")).toMatchObject({
      name: "approval:requested",
      data: { tool: "delete" },
    });
    expect(await awaitRecord("INFO", "approval-approved")).toMatchObject({
      name: "approval:resolved",
      data: { tool: "delete", outcome: "approved", by: "owner" },
    });
    expect(await awaitRecord("BLOCK", "approval-denied")).toMatchObject({ data: { outcome: "denied" } });
  });

  it("records each tool call with its tool, its effect and how it went", async () => {
    const before = readAudit().filter(({ name }) => name === "tool:executed").length;
    await daemon.chat("two", {
      rehearsal: [
        { call: "now", args: {} },
        { call: "read", args: { path: "not-there.txt" } },
        { say: "ok" },
      ],
    });
    const executed = await poll(async () => {
      const rows = readAudit().filter(({ name }) => name === "tool:executed");
      return rows.length >= before + 2 ? rows.slice(before) : undefined;
    });
    expect(executed).toMatchObject([
      { level: "INFO", event: "tool-executed", data: { tool: "now", effect: "read", ok: true } },
      { level: "WARN", event: "tool-failed", data: { tool: "read", effect: "read", ok: false } },
    ]);
  });

  it("records starts and messages as INFO, refusals as BLOCK and failures as ERROR", async () => {
    await daemon.request("/api/me", { token: "cst_wrong" });
    await daemon.chat("x", { rehearsal: [{ fail: "the model is on fire" }] });
    expect(await awaitRecord("INFO", "startup-security-check")).toMatchObject({ name: "daemon:started" });
    expect(await awaitRecord("INFO", "message-received")).toMatchObject({ name: "message:accepted" });
    expect(await awaitRecord("INFO", "secret-changed")).toMatchObject({ data: { name: "demo" } });
    expect(await awaitRecord("BLOCK", "auth-failed")).toMatchObject({ name: "checkpoint:crossed" });
    expect(await awaitRecord("ERROR", "turn-failed")).toMatchObject({ name: "turn:answered" });
  });

  it("keeps the records as a chain of JSON lines, which verification finds intact", async () => {
    const records = readAudit();
    expect(records.length).toBeGreaterThan(30);
    for (const [at, record] of records.entries()) {
      expect(["INFO", "WARN", "BLOCK", "ERROR"]).toContain(record.level);
      expect(record.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      if (at > 0) expect(record.previous).toBe(records[at - 1]?.mac);
    }
    const { body } = await daemon.request("/api/records/verify", { method: "POST" });
    expect(body.outcome).toBe("intact");
    const shown = await daemon.request("/api/records?last=5&event=tool-executed");
    expect(shown.body.records.at(-1)).toMatchObject({ event: "tool-executed", data: { tool: "now" } });
  });
});
