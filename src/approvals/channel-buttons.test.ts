import { describe, expect, it } from "vitest";
import type { TurnHouse } from "../../test/support/turn-house.ts";
import { never } from "../../test/support/turn-house.ts";
import { callOf, TurnScene } from "../../test/support/turn-scene.ts";
import { scriptProvider } from "../../test/support/scripted-provider.ts";
import type { Role } from "../message.ts";

const scene = new TurnScene();
const open = () =>
  scene.open([], {
    provider: scriptProvider(({ messages }) =>
      messages.at(-1)?.role === "user" ? { calls: [callOf("a", "erase")] } : { text: "end" },
    ),
  });

const hear = async (house: TurnHouse, name: string, text: string): Promise<string> => {
  const label = { trust: "user", source: name, at: 0, readers: "everyone" } as const;
  const reception = await house.channels.receive({
    agent: "main",
    channel: "telegram",
    person: `telegram:${name}`,
    conversation: undefined,
    parts: [{ kind: "text", text, label }],
    timeZone: undefined,
    idempotency: undefined,
    traceId: "trace",
  });
  if (reception.do !== "accepted") return reception.reply ?? reception.do;
  const outcome = await house.turns.outcome(reception.turnId, never);
  return outcome.state === "held" ? `held ${outcome.holds[0]?.id}` : outcome.reply.text;
};
const pair = async (house: TurnHouse, name: string, role: Role) => {
  const { code } = await house.people.pairing.createCode({ channel: "telegram", role, by: "cli:owner" });
  await hear(house, name, code);
};

describe("a button in a chat", () => {
  it("decides what waits on a channel when an owner presses it, and when nobody else does", async () => {
    const house = await open();
    await pair(house, "100", "owner");
    await pair(house, "200", "member");
    await pair(house, "300", "owner");
    const id = (await hear(house, "200", "erase it")).replace("held ", "");
    const shown = await hear(house, "100", "/approvals");
    const [approve = ""] = /a:[\w-]{16}:[\w-]{22}/.exec(shown) ?? [];
    expect(Buffer.byteLength(approve)).toBeLessThanOrEqual(64);
    expect(await hear(house, "200", approve)).toContain("not among those who decide");
    expect(await hear(house, "300", approve)).toContain("made for somebody else");
    expect(await hear(house, "400", approve)).toMatch(/does not take messages/);
    expect(scene.effects).toEqual([]);
    expect(await hear(house, "100", approve)).toBe(`Approved: ${id}.`);
    await expect.poll(() => scene.effects).toEqual(["erase k"]);
  });

  it("does nothing any more in the hands of an owner who was made less", async () => {
    const house = await open();
    await pair(house, "100", "owner");
    await pair(house, "200", "member");
    await hear(house, "200", "erase it");
    const [approve = ""] = /a:[\w-]{16}:[\w-]{22}/.exec(await hear(house, "100", "/approvals")) ?? [];
    await house.people.book.setRole("telegram:100", "member", "cli:owner");
    expect(await hear(house, "100", approve)).toContain("not among those who decide");
    expect(scene.effects).toEqual([]);
  });
});
