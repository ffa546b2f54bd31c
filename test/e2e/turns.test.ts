import { dirname } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";
import { chatCompletions } from "../support/wire-servers/chat-completions.ts";
import type { WireServer } from "../support/wire-servers/wire-server.ts";
import { startWireServer } from "../support/wire-servers/wire-server.ts";

describe("turns of several conversations", () => {
  let daemon: TestDaemon;
  beforeAll(async () => {
    daemon = await startDaemon();
  });
  afterAll(async () => {
    await daemon.stop();
    await removeFolder(dirname(daemon.folder));
  });

  it("are in order within one and side by side between two", async () => {
    const first = await daemon.chat("/echo start");
    const { conversation } = first.body;
    const finished: string[] = [];
    const note = (name: string) => () => finished.push(name);
    const slow = daemon
      .chat("slow", { conversation, rehearsal: [{ sleep: 600 }, { say: "slow" }] })
      .then(note("slow"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const behind = daemon.chat("/echo behind", { conversation }).then(note("behind"));
    const beside = daemon.chat("/echo beside").then(note("beside"));
    await Promise.all([slow, behind, beside]);
    expect(finished).toEqual(["beside", "slow", "behind"]);
    const { body } = await daemon.request(`/api/conversations/${conversation}/messages`);
    expect(body.messages.map(({ text }: { text: string }) => text)).toEqual([
      "/echo start",
      "start",
      "slow",
      "slow",
      "/echo behind",
      "behind",
    ]);
  });

  it("are nobody else's to read or to go on with", async () => {
    const { body } = await daemon.chat("/echo mine", { user: "ann" });
    const { conversation } = body;
    expect((await daemon.chat("/echo yours", { user: "bob", conversation })).status).toBe(404);
    const token = await daemon.request("/api/tokens", {
      method: "POST",
      body: { name: "other", scopes: ["chat", "read", "approve"], role: "member" },
    });
    const other = { token: token.body.token as string };
    expect((await daemon.request(`/api/conversations/${conversation}`, other)).status).toBe(404);
    expect((await daemon.request(`/api/conversations/${conversation}/messages`, other)).status).toBe(404);
  });

  it("let nobody but an owner decide about a held call", async () => {
    const { body } = await daemon.chat("delete", {
      rehearsal: [
        { call: "write", args: { path: "x", content: "x" } },
        { call: "delete", args: { path: "x" } },
      ],
    });
    const token = await daemon.request("/api/tokens", {
      method: "POST",
      body: { name: "member", scopes: ["chat", "read", "approve"], role: "member" },
    });
    const member = { method: "POST", body: { decision: "approve" }, token: token.body.token as string };
    expect((await daemon.request(`/api/holds/${body.hold.id}`, member)).status).toBeGreaterThanOrEqual(403);
    const { body: still } = await daemon.request("/api/holds");
    expect(still.holds.map(({ id }: { id: string }) => id)).toContain(body.hold.id);
  });

  it("stop a model that repeats the same call, and one that never ends", async () => {
    const again = { call: "now", args: {} };
    const { body } = await daemon.chat("loop", { rehearsal: [again, again, again, { say: "$LAST" }] });
    expect(body.reply.text).toMatch(/third time/i);
    const { body: stubborn } = await daemon.chat("on and on", {
      rehearsal: [again, again, again, again, { say: "never reached" }],
    });
    expect(stubborn.reply.text).toMatch(/^\(Stopped: the same call came again with nothing new/);
    const lists = Array.from({ length: 40 }, (_, index) => ({
      call: "list",
      args: { path: `folder-${index}` },
    }));
    const endless = await daemon.chat("endless", { rehearsal: [...lists, { say: "the end" }] });
    expect(endless.body.reply.text).toMatch(/Stopped: this message led to more than 25 steps/);
  });
});

describe("a turn with a real model", () => {
  let server: WireServer;
  let daemon: TestDaemon | undefined;
  beforeAll(async () => {
    server = await startWireServer(chatCompletions);
  });
  afterEach(async () => {
    await daemon?.stop();
    if (daemon !== undefined) await removeFolder(dirname(daemon.folder));
    daemon = undefined;
  });
  afterAll(() => server.close());

  const start = async () => {
    daemon = await startDaemon({
      config: [
        "providers:",
        "  default: local",
        "  entries:",
        "    local:",
        "      kind: openai-compatible",
        `      baseUrl: ${server.baseUrl}`,
        "      model: test-model",
      ].join("\n"),
    });
    return daemon;
  };

  it("sends the same bytes first each time, and less than 6 KB for a hello", async () => {
    const house = await start();
    server.behave({ do: "answer", answer: { texts: ["hello ", "you"] } });
    const from = server.requests.length;
    expect((await house.chat("hello")).body.reply.text).toBe("hello you");
    await house.chat("another thing", { user: "ann", timeZone: "Asia/Tokyo" });
    const [first, second] = server.requests.slice(from);
    expect(JSON.stringify(first?.body).length).toBeLessThan(6_144);
    expect(JSON.stringify(chatCompletions.prefixOf(first!.body))).toBe(
      JSON.stringify(chatCompletions.prefixOf(second!.body)),
    );
  });

  it("runs the tool the model calls, and answers calls it can't use", async () => {
    const house = await start();
    server.behave(
      { do: "answer", answer: { texts: ["let me see"], calls: [{ name: "now", args: "{}" }] } },
      { do: "answer", answer: { texts: [], calls: [{ name: "now", args: "{broken" }] } },
      { do: "answer", answer: { texts: ["done"] } },
    );
    const { body } = await house.chat("what time is it");
    expect(body.reply.text).toBe("let me see\n\ndone");
    expect(JSON.stringify(server.requests.at(-1)?.body)).toMatch(/could not be used|not valid JSON/);
    const { body: told } = await house.request("/api/records?last=100");
    expect(JSON.stringify(told)).toContain("action/arguments");
  });

  it("never sends a value of the secret store to the model", async () => {
    const house = await start();
    const secret = ["violet", "anchor-88", "Tundra"].join("-");
    await house.request("/api/secrets/harbour", { method: "PUT", body: { value: secret } });
    server.behave({ do: "answer", answer: { texts: ["ok"] } });
    await house.chat(`my key is ${secret}, or ${Buffer.from(secret).toString("base64")}`);
    const sent = JSON.stringify(server.requests.at(-1)?.body);
    expect(sent).not.toContain(secret);
    expect(sent).not.toContain(Buffer.from(secret).toString("base64"));
    expect(sent).toContain("[REDACTED:harbour]");
  });

  it("answers 502 when the model is cut off, keeps the message, and answers the next one", async () => {
    const house = await start();
    server.behave({ do: "cut", answer: { texts: ["half an "] } });
    const { status, body } = await house.chat("hello");
    expect(status).toBe(502);
    expect(body.error.message).not.toContain("127.0.0.1");
    server.behave({ do: "answer", answer: { texts: ["whole"] } });
    expect((await house.chat("hello again")).body.reply.text).toBe("whole");
  });

  it("refuses a rehearsal script when another model answers", async () => {
    const house = await start();
    expect((await house.chat("x", { rehearsal: [{ say: "fake" }] })).status).toBe(422);
  });

  it("cancels a model call that hangs", async () => {
    const house = await start();
    server.behave({ do: "hang" });
    const sent = house.chat("hang");
    const turn = await poll(async () => {
      const { body } = await house.request("/api/conversations");
      const id = body.conversations[0]?.id as string | undefined;
      if (id === undefined) return undefined;
      const page = await house.request(`/api/conversations/${id}/messages`);
      return page.body.messages[0]?.turn as string | undefined;
    });
    await house.request(`/api/turns/${turn}/cancel`, { method: "POST", body: {} });
    expect((await sent).status).toBe(409);
  });
});
