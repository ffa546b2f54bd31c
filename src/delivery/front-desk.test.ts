import { describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { never, owner } from "../../test/support/turn-house.ts";
import { playAnswers, TurnScene } from "../../test/support/turn-scene.ts";

const scene = new TurnScene();
const label = { trust: "external", source: "api:t: file", at: 0, readers: "everyone" } as const;

describe("the front desk", () => {
  it("makes one message of posts with one key at the same time, and no conversation beside", async () => {
    const provider = playAnswers([]);
    const house = await scene.open([], { provider });
    const idempotency = { caller: "t", key: "k", bodyHash: "h" };
    const admissions = await Promise.all(Array.from({ length: 20 }, () => house.send("go", { idempotency })));
    expect(new Set(admissions.map(({ turnId }) => turnId)).size).toBe(1);
    expect(new Set(admissions.map(({ conversation }) => conversation)).size).toBe(1);
    await expect(house.send("other", { idempotency: { ...idempotency, bodyHash: "i" } })).rejects.toThrow(
      /conflict/,
    );
    await house.turns.outcome(admissions[0]?.turnId ?? "", never);
    expect(provider.requests).toHaveLength(1);
    expect(await scene.kept.store.read((unit) => unit.conversations.list({ limit: 100 }))).toHaveLength(1);
  });

  it("lets nobody go on with the conversation of another person, channel or agent", async () => {
    const house = await scene.open([], { agents: { main: {}, other: {} } });
    const { conversation } = await house.send("mine");
    for (const foreign of [
      { person: "api:u" },
      { channel: "console" },
      { agent: "other" },
      { conversation: "x" },
    ])
      await expect(house.send("yours", { conversation, ...foreign })).rejects.toThrow(/not-found/);
  });

  it("keeps no known secret, in whatever part of the message it stands", async () => {
    const secret = "harbour-88-Tundra";
    const house = await scene.open([], { secrets: [{ name: "harbour", value: secret }] });
    const { turnId } = await house.send("go", {
      parts: [
        { kind: "text", text: `a ${secret}`, label: { ...label, trust: "user" } },
        { kind: "file", name: `${secret}.txt`, mediaType: "text/plain", text: secret, label },
        { kind: "text", text: "b", label: { ...label, source: `mail ${secret}` } },
      ],
      rehearsal: undefined,
    });
    await house.turns.outcome(turnId, never);
    expect(JSON.stringify(await scene.rowsOf(turnId))).not.toContain(secret);
  });

  it("answers what was left open before what comes in while the house is opened", async () => {
    const first = await scene.open([], { resumes: false });
    const { conversation, turnId } = await first.send("first");
    const provider = playAnswers([]);
    const second = await scene.open([], { provider, resumes: false });
    const { turnId: later } = await second.send("second", { conversation });
    const outcomes = [turnId, later].map((turn) => second.turns.outcome(turn, never));
    await second.turns.resume();
    expect(await Promise.all(outcomes)).toMatchObject([{ state: "answered" }, { state: "answered" }]);
    const asked = provider.requests.map(({ messages }) => messages.at(-1)?.text);
    expect(asked).toEqual(["first", "second"]);
  });

  it("refuses what comes while it is locked, and ends what was on its way", async () => {
    const lock: { refusal?: AppError } = {};
    const provider = playAnswers([]);
    const house = await scene.open([], { provider, closed: () => lock.refusal });
    const sent = house.send("go");
    lock.refusal = new AppError("locked", "Castellan was locked by owner.");
    const { turnId } = await sent;
    expect((await scene.rowsOf(turnId)).message?.state).toBe("cancelled");
    expect(provider.requests).toHaveLength(0);
    await expect(house.send("more", { principal: owner })).rejects.toThrow(/locked/);
  });
});
