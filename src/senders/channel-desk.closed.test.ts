import { expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { TurnScene } from "../../test/support/turn-scene.ts";
import type { ChannelMessage } from "./channel-desk.ts";

const scene = new TurnScene();

function say(name: string): ChannelMessage {
  const label = { trust: "user", source: name, at: 0, readers: "everyone" } as const;
  return {
    agent: "main",
    channel: "whatsapp",
    person: name,
    conversation: undefined,
    parts: [{ kind: "text", text: "hello", label }],
    timeZone: undefined,
    idempotency: undefined,
    traceId: "trace",
  };
}

it("tells of a locked house whoever may speak, and once, so that no two machines answer each other", async () => {
  let isLocked = false;
  const closed = () => (isLocked ? new AppError("locked", "Castellan was locked.") : undefined);
  const house = await scene.open([], { closed });
  const { code } = await house.people.pairing.createCode({ channel: null, role: "member", by: "cli:owner" });
  const knock = { channel: "whatsapp", name: "4915100000001", text: code, barred: undefined };
  await house.people.pairing.hear({ ...knock, origin: { traceId: "trace" } });
  isLocked = true;
  const replies = [];
  for (const name of ["4915100000001", "+49 151 00000001", "4915100000002", "4915100000002"])
    replies.push(await house.channels.receive(say(name)));
  expect(replies).toEqual([
    { do: "refused", code: "locked", reply: "Castellan was locked." },
    { do: "refused", code: "locked", reply: undefined },
    { do: "refused", code: "locked", reply: undefined },
    { do: "refused", code: "locked", reply: undefined },
  ]);
});
