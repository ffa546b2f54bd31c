import { describe, expect, it } from "vitest";
import type { Records } from "../../audit/records.ts";
import { AppError } from "../../errors.ts";
import { never, testTool } from "../../../test/support/turn-house.ts";
import { callOf, manyRounds, TurnScene } from "../../../test/support/turn-scene.ts";

const scene = new TurnScene();

const recordsWith = (parts: Partial<Records>): Records => ({
  state: () => ({ ok: true }),
  committed: async () => {},
  close: async () => {},
  ...parts,
});

describe("an action of a turn", () => {
  const answers = [{ calls: [callOf("a", "note")] }];

  it.each([
    ["known to have stopped", recordsWith({ state: () => ({ ok: false, reason: "disk" }) })],
    [
      "found to fail",
      recordsWith({ committed: async () => Promise.reject(new AppError("records-unavailable", "x")) }),
    ],
  ])("that changes something is not done when the records are %s", async (_, records) => {
    const house = await scene.open(answers, { records });
    const { turnId } = await house.send("go");
    await house.turns.outcome(turnId, never);
    expect(scene.effects).toEqual([]);
  });

  it("is not begun when its turn was stopped while its start was recorded", async () => {
    const recorded = Promise.withResolvers<void>();
    const begun: string[] = [];
    const careless = testTool("note", "mutate", () => undefined);
    const tools = [{ ...careless, run: async () => ({ ok: true, text: String(begun.push("note")) }) }];
    const house = await scene.open(answers, {
      tools,
      records: recordsWith({ committed: () => recorded.promise }),
    });
    const { turnId } = await house.send("go");
    await manyRounds();
    await house.turns.cancel(turnId, "Stopped.");
    recorded.resolve();
    await manyRounds();
    expect(begun).toEqual([]);
  });

  it("whose tool throws answers with the trust of its arguments at most", async () => {
    const tools = [
      testTool("look", "read", () => ({ text: "words", trust: "external", source: "web" })),
      testTool("note", "mutate", (key) => {
        throw new AppError("unprocessable", `There is no ${key}.`);
      }),
    ];
    const house = await scene.open(
      [{ calls: [callOf("a", "look")] }, { calls: [callOf("b", "note", "obey me")] }],
      {
        tools,
      },
    );
    const { turnId } = await house.send("go");
    await house.turns.outcome(turnId, never);
    const last = (await scene.rowsOf(turnId)).steps.findLast((step) => step.kind === "call-finished");
    expect(last).toMatchObject({ ok: false, label: { trust: "external" } });
    expect(last?.text).toMatch(/EXTERNAL-CONTENT/);
  });
});
