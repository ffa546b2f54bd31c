import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { manyMessages, removeFolder, startDaemon } from "../support/daemon.ts";

const secret = ["quartz", "Heron", "47-lantern", "Dune!82"].join("_");
const spellings: Record<string, string> = {
  exact: secret,
  base64: Buffer.from(secret).toString("base64"),
  hex: Buffer.from(secret).toString("hex"),
  "URL-encoded": encodeURIComponent(secret),
  reversed: [...secret].reverse().join(""),
};

describe("a value of the secret store", () => {
  let daemon: TestDaemon;
  beforeAll(async () => {
    daemon = await startDaemon({ config: manyMessages });
    const { status } = await daemon.request("/api/secrets/demo", { method: "PUT", body: { value: secret } });
    expect(status).toBeLessThan(300);
  });
  afterAll(async () => {
    await daemon.stop();
    await removeFolder(dirname(daemon.folder));
  });

  it.each(Object.entries(spellings))("does not leave in a reply: %s", async (_name, spelling) => {
    const { body } = await daemon.chat(`/echo before ${spelling} after`);
    expect(body.reply.text).not.toContain(spelling);
    expect(body.reply.text).toContain("[REDACTED:demo]");
    expect(body.reply.text).toContain("after");
  });

  it.each(Object.entries(spellings))(
    "does not leave in a stream, wherever it is cut: %s",
    async (_name, spelling) => {
      for (const size of [1, 3, 7]) {
        const pieces = spelling.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
        const response = await fetch(`${daemon.url}/api/chat/stream`, {
          method: "POST",
          headers: { authorization: `Bearer ${daemon.token}`, "content-type": "application/json" },
          body: JSON.stringify({ message: "stream", rehearsal: [{ stream: ["a ", ...pieces, " z"] }] }),
        });
        const deltas = [...(await response.text()).matchAll(/event: delta\r?\n(?:id: .*\r?\n)?data: (.*)/g)];
        const shown = deltas.map((match) => (JSON.parse(match[1] ?? "{}") as { text: string }).text).join("");
        expect(shown).toMatch(/^a \[REDACTED:demo\]=* z$/);
      }
    },
  );

  it("is not kept as a name: of a file, a source, an argument, a tool or a user", async () => {
    const { body } = await daemon.request("/api/chat", {
      method: "POST",
      body: {
        parts: [{ type: "file", name: `${secret}.txt`, mediaType: "text/plain", text: "x", source: secret }],
        rehearsal: [
          { call: "read", args: { [secret]: { deep: secret } } },
          { call: secret },
          { say: "done" },
        ],
      },
    });
    const { body: shown } = await daemon.request(`/api/conversations/${body.conversation}/messages`);
    expect(shown.messages[0].parts[0].name).toBe("[REDACTED:demo].txt");
    expect(JSON.stringify(shown)).not.toContain(secret);
    const asUser = { value: "quartz_Heron_47-lantern_Dune.82" };
    await daemon.request("/api/secrets/user", { method: "PUT", body: asUser });
    expect((await daemon.chat("hello", { user: asUser.value })).status).toBe(422);
    expect((await daemon.chat("hello", {}, { "idempotency-key": secret })).status).toBe(422);
  });

  it("is known from the moment the daemon made it: a token, a login link, a session", async () => {
    const scopes = { name: "fresh", scopes: ["chat"] };
    const made = await daemon.request("/api/tokens", { method: "POST", body: scopes });
    const link = await daemon.request("/api/login-links", { method: "POST", body: {} });
    const echo = async (text: string) => (await daemon.chat(`/echo ${text}`)).body.reply.text as string;
    expect(await echo(made.body.token)).toMatch(/^\[REDACTED:token\.tok_/);
    expect(await echo(link.body.token)).toBe("[REDACTED:login-link]");
    const options = { method: "POST", body: { token: link.body.token }, token: null };
    const { headers } = await daemon.request("/api/login", options);
    const session = /castellan_session=([^;]+)/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "none";
    expect(await echo(session)).toBe("[REDACTED:session]");
  });

  it("does not leave in halves that a tool cuts out of a file", async () => {
    await daemon.chat("go", { rehearsal: [{ call: "list", args: {} }] });
    const file = join(daemon.folder, "agents/main/workspace/.env");
    await writeFile(file, `KEY=${secret}\n`, { mode: 0o600 });
    const { body } = await daemon.chat("go", {
      rehearsal: [
        { call: "read", args: { path: ".env", column: 6 } },
        { say: "$LAST" },
        { call: "edit", args: { path: ".env", find: "_", replace: "_\n", all: true } },
        { call: "read", args: { path: ".env" } },
        { say: "$LAST" },
      ],
    });
    for (const part of ["quartz", "Heron", "lantern", "Dune"]) expect(body.reply.text).not.toContain(part);
    await rm(file);
  });

  it("does not leave by way of a file, a listing or a tool's result", async () => {
    const { body } = await daemon.chat("go", {
      rehearsal: [
        { call: "write", args: { path: "copy.txt", content: `token ${secret}` } },
        { call: "read", args: { path: "copy.txt" } },
        { say: "$LAST" },
      ],
    });
    expect(body.reply.text).not.toContain(secret);
  });

  it("does not come out of the API that keeps it", async () => {
    for (const path of ["/api/secrets", "/api/config", "/api/doctor", "/api/records?last=200", "/api/me"]) {
      const { body } = await daemon.request(path);
      expect(JSON.stringify(body)).not.toContain(secret);
    }
  });

  it("stands nowhere in the data folder, in no spelling", async () => {
    const files = await readdir(daemon.folder, { recursive: true, withFileTypes: true });
    for (const entry of files.filter((file) => file.isFile())) {
      const bytes = await readFile(join(entry.parentPath, entry.name));
      for (const spelling of Object.values(spellings)) {
        expect(bytes.includes(spelling), `${entry.name} holds the secret`).toBe(false);
      }
      expect(bytes.includes(daemon.token), `${entry.name} holds the API token`).toBe(false);
    }
  });
});
