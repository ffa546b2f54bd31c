/**
 * Run inside a network namespace of its own, where only the loopback exists: lives through a day with the daemon
 * and prints what the kernel counted meanwhile. Argument: `rehearsal`, `provider`, `unnamed`, or `outward`, which tries to leave.
 */
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";
import { chatCompletions } from "../support/wire-servers/chat-completions.ts";
import { startWireServer } from "../support/wire-servers/wire-server.ts";

export interface Observed {
  /** What the kernel counted during the session, for the whole namespace: `Ip.OutNoRoutes` and the like. */
  readonly counted: { readonly [counter: string]: number };
  /** Every TCP connection that was seen, as `address:port`, both ends. */
  readonly ends: readonly string[];
  readonly daemonPort: number;
  readonly providerPort: number;
  readonly replies: readonly string[];
}

/** The tables are lines in pairs (names, then numbers) for version 4, and a name and a number a line for version 6. */
function readCounters(): Map<string, number> {
  const counters = new Map<string, number>();
  const lines = readFileSync("/proc/self/net/snmp", "utf8").trim().split("\n");
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const [group = "", ...names] = (lines[index] ?? "").split(" ");
    const [, ...values] = (lines[index + 1] ?? "").split(" ");
    names.forEach((name, at) => counters.set(`${group.replace(":", "")}.${name}`, Number(values[at])));
  }
  for (const line of readFileSync("/proc/self/net/snmp6", "utf8").trim().split("\n")) {
    const [name = "", value] = line.split(/\s+/);
    counters.set(name, Number(value));
  }
  return counters;
}

/** The tables hold closed connections for a minute, so a look now and then misses none. */
function noteConnections(seen: Set<string>): void {
  const listening = "0A";
  for (const table of ["tcp", "tcp6", "udp", "udp6"]) {
    for (const line of readFileSync(`/proc/self/net/${table}`, "utf8").trim().split("\n").slice(1)) {
      const [, local = "", remote = "", state] = line.trim().split(/\s+/);
      if (state !== listening) seen.add(`${table} ${readEnd(local)} ${readEnd(remote)}`);
    }
  }
}

function readEnd(text: string): string {
  const [address = "", port = ""] = text.split(":");
  const bytes = address.length === 8 ? Buffer.from(address, "hex").reverse().join(".") : address;
  return `${bytes}:${Number.parseInt(port, 16)}`;
}

async function liveThroughADay(daemon: TestDaemon, script: object): Promise<string[]> {
  const replies: string[] = [];
  const say = async (message: string, extra: object = {}): Promise<void> => {
    const { body } = await daemon.chat(message, extra);
    replies.push(body.reply?.text ?? JSON.stringify(body));
  };
  await say("hello");
  await say("write it down", script);
  const stream = await fetch(`${daemon.url}/api/chat/stream`, {
    method: "POST",
    headers: { authorization: `Bearer ${daemon.token}`, "content-type": "application/json" },
    body: JSON.stringify({ message: "once more, as a stream: https://example.com/a?b=c" }),
  });
  replies.push((await stream.text()).includes("event: done") ? "streamed" : "not streamed");
  const page = await fetch(daemon.url);
  for (const [, asset] of (await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g))
    await (await fetch(`${daemon.url}${asset}`)).arrayBuffer();
  const login = { token: daemon.login.split("#login=")[1] };
  const headers = { origin: daemon.url };
  await daemon.request("/api/login", { method: "POST", token: null, body: login, headers });
  for (const path of ["/api/doctor", "/api/me", "/api/conversations", "/api/layers", "/api/records?last=5"])
    await daemon.request(path);
  await daemon.request("/api/records/verify", { method: "POST", body: {} });
  return replies;
}

const call = { name: "write", args: '{"path":"note.txt","content":"see https://example.com/"}' };
const script = {
  rehearsal: [{ call: "write", args: JSON.parse(call.args) as object }, { say: "written" }],
};

/** A name to look up and an address that is nobody's: both have to show in the counters, or they prove nothing. */
async function tryToLeave(): Promise<void> {
  for (const target of [
    { host: "192.0.2.1", port: 443 },
    { host: "2001:db8::1", port: 443 },
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(target);
      socket.once("error", () => resolve());
      socket.once("connect", () => resolve(socket.destroy() && undefined));
    });
  }
}

async function observe(kind: string): Promise<Observed> {
  const server = await startWireServer(chatCompletions);
  server.behave(
    { do: "answer", answer: { texts: ["hello from the wire"] } },
    { do: "answer", answer: { texts: [], calls: [call] } },
    { do: "answer", answer: { texts: ["written"] } },
  );
  const entry = `providers:\n  default: local/some-model\n  entries:\n    local:\n      kind: openai-compatible\n      baseUrl: ${server.baseUrl}\n`;
  const named = kind === "provider" ? entry : "providers:\n  default: rehearsal\n";
  const before = readCounters();
  const seen = new Set<string>();
  const looking = setInterval(() => noteConnections(seen), 20);
  const daemon = await startDaemon(kind === "unnamed" ? {} : { config: named });
  const replies = await liveThroughADay(daemon, kind === "provider" ? {} : script);
  if (kind === "outward") await tryToLeave();
  await daemon.stop();
  clearInterval(looking);
  noteConnections(seen);
  const counted: Record<string, number> = {};
  for (const [name, value] of readCounters()) counted[name] = value - (before.get(name) ?? 0);
  await server.close();
  await removeFolder(dirname(daemon.folder));
  return {
    counted,
    ends: [...seen],
    daemonPort: Number(new URL(daemon.url).port),
    providerPort: Number(new URL(server.baseUrl).port),
    replies,
  };
}

if (import.meta.main) process.stdout.write(JSON.stringify(await observe(process.argv[2] ?? "")));
