import { readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, root, startDaemon, temporaryFolder } from "../support/daemon.ts";
import { chatCompletions } from "../support/wire-servers/chat-completions.ts";
import { startWireServer } from "../support/wire-servers/wire-server.ts";

let daemon: TestDaemon | undefined;
afterEach(async () => {
  await daemon?.stop();
  if (daemon !== undefined) await removeFolder(dirname(daemon.folder));
  daemon = undefined;
});

/** Runs a whole day of a daemon in short, and gives every line that its process noted about the network. */
async function observe(config: string | undefined, say: string): Promise<string[]> {
  const base = await temporaryFolder();
  const file = `${base}/connections`;
  const watcher = pathToFileURL(`${root}test/support/note-connections.mjs`).href;
  const environment = { NODE_OPTIONS: `--import ${watcher}`, CASTELLAN_TEST_CONNECTIONS: file };
  daemon = await startDaemon({
    folder: `${base}/data`,
    environment,
    ...(config === undefined ? {} : { config }),
  });
  expect((await daemon.chat(say)).status).toBe(200);
  await daemon.request("/api/secrets/demo", { method: "PUT", body: { value: "a-value-of-some-length" } });
  await daemon.request("/api/doctor");
  expect((await fetch(daemon.url)).status).toBeLessThan(500);
  expect(await daemon.stop()).toBe(0);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  rmSync(file);
  expect(lines.shift()).toBe("watching from the start");
  return [...new Set(lines)];
}

/** The listener asks what its own numeric address is; no packet leaves for that. */
const binding = "lookup 127.0.0.1";

it("a daemon without a key dials nothing but this machine, asks no resolver and starts no program", async () => {
  const lines = await observe(undefined, "/echo hello");
  expect(lines.filter((line) => line !== binding)).toEqual(["connect 127.0.0.1:11434"]);
});

it("a daemon with a model dials that model's host and nothing else", async () => {
  const server = await startWireServer(chatCompletions);
  const config = [
    "providers:",
    "  default: local",
    "  entries:",
    `    local: { kind: openai-compatible, baseUrl: "${server.baseUrl}", model: m }`,
  ].join("\n");
  const lines = await observe(config, "hello");
  await server.close();
  expect(lines.filter((line) => line !== binding)).toEqual([`connect ${server.host}`]);
});
