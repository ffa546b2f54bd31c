import type { DecisionResult } from "../delivery/desk.ts";
import type { EventBus, EventOrigin } from "../events.ts";
import type { Principal } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import type { HoldOutcome, HoldRow, InboxRow, Store } from "../store/store.ts";
import { HoldClock } from "./hold-clock.ts";

export interface HoldDeskDependencies {
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
  /** Lets a turn go on whose hold was decided. */
  readonly resume: (message: InboxRow) => void;
}

/** Where held calls are decided: by a person, or by time. Each is decided once, whoever comes first. */
export class HoldDesk {
  readonly #deps: HoldDeskDependencies;
  readonly #holdClock: HoldClock;

  constructor(deps: HoldDeskDependencies) {
    this.#deps = deps;
    this.#holdClock = new HoldClock(deps.clock, (holdId) => this.#settle(holdId, "expired", "time"));
  }

  watch(holdId: string, expiresAt: number): void {
    this.#holdClock.set(holdId, expiresAt);
  }

  async decide(holdId: string, decision: "approve" | "deny", by: Principal): Promise<DecisionResult> {
    const hold = await this.#deps.store.read((unit) => unit.holds.get(holdId));
    if (hold === undefined)
      return refuseDecision("not-found", "hold/unknown", "Nothing with this id waits for a decision.");
    if (by.role !== "owner")
      return refuseDecision("forbidden", "hold/not-owner", "Only an owner decides about held calls.");
    const outcome = decision === "approve" ? "approved" : "denied";
    const settled = await this.#settle(holdId, outcome, by.id);
    if (settled?.state === outcome) return { do: "decided", hold: settled };
    const now = settled ?? (await this.#deps.store.read((unit) => unit.holds.get(holdId)));
    return refuseDecision("conflict", "hold/decided", `This call was already ${now?.state ?? "removed"}.`);
  }

  /** Re-announces what still waits after a start. */
  announceAgain(hold: HoldRow): void {
    const { id, call, reasons, expiresAt } = hold;
    this.watch(id, expiresAt);
    this.#deps.bus.emit("approval:requested", this.#deps.clock.now(), originOf(hold), {
      holdId: id,
      tool: call.tool,
      reasons,
      expiresAt,
    });
  }

  report(hold: HoldRow, outcome: HoldOutcome, by: string): void {
    this.#holdClock.clear(hold.id);
    const { id: holdId, call } = hold;
    this.#deps.bus.emit("approval:resolved", this.#deps.clock.now(), originOf(hold), {
      holdId,
      tool: call.tool,
      outcome,
      by,
    });
  }

  close(): void {
    this.#holdClock.close();
  }

  /** The row as it was decided now, or undefined when it was no longer pending. A late decision is an expiry. */
  async #settle(holdId: string, wanted: HoldOutcome, by: string): Promise<HoldRow | undefined> {
    const { store, clock, resume } = this.#deps;
    const now = clock.now();
    const settled = await store.write(async (unit) => {
      const hold = await unit.holds.get(holdId);
      if (hold === undefined || hold.state !== "pending") return undefined;
      const isLate = wanted !== "cancelled" && hold.expiresAt <= now;
      const outcome: HoldOutcome = isLate ? "expired" : wanted;
      if (!(await unit.holds.decide(holdId, outcome, by, now))) return undefined;
      return {
        hold: { ...hold, state: outcome, decidedAt: now, decidedBy: by },
        outcome,
        message: await unit.inbox.byTurn(hold.turnId),
      };
    });
    if (settled === undefined) return undefined;
    this.report(settled.hold, settled.outcome, by);
    if (settled.message?.state === "held") resume(settled.message);
    return settled.hold;
  }
}

function originOf({ turnId, conversation, agent, person }: HoldRow): EventOrigin {
  return { traceId: turnId, turnId, conversation, agent, person };
}

function refuseDecision(
  code: "not-found" | "forbidden" | "conflict",
  reason: string,
  text: string,
): DecisionResult {
  return { do: "refused", code, reason: { code: reason, text, hint: "`castellan holds` lists what waits." } };
}
