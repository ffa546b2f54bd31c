import type { HoldRow, OutboxRow, StoreUnit } from "../store/store.ts";

export interface AddedHold {
  readonly hold: HoldRow;
  /** How many equal requests wait now, this one included. */
  readonly times: number;
}

/** Keeps the holds that a turn waits for and that are not kept yet, each with the word to its conversation. */
export async function addHolds(
  unit: StoreUnit,
  turnId: string,
  holds: readonly HoldRow[],
  notice: (hold: HoldRow) => OutboxRow,
): Promise<readonly AddedHold[]> {
  const known = new Set((await unit.holds.byTurn(turnId)).map((hold) => hold.id));
  const added: AddedHold[] = [];
  for (const hold of holds.filter(({ id }) => !known.has(id))) {
    await unit.holds.add(hold);
    await unit.outbox.add(notice(hold));
    added.push({ hold, times: countAsked(await unit.holds.pendingLike(hold.requestHash)) });
  }
  return added;
}

export function countAsked(holds: readonly HoldRow[]): number {
  return holds.reduce((sum, hold) => sum + hold.times, 0);
}
