import type { HoldRow, OutboxRow, StoreUnit, TurnState } from "../store/store.ts";

/**
 * Writes a turn's one reply together with its final state, and takes back what still waits for a person: those
 * holds are returned. Undefined when the turn was already final.
 */
export async function closeTurn(
  unit: StoreUnit,
  state: "answered" | "failed" | "cancelled",
  reply: OutboxRow,
): Promise<readonly HoldRow[] | undefined> {
  if (!(await unit.inbox.setState(reply.turnId, state))) return undefined;
  await unit.outbox.add(reply);
  // A turn is answered only when every call of it has its result.
  if (state === "answered") return [];
  const waiting = (await unit.holds.byTurn(reply.turnId)).filter((hold) => hold.state === "pending");
  for (const hold of waiting) await unit.holds.decide(hold.id, "cancelled", state, reply.createdAt);
  return waiting;
}

export function isOpenState(state: TurnState | undefined): boolean {
  return state === "accepted" || state === "held";
}
