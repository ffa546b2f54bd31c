import { describe, expect, it } from "vitest";
import type { TurnStreamEvent } from "../api/follow-turn.ts";
import { advanceTurn, isOpen, newTurn } from "./turn-progress.ts";

const play = (...events: TurnStreamEvent[]) => events.reduce(advanceTurn, newTurn);
const accepted: TurnStreamEvent = {
  type: "accepted",
  data: { turn: "t1", conversation: "c1", message: "m1" },
};
const started: TurnStreamEvent = { type: "tool", data: { phase: "started", callId: "1", tool: "delete" } };

describe("the progress of a turn", () => {
  it("goes from sent to answered", () => {
    const turn = play(
      accepted,
      { type: "delta", data: { offset: 0, text: "hel" } },
      { type: "delta", data: { offset: 0, text: "hel" } },
      { type: "delta", data: { offset: 3, text: "lo" } },
    );
    expect(turn).toMatchObject({ turn: "t1", state: "accepted", reply: { text: "hello" } });
    const done = advanceTurn(turn, {
      type: "done",
      data: { state: "answered", text: "hello", messageId: "o1" },
    });
    expect(done.state).toBe("answered");
    expect(isOpen(done)).toBe(false);
  });

  it("shows a call as running, waiting, running again and done", () => {
    const held = play(accepted, started, {
      type: "held",
      data: { holds: [{ id: "h1", tool: "delete", reason: "it deletes", expiresAt: 1 }] },
    });
    expect(held.tools[0]?.state).toBe("held");
    const again = advanceTurn(held, started);
    expect(again).toMatchObject({ state: "accepted", tools: [{ state: "running" }] });
    const finished: TurnStreamEvent = {
      type: "tool",
      data: { phase: "finished", callId: "1", tool: "delete", ok: true, summary: "gone" },
    };
    const done = advanceTurn(again, finished);
    expect(done.tools).toEqual([{ callId: "1", tool: "delete", state: "ok", summary: "gone" }]);
    expect(advanceTurn(done, started).tools[0]?.state).toBe("ok");
  });

  it("shows a notice while the turn goes on", () => {
    const turn = play(accepted, { type: "notice", data: { text: "81 % is in use" } });
    expect(turn).toMatchObject({ notice: "81 % is in use", state: "accepted" });
  });

  it("takes shown text back when it is retracted, and says why", () => {
    const turn = play(
      accepted,
      { type: "delta", data: { offset: 0, text: "the key is" } },
      {
        type: "retracted",
        data: { reason: "a secret" },
      },
    );
    expect(turn).toMatchObject({ reply: { text: "" }, retracted: "a secret" });
  });
});
