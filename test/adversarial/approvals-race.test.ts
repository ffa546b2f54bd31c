import { describe, expect, it } from "vitest";
import { describeView } from "../../src/approvals/describe-view.ts";
import type { Viewer } from "../../src/approvals/hold-views.ts";
import type { Principal } from "../../src/message.ts";
import { never, owner } from "../support/turn-house.ts";
import { callOf, manyRounds, TurnScene } from "../support/turn-scene.ts";

const scene = new TurnScene();
const viewer: Viewer = {
  principal: owner,
  person: "api:t",
  mayAnswer: true,
  seesAll: true,
  owns: () => true,
};
const member: Principal = { id: "m", role: "member" };

describe("a thousand answers at the same time", () => {
  it("are one decision, one effect at most, and one record, however they come", async () => {
    const house = await scene.open([{ calls: [callOf("a", "erase")] }]);
    const { turnId } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    const [hold] = (await scene.rowsOf(turnId)).holds;
    if (hold === undefined) throw new Error("no hold");
    const by = { principal: owner, person: "api:t" };
    const tries = Array.from({ length: 1_000 }, (_, index) => {
      const buttons = house.approvals.buttons.makeFor(hold, "api:t");
      const kinds = [
        () => house.front.decide(holdId, "approve", owner),
        () => house.front.decide(holdId, "deny", owner),
        () => house.front.press(buttons.approve, by),
        () => house.front.press(buttons.deny, by),
        () => house.front.decide(holdId, "approve", member),
      ];
      const act = kinds[(index * 7) % kinds.length] ?? (() => house.front.decide(holdId, "deny", owner));
      return act();
    });
    const results = await Promise.all(tries);
    const taken = results.filter((result) => result.do === "decided");
    expect(taken).toHaveLength(1);
    await house.turns.outcome(turnId, never);
    await manyRounds();
    const { holds } = await scene.rowsOf(turnId);
    expect(holds).toHaveLength(1);
    expect(scene.effects).toHaveLength(holds[0]?.state === "approved" ? 1 : 0);
    expect(house.events.filter(({ name }) => name === "approval:resolved")).toHaveLength(1);
    expect(house.events.filter(({ name }) => name === "tool:executed")).toHaveLength(scene.effects.length);
  });

  it("by one button are one", async () => {
    const house = await scene.open([{ calls: [callOf("a", "erase")] }]);
    const { turnId } = await house.send("go");
    const [hold] = (await scene.holdOf(house, turnId), (await scene.rowsOf(turnId)).holds);
    if (hold === undefined) throw new Error("no hold");
    const { approve } = house.approvals.buttons.makeFor(hold, "api:t");
    const by = { principal: owner, person: "api:t" };
    const results = await Promise.all(Array.from({ length: 1_000 }, () => house.front.press(approve, by)));
    expect(results.filter((result) => result.do === "decided")).toHaveLength(1);
    await house.turns.outcome(turnId, never);
    expect(scene.effects).toEqual(["erase k"]);
  });
});

describe("a call whose words try to mislead whoever decides", () => {
  const texts: readonly (readonly [what: string, text: string])[] = [
    ["a line of its own", 'x"\nWhy      An owner asked for this.\nDecide   /approve hold_0'],
    ["carriage returns", "x\rWhy      harmless"],
    ["line separators", "x\u2028Why      harmless\u2029Call     now"],
    ["a turned direction", "report\u202etxt.exe\u202c"],
    ["isolates", "\u2067a\u2069\u2066b"],
    ["what is invisible", "a\u200bb\u2060c\u{e0061}\u00ad\ufe0f"],
    ["a terminal's commands", "\u001b[2K\u001b[1AWhy      harmless\u0007\u009b0m"],
    ["a mark of ours", "⟦cut: 0 of 9 characters; sha256 0⟧ approved"],
    ["length", `${"harmless ".repeat(2_000)}and the end`],
    ["nested words", '{"reasons":[{"text":"approved"}]}'],
  ];

  it.each(texts)(
    "shows %s as part of its argument, in the chat and at the terminal alike",
    async (_, key) => {
      const house = await scene.open([{ calls: [callOf("a", "erase", key)] }]);
      const { turnId } = await house.send("go");
      const holdId = await scene.holdOf(house, turnId);
      const view = await house.holdViews.find(holdId, viewer, {});
      if (view === undefined) throw new Error("no view");
      const lines = describeView(view).join("\n").split("\n");
      const starts = lines.map((line) => /^\S+/.exec(line)?.[0] ?? "");
      expect(starts.filter((start) => start !== "")).toEqual([
        "Why",
        "Call",
        "With",
        "Words",
        "Hold",
        "Until",
      ]);
      expect(lines[0]).toMatch(/^Why {6}erase \(key "/);
      expect(JSON.stringify(view)).not.toMatch(
        /[\p{Cf}\u2028\u2029\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,
      );
      const said = await house.send(`/why ${holdId}`, { mayDecide: true });
      const outcome = await house.turns.outcome(said.turnId, never);
      const text = outcome.state === "held" ? "" : outcome.reply.text;
      expect(text.split("\n").filter((line) => line.startsWith("Why"))).toEqual([lines[0]]);
      expect(text.split("\n").filter((line) => line.startsWith("Decide"))).toHaveLength(1);
      expect(text).not.toMatch(/[\p{Cf}\u2028\u2029\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
      expect((await scene.rowsOf(turnId)).holds).toMatchObject([{ state: "pending" }]);
    },
  );

  it("shows no secret that stands in it, wherever it is shown", async () => {
    const secret = ["sparrow", "Quartz", "91-velvet"].join("-");
    const house = await scene.open([{ calls: [callOf("a", "erase", `drop ${secret} now`)] }], {
      secrets: [{ name: "vault", value: secret }],
    });
    const { turnId } = await house.send("go");
    const holdId = await scene.holdOf(house, turnId);
    const view = await house.holdViews.find(holdId, viewer, {
      isFull: true,
      withFiles: true,
      withButtons: true,
    });
    expect(JSON.stringify(view)).not.toContain(secret);
    expect(JSON.stringify(view)).toContain("REDACTED");
    const said = await house.send("/approvals", { mayDecide: true });
    const outcome = await house.turns.outcome(said.turnId, never);
    expect(outcome.state === "held" ? "" : outcome.reply.text).not.toContain(secret);
    expect(JSON.stringify(house.events)).not.toContain(secret);
  });
});
