import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { manyMessages, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";

describe("the road of a message", () => {
  let daemon: TestDaemon;
  beforeAll(async () => {
    daemon = await startDaemon({ config: manyMessages });
  });
  afterAll(async () => {
    expect(await daemon.stop()).toBe(0);
  });

  const replyOf = (turn: string) =>
    poll(async () => {
      const { body } = await daemon.request(`/api/turns/${turn}`);
      return body.reply === undefined || body.reply === null
        ? undefined
        : (body as { state: string; reply: { text: string } });
    });

  it("answers a message", async () => {
    const { status, body } = await daemon.chat("/echo hello there");
    expect(status).toBe(200);
    expect(body.reply.text).toBe("hello there");
  });

  it("says plainly that the rehearsal answers, and quotes the text", async () => {
    const { body } = await daemon.chat("good morning");
    expect(body.reply.text).toMatch(/rehearsal/i);
    expect(body.reply.text).toContain("good morning");
  });

  it("keeps a conversation, with ids and roles", async () => {
    const first = await daemon.chat("/echo one");
    const { conversation } = first.body;
    await daemon.chat("/echo two", { conversation });
    const { body } = await daemon.request(`/api/conversations/${conversation}/messages?limit=10`);
    expect(body.messages.map(({ role, text }: { role: string; text: string }) => [role, text])).toEqual([
      ["user", "/echo one"],
      ["assistant", "one"],
      ["user", "/echo two"],
      ["assistant", "two"],
    ]);
  });

  it("crosses all six checkpoints, each with one record", async () => {
    const { body } = await daemon.chat("write it", {
      rehearsal: [{ call: "write", args: { path: "six.txt", content: "x" } }, { say: "ok" }],
    });
    expect(body.reply.text).toBe("ok");
    const { body: records } = await daemon.request("/api/records?last=100");
    const crossed = new Set(
      (
        records.records as {
          event: string;
          data: { checkpoint?: string };
          turnId?: string;
          origin?: { turnId?: string };
        }[]
      )
        .filter((record) => record.data.checkpoint !== undefined)
        .map((record) => record.data.checkpoint),
    );
    expect(crossed).toEqual(new Set(["action", "gateway", "inbound", "outbound", "skills", "storage"]));
  });

  it("writes, reads and lists by a script, and gives `$LAST` to the next step", async () => {
    const { status, body } = await daemon.chat("go", {
      rehearsal: [
        { call: "write", args: { path: "notes/a.txt", content: "castle" } },
        { call: "read", args: { path: "notes/a.txt" } },
        { say: "I read: $LAST" },
      ],
    });
    expect(status).toBe(200);
    expect(body.reply.text).toContain("castle");
  });

  const holdDelete = async (path: string) => {
    const { status, body } = await daemon.chat("delete it", {
      rehearsal: [
        { call: "write", args: { path, content: "x" } },
        { call: "delete", args: { path } },
        { say: "result: $LAST" },
      ],
    });
    expect(status).toBe(202);
    expect(body.hold.reason.length).toBeGreaterThan(10);
    expect(body.hold.expiresAt).toBeDefined();
    return body as { turn: string; hold: { id: string } };
  };
  const exists = async (path: string) => {
    const { body } = await daemon.chat("look", {
      rehearsal: [{ call: "read", args: { path } }, { say: "$LAST" }],
    });
    return (
      (body.reply.text as string).includes("x") && !/no file|not found|does not exist/i.test(body.reply.text)
    );
  };

  it("holds a destructive call, and does it once a person approved", async () => {
    const { turn, hold } = await holdDelete("gone.txt");
    expect(await exists("gone.txt")).toBe(true);
    const listed = await daemon.request("/api/holds");
    expect(listed.body.holds.map((row: { id: string }) => row.id)).toContain(hold.id);
    expect(
      (await daemon.request(`/api/holds/${hold.id}`, { method: "POST", body: { decision: "approve" } }))
        .status,
    ).toBe(200);
    expect((await replyOf(turn)).state).toBe("answered");
    expect(await exists("gone.txt")).toBe(false);
    const again = await daemon.request(`/api/holds/${hold.id}`, {
      method: "POST",
      body: { decision: "approve" },
    });
    expect(again.status).toBe(409);
  });

  it("does not do what a person denied, and tells the model so", async () => {
    const { turn, hold } = await holdDelete("kept.txt");
    await daemon.request(`/api/holds/${hold.id}`, { method: "POST", body: { decision: "deny" } });
    expect((await replyOf(turn)).reply.text).toMatch(/denied/i);
    expect(await exists("kept.txt")).toBe(true);
  });

  it("runs the reads of a step that holds, and lets its other calls wait", async () => {
    const { body } = await daemon.chat("mix", {
      rehearsal: [
        { call: "write", args: { path: "mix.txt", content: "x" } },
        {
          calls: [
            { call: "delete", args: { path: "mix.txt" } },
            { call: "now", args: {} },
            { call: "write", args: { path: "later.txt", content: "y" } },
          ],
        },
        { say: "end" },
      ],
    });
    const { body: events } = await daemon.request(`/api/turns/${body.turn}`);
    expect(events.state).toBe("held");
    const look = await daemon.chat("look", { rehearsal: [{ call: "list", args: {} }, { say: "$LAST" }] });
    expect(look.body.reply.text).toContain("mix.txt");
    expect(look.body.reply.text).not.toContain("later.txt");
    await daemon.request(`/api/holds/${body.hold.id}`, { method: "POST", body: { decision: "approve" } });
    expect((await replyOf(body.turn)).reply.text).toBe("end");
  });

  it("ends a turn at once when it is cancelled, with one reply", async () => {
    const sent = daemon.chat("slow", { rehearsal: [{ sleep: 30_000 }, { say: "late" }] });
    const turn = await poll(async () => {
      const { body } = await daemon.request("/api/conversations");
      for (const { id } of body.conversations as { id: string }[]) {
        const { body: page } = await daemon.request(`/api/conversations/${id}/messages`);
        const open = (page.messages as { role: string; text: string; turn: string; state?: string }[]).find(
          (message) => message.text === "slow",
        );
        if (open !== undefined) return open.turn;
      }
      return undefined;
    });
    expect((await daemon.request(`/api/turns/${turn}/cancel`, { method: "POST", body: {} })).status).toBe(
      200,
    );
    expect((await sent).status).toBe(409);
    expect((await daemon.request(`/api/turns/${turn}/cancel`, { method: "POST", body: {} })).status).toBe(
      409,
    );
  });

  it("answers a retried POST with the same message, and refuses another body under its key", async () => {
    const key = { "idempotency-key": "retry-1" };
    const first = await daemon.chat("/echo once", {}, key);
    const second = await daemon.chat("/echo once", {}, key);
    expect(second.body.message).toBe(first.body.message);
    expect(second.body.reply.id).toBe(first.body.reply.id);
    expect((await daemon.chat("/echo other", {}, key)).status).toBe(409);
  });

  it("refuses malformed messages with the code, the reason and what to do", async () => {
    for (const message of ["", "   ", "a\u0000b", "x".repeat(10_001)]) {
      const { status, body } = await daemon.chat(message);
      expect(status).toBe(422);
      expect(body.error.message.length).toBeGreaterThan(10);
      expect(body.error.traceId).toBeDefined();
    }
  });

  it("fails a turn whose model fails, and says so", async () => {
    const { status, body } = await daemon.chat("x", { rehearsal: [{ fail: "the model is on fire" }] });
    expect(status).toBe(502);
    expect(body.error.code).toBe("model-unavailable");
  });

  it("reads nothing outside the workspace", async () => {
    for (const path of ["../../etc/passwd", "/etc/passwd", "..%2f..%2fetc/passwd", "a/../../x"]) {
      const { body } = await daemon.chat("read", {
        rehearsal: [{ call: "read", args: { path } }, { say: "$LAST" }],
      });
      expect(body.reply.text).not.toContain("root:");
    }
  });

  it("streams deltas with offsets, tool steps and verdicts, and ends with done", async () => {
    const response = await fetch(`${daemon.url}/api/chat/stream`, {
      method: "POST",
      headers: { authorization: `Bearer ${daemon.token}`, "content-type": "application/json" },
      body: JSON.stringify({
        message: "stream",
        rehearsal: [{ call: "now", args: {} }, { stream: ["one ", "two ", "three"] }],
      }),
    });
    const text = await response.text();
    const events = text
      .split("\n\n")
      .filter((block) => block.includes("data:"))
      .map((block) => ({
        event: /event: (.*)/.exec(block)?.[1],
        data: JSON.parse(/data: (.*)/.exec(block)?.[1] ?? "null"),
      }));
    const deltas = events.filter((entry) => entry.event === "delta").map((entry) => entry.data);
    let reply = "";
    for (const { offset, text: piece } of deltas) {
      expect(offset).toBe(reply.length);
      reply += piece;
    }
    expect(reply).toBe("one two three");
    expect(events.some((entry) => entry.event === "tool")).toBe(true);
    expect(events.some((entry) => entry.event === "verdict")).toBe(true);
    expect(events.at(-1)).toMatchObject({ event: "done", data: { text: "one two three" } });
  });
});
