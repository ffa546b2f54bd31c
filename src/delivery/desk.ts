import type { ErrorCode } from "../errors.ts";
import type { CheckpointName, Reason } from "../layer.ts";
import type { Part, Principal } from "../message.ts";
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
    }
  | {
      readonly type: "verdict";
      readonly checkpoint: CheckpointName;
      readonly outcome: "pass" | "hold" | "refuse";
      readonly reasons: readonly Reason[];
    }
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
  decide(holdId: string, decision: "approve" | "deny", by: Principal): Promise<DecisionResult>;
}
