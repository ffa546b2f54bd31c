import { AppError } from "../errors.ts";
import type { Store } from "../store/store.ts";
import type { TurnEvent, TurnOutcome } from "./desk.ts";
import { toNotice } from "./hold-notice.ts";

/** What the store knows of a turn's end; undefined while it is on its way. */
export function readOutcome(store: Store, turnId: string): Promise<TurnOutcome | undefined> {
  return store.read(async (unit): Promise<TurnOutcome | undefined> => {
    const row = await unit.inbox.byTurn(turnId);
    if (row === undefined) throw new AppError("not-found", "There is no such turn.");
    if (row.state === "accepted") return undefined;
    if (row.state === "held") {
      const pending = (await unit.holds.byTurn(turnId)).filter((hold) => hold.state === "pending");
      return pending.length === 0 ? undefined : { state: "held", holds: pending.map(toNotice) };
    }
    const reply = await unit.outbox.reply(row.id);
    return reply === undefined ? undefined : { state: row.state, reply };
  });
}

/** What the tools did, for whoever opens an answered turn after a restart. Their words are not told again. */
export async function readToolEvents(store: Store, turnId: string): Promise<readonly TurnEvent[]> {
  const steps = await store.read((unit) => unit.journal.steps(turnId));
  return steps.flatMap((step): readonly TurnEvent[] => {
    if (step.kind !== "call-finished") return [];
    const { callId, tool, ok, label } = step;
    const { trust } = label;
    return [
      { type: "tool", phase: "started", callId, tool },
      { type: "tool", phase: "finished", callId, tool, ok, trust },
    ];
  });
}
