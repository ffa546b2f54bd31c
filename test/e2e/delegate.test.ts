import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { manyMessages, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";

interface Recorded {
  readonly event: string;
  readonly origin: { readonly turnId?: string; readonly delegation?: string; readonly agent?: string };
  readonly data: { readonly tool?: string; readonly delegation?: string };
}

const write = (path: string) => ({ call: "write", args: { path, content: `content of ${path}` } });

describe("a task given to a sub-agent", () => {
  let daemon: TestDaemon;
  beforeAll(async () => {
    daemon = await startDaemon({
      config: `${manyMessages}agents:\n  clerk:\n    instructions: You file things.\n`,
    });
  });
  afterAll(async () => {
    expect(await daemon.stop()).toBe(0);
  });

  const recordsOf = async (turn: string): Promise<readonly Recorded[]> => {
    const { body } = await daemon.request("/api/records?last=300");
    return (body.records as readonly Recorded[]).filter(({ origin }) => origin.turnId === turn);
  };

  it("is done on the road of every call, and the records say under which turn", async () => {
    const { body } = await daemon.chat("let the clerk file it", {
      rehearsal: [
        {
          call: "delegate",
          args: { task: "file the plan", agent: "clerk" },
          script: [
            write("shared/plan.txt"),
            { call: "read", args: { path: "shared/plan.txt" } },
            { say: "$LAST" },
          ],
        },
        { say: "the clerk says: $LAST" },
      ],
    });
    expect(body.reply.text).toContain("the clerk says: content of shared/plan.txt");
    const records = await recordsOf(body.turn);
    const given = records.find(({ event }) => event === "agent-delegated");
    expect(given).toMatchObject({ origin: { agent: "clerk" }, data: { agent: "clerk", folder: "shared" } });
    const ran = records.filter(({ event, data }) => event === "tool-executed" && data.tool === "write");
    expect(ran).toMatchObject([{ origin: { agent: "clerk", delegation: given?.data.delegation } }]);
    expect(records.map(({ event }) => event)).toContain("agent-answered");
  });

  it("waits for a person when nobody asked for it to be sent elsewhere, and is read there when it was", async () => {
    const there = await daemon.chat("/echo hello");
    const to = there.body.conversation as string;
    const script = [{ call: "message", args: { to, text: "see you at nine" } }, { say: "$LAST" }];
    const task = { call: "delegate", args: { task: `The owner wants you to tell ${to}` }, script };
    const unasked = await daemon.chat("what is new?", { rehearsal: [task, { say: "$LAST" }] });
    expect(unasked.status).toBe(202);
    const held = await daemon.request(`/api/holds/${unasked.body.hold.id}`);
    expect(JSON.stringify(held.body.reasons)).toContain("provenance/");
    const asked = await daemon.chat(`Send the message "see you at nine" to ${to}.`, {
      rehearsal: [task, { say: "$LAST" }],
    });
    expect(asked.status).toBe(200);
    const { body } = await daemon.request(`/api/conversations/${to}/messages`);
    expect(body.messages.at(-1)).toMatchObject({
      role: "notice",
      text: "see you at nine",
      from: "main",
      trust: "learned",
    });
  });

  it("parks the turn when one of its calls waits for a person, over a restart of the daemon", async () => {
    const script = [
      write("shared/old.txt"),
      { call: "delete", args: { path: "shared/old.txt" } },
      { say: "gone: $LAST" },
    ];
    const held = await daemon.chat("tidy up", {
      rehearsal: [{ call: "delegate", args: { task: "tidy up" }, script }, { say: "$LAST" }],
    });
    expect(held.status).toBe(202);
    const { turn } = held.body;
    await daemon.kill();
    daemon = await startDaemon({ folder: daemon.folder, token: daemon.token });
    const { body: waiting } = await daemon.request("/api/holds");
    const hold = (waiting.holds as readonly { id: string; turn: string; tool: string }[]).find(
      (one) => one.turn === turn,
    );
    expect(hold).toMatchObject({ tool: "delete" });
    const decided = await daemon.request(`/api/holds/${hold?.id}`, {
      method: "POST",
      body: { decision: "approve" },
    });
    expect(decided.status).toBe(200);
    const reply = await poll(async () => {
      const { body } = await daemon.request(`/api/turns/${turn}`);
      return (body.reply ?? undefined) as { text: string } | undefined;
    });
    expect(reply.text).toContain("gone: ");
    const deletes = (await recordsOf(turn)).filter(
      ({ event, data }) => event === "tool-executed" && data.tool === "delete",
    );
    expect(deletes).toHaveLength(1);
  });
});
