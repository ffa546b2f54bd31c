import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { DecisionResult } from "../delivery/desk.ts";
import type { EventBus, EventOrigin } from "../events.ts";
import type { Principal } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import type { HoldOutcome, HoldRow, InboxRow, KindRow, Store, StoreUnit } from "../store/store.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import type { Approvals } from "./approvals.ts";
import type { ButtonProblem } from "./button-book.ts";
import { expiryNotice } from "./expiry-notice.ts";
import { HoldClock } from "./hold-clock.ts";
import type { KindWish } from "./kind.ts";
import { makeKind } from "./kind.ts";

export interface HoldDeskDependencies {
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly approvals: Approvals;
  readonly tools: Pick<ToolRegistry, "get">;
  readonly checkpoints: Checkpoints;
  /** Lets a turn go on whose hold was decided. */
  readonly resume: (message: InboxRow) => void;
}

/** Who decides: as whom it was authenticated, and where it speaks. */
export interface Decider {
  readonly principal: Principal;
  readonly person: string;
}

interface Settled {
  readonly hold: HoldRow;
  readonly outcome: HoldOutcome;
  readonly message: InboxRow | undefined;
}

/** What is to become of a hold, and who says so. */
interface Wanted {
  readonly outcome: HoldOutcome;
  readonly by: string;
  readonly kind?: KindRow;
}

/** Where held calls are decided: by a person, or by time. Each is decided once, whoever comes first. */
export class HoldDesk {
  readonly #deps: HoldDeskDependencies;
  readonly #holdClock: HoldClock;
  #isClosed = false;

  constructor(deps: HoldDeskDependencies) {
    this.#deps = deps;
    this.#holdClock = new HoldClock(deps.clock, (holdId) =>
      this.#settle(holdId, { outcome: "expired", by: "time" }),
    );
  }

  watch(holdId: string, expiresAt: number): void {
    this.#holdClock.set(holdId, expiresAt);
  }

  /** Only the whole id names a hold. With a wish the approval stands for calls of this kind as well. */
  async decide(
    holdId: string,
    decision: "approve" | "deny",
    by: Principal,
    wish?: KindWish,
  ): Promise<DecisionResult> {
    if (this.#isClosed) return refuseDecision("stopping", "hold/stopping", stoppingText);
    const { store, approvals, tools, clock } = this.#deps;
    const hold = await store.read((unit) => unit.holds.get(holdId));
    if (hold === undefined)
      return refuseDecision("not-found", "hold/unknown", "Nothing with this id waits for a decision.");
    if (!approvals.mayDecide(hold, by))
      return refuseDecision("forbidden", "hold/not-yours", notYoursText(hold, by));
    const outcome = decision === "approve" ? "approved" : "denied";
    if (wish === undefined || decision === "deny") return this.#decideOne(hold, { outcome, by: by.id });
    const { declaration } = tools.get(hold.call.tool) ?? {};
    const kind = makeKind({ hold, wish, declaration, by, now: clock.now() });
    if (!kind.ok) return refuseDecision("unprocessable", "hold/kind", kind.error);
    return this.#decideOne(hold, { outcome, by: by.id, kind: kind.value });
  }

  /** Decides as a button says that was made for this person; `only` is the hold it has to be about. */
  async press(token: string, { principal, person }: Decider, only?: string): Promise<DecisionResult> {
    if (this.#isClosed) return refuseDecision("stopping", "hold/stopping", stoppingText);
    const { approvals, clock, store } = this.#deps;
    if (only !== undefined && approvals.buttons.holdOf(token) !== only)
      return refuseDecision("forbidden", "button/unknown", buttonTexts.unknown);
    const pressed = approvals.buttons.press(token, person, clock.now());
    if (!pressed.ok)
      return refuseDecision("forbidden", `button/${pressed.error}`, buttonTexts[pressed.error]);
    const { holdId, decision, callHash } = pressed.value;
    const hold = await store.read((unit) => unit.holds.get(holdId));
    if (hold?.callHash !== callHash)
      return refuseDecision("forbidden", "button/unknown", buttonTexts.unknown);
    return this.decide(holdId, decision, principal);
  }

  /** Re-announces what still waits after a start. */
  announceAgain(hold: HoldRow): void {
    this.watch(hold.id, hold.expiresAt);
    this.announce(hold);
  }

  announce(hold: HoldRow, times = hold.times): void {
    const { id: holdId, call, reasons, expiresAt } = hold;
    this.#deps.bus.emit("approval:requested", this.#deps.clock.now(), originOf(hold), {
      holdId,
      tool: call.tool,
      reasons,
      expiresAt,
      times,
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

  /** A stop: nothing is decided any more, no button counts, and what waits stays parked for the next start. */
  close(): void {
    this.#isClosed = true;
    this.#holdClock.close();
    this.#deps.approvals.close();
  }

  async #decideOne(hold: HoldRow, wanted: Wanted): Promise<DecisionResult> {
    const settled = await this.#settle(hold.id, wanted);
    if (settled?.state === wanted.outcome) return { do: "decided", hold: settled };
    const now = settled ?? (await this.#deps.store.read((unit) => unit.holds.get(hold.id)));
    return refuseDecision("conflict", "hold/decided", `This call was already ${now?.state ?? "removed"}.`);
  }

  /** The row as it was decided now, or undefined when it was no longer pending. A late decision is an expiry. */
  async #settle(holdId: string, wanted: Wanted): Promise<HoldRow | undefined> {
    const { store, clock, approvals, bus } = this.#deps;
    const now = clock.now();
    const settled = await store.write((unit) => this.#write(unit, holdId, wanted, now));
    const [first] = settled;
    if (first === undefined) return undefined;
    const { outcome, hold } = first;
    if (outcome === "approved" || outcome === "denied")
      approvals.cache.note(hold, { outcome, by: wanted.by, at: now }, approvals.isIdempotent(hold.call.tool));
    if (outcome === "approved" && wanted.kind !== undefined) {
      const { id, tool, until } = wanted.kind;
      bus.emit("approval:kind", now, originOf(hold), { id, tool, change: "approved", until, by: wanted.by });
    }
    for (const one of settled) {
      this.report(one.hold, one.outcome, wanted.by);
      if (one.message?.state === "held") this.#deps.resume(one.message);
    }
    return hold;
  }

  /** The hold and those that the same answer decides, all in one unit: a no is for all equal ones, a yes rarely. */
  async #write(unit: StoreUnit, holdId: string, wanted: Wanted, now: number): Promise<readonly Settled[]> {
    const hold = await unit.holds.get(holdId);
    if (hold === undefined || hold.state !== "pending") return [];
    const isLate = wanted.outcome !== "cancelled" && hold.expiresAt <= now;
    const outcome: HoldOutcome = isLate ? "expired" : wanted.outcome;
    const first = await this.#writeOne(unit, hold, { outcome, by: wanted.by }, now);
    if (first === undefined) return [];
    if (outcome !== "approved" && outcome !== "denied") return [first];
    if (outcome === "approved" && wanted.kind !== undefined) await unit.kinds.add(wanted.kind);
    const others = (await unit.holds.pendingLike(hold.requestHash)).filter(
      (other) => other.expiresAt > now && this.#isAnsweredToo(hold, other, outcome),
    );
    const joined = [];
    for (const other of others)
      joined.push(await this.#writeOne(unit, other, { outcome, by: wanted.by }, now));
    return [first, ...joined.filter((one) => one !== undefined)];
  }

  async #writeOne(
    unit: StoreUnit,
    hold: HoldRow,
    { outcome, by }: Wanted,
    now: number,
  ): Promise<Settled | undefined> {
    if (!(await unit.holds.decide(hold.id, outcome, by, now))) return undefined;
    const message = await unit.inbox.byTurn(hold.turnId);
    const decided: HoldRow = { ...hold, state: outcome, decidedAt: now, decidedBy: by };
    if (outcome === "expired" && message !== undefined)
      await unit.outbox.add(expiryNotice(this.#deps.checkpoints, decided, message));
    return { hold: decided, outcome, message };
  }

  #isAnsweredToo(hold: HoldRow, other: HoldRow, outcome: "approved" | "denied"): boolean {
    if (outcome === "denied") return true;
    const { approvals } = this.#deps;
    if (!approvals.cache.mayServe(hold, approvals.isIdempotent(hold.call.tool))) return false;
    const endorsed = hold.reasons.map(({ code }) => code);
    return other.callHash === hold.callHash && other.reasons.every(({ code }) => endorsed.includes(code));
  }
}

const stoppingText =
  "The daemon is stopping: what waits stays as it is, and is asked again after the next start.";

const buttonTexts: { readonly [problem in ButtonProblem]: string } = {
  unknown: "This button does not count: it was used, or it was made before the last start.",
  expired: "This button came too late.",
  "not-yours": "This button was made for somebody else.",
};

function notYoursText({ principal }: HoldRow, by: Principal): string {
  return principal.id === by.id && by.role !== "owner"
    ? "Nobody but an owner decides about a call of their own."
    : "You are not among those who decide about this call.";
}

function originOf({ turnId, conversation, agent, person }: HoldRow): EventOrigin {
  return { traceId: turnId, turnId, conversation, agent, person };
}

function refuseDecision(
  code: Extract<DecisionResult, { do: "refused" }>["code"],
  reason: string,
  text: string,
): DecisionResult {
  return {
    do: "refused",
    code,
    reason: { code: reason, text, hint: "`castellan approvals` lists what waits." },
  };
}
