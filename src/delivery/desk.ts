import type { Asker } from "../approvals/ask-again.ts";
import type { Decider } from "../approvals/hold-desk.ts";
import type { KindWish } from "../approvals/kind.ts";
import type { ErrorCode } from "../errors.ts";
import type { CheckpointName, Reason } from "../layer.ts";
import type { Part, Principal } from "../message.ts";
import type { Trust } from "../provenance/label.ts";
import type { RehearsalStep } from "../providers/provider.ts";
import type { HoldRow, IdempotencyKey, OutboxRow } from "../store/store.ts";

/** A message handed in by a channel or the API, after the gateway let its sender through. */
export interface Submission {
  readonly agent: string;
  readonly channel: string;
  readonly person: string;
  /** The group a person spoke in, on a channel that has groups. */
  readonly room?: string;
  readonly principal: Principal;
  /** Undefined starts a new conversation. */
  readonly conversation: string | undefined;
  readonly parts: readonly Part[];
  readonly timeZone: string | undefined;
  readonly idempotency: IdempotencyKey | undefined;
  /** Only from a caller whose scopes hold `rehearse`. */
  readonly rehearsal: readonly RehearsalStep[] | undefined;
  readonly traceId: string;
  /** True where the way it came in lets this principal decide about holds: without it no command is heard. */
  readonly mayDecide?: boolean;
}

export type Admission =
  | {
      readonly do: "accepted";
      readonly messageId: string;
      readonly turnId: string;
      readonly conversation: string;
      /** True when an Idempotency-Key named a message that was accepted before. */
      readonly existed: boolean;
    }
  | { readonly do: "refused"; readonly code: ErrorCode; readonly reason: Reason };

export interface HoldNotice {
  readonly id: string;
  readonly tool: string;
  readonly reason: string;
  readonly expiresAt: number;
}

export type TurnOutcome =
  | {
      readonly state: "failed";
      readonly reply: OutboxRow;
      /** Why, as long as the process that saw it fail is running. */
      readonly code?: ErrorCode;
    }
  | { readonly state: "answered" | "cancelled"; readonly reply: OutboxRow }
  | { readonly state: "held"; readonly holds: readonly HoldNotice[] };

/** What a stream of a turn carries. `offset` counts characters of the reply, so a reader can drop repeats. */
export type TurnEvent =
  | { readonly type: "delta"; readonly offset: number; readonly text: string }
  | {
      readonly type: "tool";
      readonly phase: "started" | "finished";
      readonly callId: string;
      readonly tool: string;
      readonly ok?: boolean;
      readonly summary?: string;
      /** What the result may be trusted for, and where it came from. */
      readonly trust?: Trust;
      readonly source?: string;
    }
  | {
      readonly type: "verdict";
      readonly checkpoint: CheckpointName;
      readonly outcome: "pass" | "hold" | "refuse";
      readonly reasons: readonly Reason[];
    }
  /** Worth knowing while the turn goes on. */
  | { readonly type: "notice"; readonly text: string }
  | { readonly type: "held"; readonly holds: readonly HoldNotice[] }
  /** Text shown before must be taken back; the reply in `done` replaces it. */
  | { readonly type: "retracted"; readonly reason: string }
  | {
      readonly type: "done";
      readonly state: "answered" | "failed" | "cancelled";
      readonly text: string;
      readonly messageId: string;
    };

export interface NumberedTurnEvent {
  readonly number: number;
  readonly event: TurnEvent;
}

export type DecisionResult =
  | { readonly do: "decided"; readonly hold: HoldRow }
  | { readonly do: "refused"; readonly code: ErrorCode; readonly reason: Reason };

/** The front desk: the one way for the API, the console and channels to hand in, follow, stop and decide turns. */
export interface Desk {
  submit(submission: Submission): Promise<Admission>;
  /** Resolves when the turn has its reply or waits for a person. */
  outcome(turnId: string, signal: AbortSignal): Promise<TurnOutcome>;
  /** Events after `after` (a number from an earlier event; -1 for all), live until `done`. Survives a restart of the daemon. */
  follow(turnId: string, after: number, signal: AbortSignal): AsyncIterable<NumberedTurnEvent>;
  cancel(turnId: string, by: Principal): Promise<"cancelled" | "already-final" | "unknown">;
  /** With a wish the approval stands for calls of this kind as well. */
  decide(
    holdId: string,
    decision: "approve" | "deny",
    by: Principal,
    wish?: KindWish,
  ): Promise<DecisionResult>;
  /** Decides as the token of a button says, if it was made for this person; `only` is the hold it has to be about. */
  press(token: string, by: Decider, only?: string): Promise<DecisionResult>;
  /** Has a call that ended without a yes tried anew, in a turn of its own, as a new hold. */
  askAgain(holdId: string, by: Asker): Promise<Admission>;
}
