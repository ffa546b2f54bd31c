import { describe, expect, it } from "vitest";
import { never, owner } from "../../test/support/turn-house.ts";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { callOf, manyRounds, movableClock, TurnScene } from "../../test/support/turn-scene.ts";
import { scriptProvider } from "../../test/support/scripted-provider.ts";
import type { ModelCall } from "../providers/provider.ts";

const scene = new TurnScene();

/** A model that makes these calls at the first step of every message. */
const repeating = (...calls: readonly ModelCall[]) =>
  scriptProvider(({ messages }) =>
    messages.at(-1)?.role === "user" ? { calls } : { text: `end: ${messages.at(-1)?.text}` },
  );

const replyOf = async (house: TurnHouse, turnId: string): Promise<string> => {
  const outcome = await house.turns.outcome(turnId, never);
  return outcome.state === "held" ? "held" : outcome.reply.text;
};
const decide = (house: TurnHouse, holdId: string, decision: "approve" | "deny") =>
  house.front.decide(holdId, decision, owner);
const reused = (house: TurnHouse) =>
  house.events.flatMap((event) => (event.name === "approval:reused" ? [event.data] : []));

describe("an equal request after a no", () => {
  it("is denied at once for a minute, in the same conversation alone", async () => {
    const clock = movableClock();
    const house = await scene.open([], { clock, provider: repeating(callOf("a", "erase")) });
    const { turnId, conversation } = await house.send("go");
    await decide(house, await scene.holdOf(house, turnId), "deny");
    expect(await replyOf(house, turnId)).toContain("A person denied this call");
    const again = await house.send("go", { conversation });
    expect(await replyOf(house, again.turnId)).toContain("denied the same call");
    expect(reused(house)).toMatchObject([{ from: "denial", outcome: "denied", tool: "erase" }]);
    const elsewhere = await house.send("go");
    expect(await replyOf(house, elsewhere.turnId)).toBe("held");
    clock.ahead = 60_000;
    const later = await house.send("go", { conversation });
    expect(await replyOf(house, later.turnId)).toBe("held");
    expect(scene.effects).toEqual([]);
  });

  it("is asked about with another argument, or when nothing is kept", async () => {
    const house = await scene.open([], {
      provider: scriptProvider(({ messages }) => {
        const last = messages.at(-1);
        return last?.role === "user" ? { calls: [callOf("a", "erase", last.text)] } : { text: "end" };
      }),
      approvals: { denialCacheTtlMs: 0 },
    });
    const { turnId, conversation } = await house.send("one");
    await decide(house, await scene.holdOf(house, turnId), "deny");
    await replyOf(house, turnId);
    for (const text of ["two", "one"]) {
      const again = await house.send(text, { conversation });
      expect(await replyOf(house, again.turnId)).toBe("held");
      await house.turns.cancel(again.turnId, "Stopped.");
    }
  });

  it("is asked about when the question only expired, or its turn was stopped", async () => {
    const clock = movableClock();
    const house = await scene.open([], { clock, provider: repeating(callOf("a", "erase")) });
    const { turnId, conversation } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    clock.ahead = 61_000;
    await decide(house, holdId, "deny");
    await replyOf(house, turnId);
    const second = await house.send("go", { conversation });
    expect(await replyOf(house, second.turnId)).toBe("held");
    await house.turns.cancel(second.turnId, "Stopped.");
    const third = await house.send("go", { conversation });
    expect(await replyOf(house, third.turnId)).toBe("held");
  });
});

describe("an equal request after a yes", () => {
  it("goes ahead for half a minute where the tool is idempotent, and a no ends that", async () => {
    const clock = movableClock();
    const house = await scene.open([], { clock, provider: repeating(callOf("a", "wipe")) });
    const { turnId, conversation } = await house.send("go");
    await decide(house, await scene.holdOf(house, turnId), "approve");
    await replyOf(house, turnId);
    const again = await house.send("go", { conversation });
    expect(await replyOf(house, again.turnId)).toContain("wipe k done");
    expect(reused(house)).toMatchObject([{ from: "approval", outcome: "approved" }]);
    clock.ahead = 30_000;
    const later = await house.send("go", { conversation });
    await decide(house, await scene.holdOf(house, later.turnId), "deny");
    clock.ahead = 0;
    const last = await house.send("go", { conversation });
    expect(await replyOf(house, last.turnId)).not.toContain("done");
    expect(scene.effects).toEqual(["wipe k", "wipe k"]);
  });

  it.each([
    ["the tool is not idempotent", "erase", {}],
    ["nothing is kept", "wipe", { batchApprovalTtlMs: 0 }],
  ])("is asked about each time when %s", async (_, tool, approvals) => {
    const house = await scene.open([], { provider: repeating(callOf("a", tool)), approvals });
    const { turnId, conversation } = await house.send("go");
    await decide(house, await scene.holdOf(house, turnId), "approve");
    await replyOf(house, turnId);
    const again = await house.send("go", { conversation });
    expect(await replyOf(house, again.turnId)).toBe("held");
    expect(scene.effects).toEqual([`${tool} k`]);
  });

  it("consumes one approval for each execution within one step", async () => {
    const calls = ["a", "b"].map((id) => callOf(id, "erase"));
    const house = await scene.open([], { provider: repeating(...calls) });
    const { turnId } = await house.send("go");
    const requested = () => house.events.filter(({ name }) => name === "approval:requested");
    for (const times of [2, 1]) {
      const holdId = await scene.holdOf(house, turnId);
      expect(requested().at(-1)?.data).toMatchObject({ holdId, times });
      await decide(house, holdId, "approve");
      await manyRounds();
    }
    expect(await replyOf(house, turnId)).toContain("done");
    expect(scene.effects).toEqual(["erase k", "erase k"]);
  });
});

describe("equal requests that wait together", () => {
  const openThree = async (tool: string, approvals: object = {}) => {
    const house = await scene.open([], { provider: repeating(callOf("a", tool)), approvals });
    const { turnId, conversation } = await house.send("go");
    const turns = [turnId];
    const holds = [await scene.holdOf(house, turnId)];
    for (let count = 0; count < 2; count += 1) {
      const next = await house.send("go", { conversation });
      turns.push(next.turnId);
      holds.push(await scene.holdOf(house, next.turnId));
    }
    return { house, turns, holds };
  };
  const viewer = { principal: owner, person: "api:t", mayAnswer: true, seesAll: true, owns: () => true };

  it("are shown as one with their number", async () => {
    const { house, holds } = await openThree("erase");
    const views = await house.holdViews.list(viewer, { state: "pending", limit: 10 });
    expect(views).toMatchObject([{ id: holds[0], times: 3, joined: holds.slice(1) }]);
    const requested = house.events.flatMap((event) =>
      event.name === "approval:requested" ? [event.data.times] : [],
    );
    expect(requested).toEqual([1, 2, 3]);
  });

  it("are all answered by one no, and by one yes where the tool is idempotent", async () => {
    for (const [tool, decision, done] of [
      ["erase", "deny", 0],
      ["wipe", "approve", 3],
    ] as const) {
      const { house, turns, holds } = await openThree(tool);
      await decide(house, holds[1] ?? "", decision);
      for (const turn of turns) expect(await replyOf(house, turn)).not.toBe("held");
      expect(scene.effects.filter((effect) => effect.startsWith(tool))).toHaveLength(done);
      const resolved = house.events.filter(({ name }) => name === "approval:resolved");
      expect(resolved).toHaveLength(3);
      await house.turns.close();
    }
  });

  it.each([
    ["each call counts", "erase", {}],
    ["batching is off", "wipe", { batchApprovalTtlMs: 0 }],
  ])("need a yes each when %s", async (_, tool, approvals) => {
    const { house, turns, holds } = await openThree(tool, approvals);
    await decide(house, holds[1] ?? "", "approve");
    expect(await replyOf(house, turns[1] ?? "")).toContain("done");
    expect([await replyOf(house, turns[0] ?? ""), await replyOf(house, turns[2] ?? "")]).toEqual([
      "held",
      "held",
    ]);
    expect(scene.effects).toHaveLength(1);
  });
});

describe("approvals.enabled", () => {
  it("false lets destructive calls go ahead unasked, and says so", async () => {
    const house = await scene.open([], {
      provider: repeating(callOf("a", "erase")),
      approvals: { enabled: false },
    });
    const { turnId } = await house.send("go");
    expect(await replyOf(house, turnId)).toContain("erase k done");
    expect(reused(house)).toMatchObject([{ from: "off", ref: null, outcome: "approved" }]);
  });

  it("true asks", async () => {
    const house = await scene.open([], { provider: repeating(callOf("a", "erase")) });
    const { turnId } = await house.send("go");
    expect(await replyOf(house, turnId)).toBe("held");
    expect(scene.effects).toEqual([]);
  });
});

describe("a stop", () => {
  it("decides nothing, voids every button, and leaves what waits for the next start with new ones", async () => {
    const house = await scene.open([], { provider: repeating(callOf("a", "erase")) });
    const { turnId } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    const [hold] = (await scene.rowsOf(turnId)).holds;
    if (hold === undefined) throw new Error("no hold");
    const before = house.approvals.buttons.makeFor(hold, "api:t");
    await house.turns.close();
    const by = { principal: owner, person: "api:t" };
    expect(await decide(house, holdId, "approve")).toMatchObject({ do: "refused", code: "stopping" });
    expect(await decide(house, holdId, "deny")).toMatchObject({ do: "refused", code: "stopping" });
    expect(await house.front.press(before.approve, by)).toMatchObject({ do: "refused" });
    expect((await scene.rowsOf(turnId)).holds).toMatchObject([{ state: "pending" }]);
    const next = await scene.open([], { provider: repeating(callOf("a", "erase")) });
    expect(next.events.filter(({ name }) => name === "approval:requested")).toMatchObject([
      { data: { holdId } },
    ]);
    expect(await next.front.press(before.approve, by)).toMatchObject({ do: "refused", code: "forbidden" });
    const after = next.approvals.buttons.makeFor(hold, "api:t");
    expect(await next.front.press(after.approve, by)).toMatchObject({ do: "decided" });
    expect(await replyOf(next, turnId)).toContain("erase k done");
  });

  it("puts nothing into the cache of denials", async () => {
    const house = await scene.open([], { provider: repeating(callOf("a", "erase")) });
    const { turnId, conversation } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    await house.turns.close();
    await decide(house, holdId, "deny");
    expect(house.approvals.cache.size).toBe(0);
    const next = await scene.open([], { provider: repeating(callOf("a", "erase")) });
    await decide(next, holdId, "approve");
    await replyOf(next, turnId);
    const again = await next.send("go", { conversation });
    expect(await replyOf(next, again.turnId)).toBe("held");
  });
});

describe("a yes that took no effect for as long as the question was open", () => {
  it("is asked for again, under a new id", async () => {
    const clock = movableClock();
    const house = await scene.open([], { clock, provider: repeating(callOf("a", "erase")) });
    const { turnId } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    await house.turns.close();
    await scene.kept.store.write((unit) => unit.holds.decide(holdId, "approved", "owner", clock.now()));
    clock.ahead = 61_000;
    const next = await scene.open([], { clock, provider: repeating(callOf("a", "erase")) });
    expect(await replyOf(next, turnId)).toBe("held");
    const { holds } = await scene.rowsOf(turnId);
    expect(holds.map(({ state }) => state)).toEqual(["approved", "pending"]);
    expect(scene.effects).toEqual([]);
  });
});
