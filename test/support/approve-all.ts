import type { TurnHouse } from "./turn-house.ts";
import { never, owner } from "./turn-house.ts";

/** What a turn answers when an owner says yes to everything it asks. */
export async function approveAll(house: TurnHouse, turnId: string): Promise<string> {
  for (;;) {
    const outcome = await house.turns.outcome(turnId, never);
    if (outcome.state !== "held") return outcome.reply.text;
    for (const { id } of outcome.holds) await house.front.decide(id, "approve", owner);
  }
}
