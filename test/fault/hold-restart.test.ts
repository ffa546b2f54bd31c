import { dirname } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { StartOptions, TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import { poll } from "../support/poll.ts";
import { askOverSocket } from "./owner-socket.ts";

const script = [
  { call: "write", args: { path: "a.txt", content: "kept" } },
  { call: "delete", args: { path: "a.txt" } },
  { say: "result: $LAST" },
];

describe("a held call over the life of the process", () => {
  let daemon: TestDaemon;
  afterEach(async () => {
    await daemon.stop();
    await removeFolder(dirname(daemon.folder));
  });

  const restart = async (options: StartOptions = {}) => {
    daemon = await startDaemon({ ...options, folder: daemon.folder, token: daemon.token });
  };
  const holdOne = async () => {
    const { status, body } = await daemon.chat("go", { rehearsal: script });
    expect(status).toBe(202);
    return body as { turn: string; hold: { id: string } };
  };
  const replyOf = (turn: string) =>
    poll(async () => {
      const { body } = await daemon.request(`/api/turns/${turn}`);
      return (body.reply ?? undefined) as { text: string } | undefined;
    });
  const decide = (hold: string, decision: string) =>
    daemon.request(`/api/holds/${hold}`, { method: "POST", body: { decision } });
  const readFile = async () => {
    const { body } = await daemon.chat("look", {
      rehearsal: [{ call: "read", args: { path: "a.txt" } }, { say: "$LAST" }],
    });
    return body.reply.text as string;
  };

  it("waits through a kill, and is done once after it was approved", async () => {
    daemon = await startDaemon();
    const { turn, hold } = await holdOne();
    await daemon.kill();
    await restart();
    const { body } = await daemon.request("/api/holds");
    expect(body.holds.map(({ id }: { id: string }) => id)).toEqual([hold.id]);
    expect((await decide(hold.id, "approve")).status).toBe(200);
    expect((await replyOf(turn)).text).toMatch(/^result: /);
    expect(await readFile()).not.toContain("kept");
  });

  it("goes on after a graceful stop as well", async () => {
    daemon = await startDaemon();
    const { turn, hold } = await holdOne();
    expect(await daemon.stop()).toBe(0);
    await restart();
    await decide(hold.id, "deny");
    expect((await replyOf(turn)).text).toMatch(/denied/i);
    expect(await readFile()).toContain("kept");
  });

  it("is denied by time, and the model can offer to ask again", async () => {
    daemon = await startDaemon({ config: "approvals:\n  defaultTimeoutMs: 1000\n" });
    const { turn, hold } = await holdOne();
    expect((await replyOf(turn)).text).toMatch(/ask again/i);
    expect((await decide(hold.id, "approve")).status).toBe(409);
    expect(await readFile()).toContain("kept");
  });

  it("expires while the daemon is down", async () => {
    daemon = await startDaemon({ config: "approvals:\n  defaultTimeoutMs: 1000\n" });
    const { turn } = await holdOne();
    await daemon.kill();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await restart();
    expect((await replyOf(turn)).text).toMatch(/ask again/i);
    expect(await readFile()).toContain("kept");
  });

  it("ends with a lock that was killed before it had stopped everything", async () => {
    daemon = await startDaemon();
    const { turn, hold } = await holdOne();
    await daemon.kill();
    const store = await openStore({ folder: daemon.folder, durability: "process", clock: systemClock });
    await store.write((unit) => unit.settings.put("operator.lock", "owner"));
    await store.close();
    await restart();
    // Under the lock only the owner's own socket is let in.
    const story = await poll(async () => {
      const { body } = await askOverSocket(daemon.folder, "GET", `/api/turns/${turn}`);
      return body.reply === null || body.reply === undefined ? undefined : body;
    });
    expect(story.reply.text).toMatch(/locked/i);
    expect(story.holds).toMatchObject([{ state: "cancelled" }]);
    const late = await askOverSocket(daemon.folder, "POST", `/api/holds/${hold.id}`, { decision: "approve" });
    expect(late.status).toBe(503);
  });

  it("is not done when its turn was cancelled", async () => {
    daemon = await startDaemon();
    const { turn, hold } = await holdOne();
    expect((await daemon.request(`/api/turns/${turn}/cancel`, { method: "POST", body: {} })).status).toBe(
      200,
    );
    expect((await decide(hold.id, "approve")).status).toBe(409);
    expect(await readFile()).toContain("kept");
  });
});
