import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { needs } from "../support/need.ts";
import type { Observed } from "./network-session.ts";

const namespace = needs("network namespace");

async function observe(kind: "rehearsal" | "provider" | "unnamed" | "outward"): Promise<Observed> {
  const script = join(import.meta.dirname, "network-session.ts");
  const inside = 'ip link set lo up && exec "$0" "$@"';
  const args = ["--map-root-user", "--net", "sh", "-c", inside, process.execPath, script, kind];
  const { stdout } = await promisify(execFile)(namespace.path, args, { maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as Observed;
}

/** Packets that were sent or tried outside TCP, and everything that found no way out. */
function strayCounters({ counted }: Observed): readonly string[] {
  const suspicious = /OutNoRoutes$|^Udp(Lite)?\.OutDatagrams$|^Udp(Lite)?6OutDatagrams$|^Icmp\.OutMsgs$/;
  return Object.entries(counted)
    .filter(([name, count]) => suspicious.test(name) && count !== 0)
    .map(([name, count]) => `${name} ${count}`);
}

/** Ends that are neither the daemon's nor the provider's connections on the loopback. */
function strayEnds({ ends, daemonPort, providerPort }: Observed): readonly string[] {
  return ends.filter((end) => {
    const [table, local = "", remote = ""] = end.split(" ");
    const allowed = [daemonPort, providerPort].some(
      (port) => local === `127.0.0.1:${port}` || remote === `127.0.0.1:${port}`,
    );
    return table !== "tcp" || !local.startsWith("127.") || !remote.startsWith("127.") || !allowed;
  });
}

describe.skipIf(namespace.missing)(
  "what the daemon sends (needs a network namespace)",
  { timeout: 60_000 },
  () => {
    it("is nothing but answers on its own port when nothing else was asked", async () => {
      const seen = await observe("rehearsal");
      expect(seen.replies).toHaveLength(3);
      expect(seen.replies.slice(1)).toEqual(["written", "streamed"]);
      expect(strayCounters(seen)).toEqual([]);
      expect(strayEnds(seen)).toEqual([]);
      expect(seen.ends.some((end) => end.includes(`:${seen.daemonPort}`))).toBe(true);
      expect(seen.ends.some((end) => end.endsWith(`:${seen.providerPort}`))).toBe(false);
      expect(seen.counted["Tcp.AttemptFails"]).toBe(0);
    });

    it("is that and what goes to the one configured provider", async () => {
      const seen = await observe("provider");
      expect(seen.replies).toEqual(["hello from the wire", "written", "streamed"]);
      expect(strayCounters(seen)).toEqual([]);
      expect(strayEnds(seen)).toEqual([]);
      expect(seen.ends.some((end) => end.endsWith(`:${seen.providerPort}`))).toBe(true);
      expect(seen.counted["Tcp.AttemptFails"]).toBe(0);
    });

    it("is at most one look for an Ollama on this machine when no model is named", async () => {
      const seen = await observe("unnamed");
      expect(strayCounters(seen)).toEqual([]);
      expect(strayEnds(seen)).toEqual([]);
      expect(seen.counted["Tcp.AttemptFails"]).toBeLessThanOrEqual(1);
    });

    it("would be seen if it went anywhere else", async () => {
      const stray = strayCounters(await observe("outward"));
      expect(stray).toContain("Ip.OutNoRoutes 1");
      expect(stray.some((counter) => counter.startsWith("Ip6OutNoRoutes"))).toBe(true);
    });
  },
);
