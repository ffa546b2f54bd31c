import { expect, it } from "vitest";
import { never } from "../../test/support/turn-house.ts";
import { TurnScene } from "../../test/support/turn-scene.ts";
import { systemClock } from "../platform/clock.ts";

const scene = new TurnScene();

it("tells who sends too much once a window, with the wait, and is silent otherwise", async () => {
  const clock = {
    ahead: 0,
    now: () => systemClock.now() + clock.ahead,
    monotonic: () => systemClock.monotonic(),
  };
  const house = await scene.open([], { clock, rateLimit: { max: 2, windowMs: 60_000 } });
  const hear = async (text: string): Promise<string | undefined> => {
    const label = { trust: "user", source: "ann", at: 0, readers: "everyone" } as const;
    const reception = await house.channels.receive({
      agent: "main",
      channel: "whatsapp",
      person: "whatsapp:4915100000001",
      conversation: undefined,
      parts: [{ kind: "text", text, label }],
      timeZone: undefined,
      idempotency: undefined,
      traceId: "trace",
    });
    if (reception.do === "accepted") await house.turns.outcome(reception.turnId, never);
    return reception.do === "accepted" ? "accepted" : (reception.reply ?? "silence");
  };
  const { code } = await house.people.pairing.createCode({
    channel: "whatsapp",
    role: "owner",
    by: "cli:owner",
  });
  await hear(code);
  expect([await hear("one"), await hear("two")]).toEqual(["accepted", "accepted"]);
  expect(await hear("three")).toMatch(/too many messages: 2 within 60 seconds.*Send again in \d+ seconds\./);
  expect(await hear("four")).toBe("silence");
  clock.ahead = 61_000;
  expect([await hear("five"), await hear("six")]).toEqual(["accepted", "accepted"]);
  expect(await hear("seven")).toMatch(/too many messages/);
});
