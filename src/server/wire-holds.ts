import type { HoldState, Role, Trust, WireObject, WirePrincipal, WireReason } from "./wire-base.ts";

export interface HoldNoticeView {
  readonly id: string;
  readonly tool: string;
  readonly reason: string;
  readonly expiresAt: number;
}

/** `GET|POST /api/holds/:id`: what is asked, as a person sees it who decides. Every text in it is safe to show. */
export interface HoldView {
  readonly id: string;
  readonly turn: string;
  readonly conversation: string;
  readonly agent: string;
  /** Who asked, and as whom. */
  readonly person: string;
  readonly principal: WirePrincipal;
  readonly reasons: readonly HoldReasonView[];
  readonly tool: string;
  /** What the tool declares; null where no such tool is known. */
  readonly does: {
    readonly effect: "read" | "mutate" | "destroy";
    readonly egress: boolean;
    readonly idempotent: boolean;
  } | null;
  /** Secrets are taken out, what cannot be seen stands as `⟦U+202E⟧`, long values end in `⟦cut: …⟧` with their hash. */
  readonly args: WireObject;
  /** Of a call that writes a file: the file as it is now against what it would be. Only for those who decide. */
  readonly difference?: DifferenceView;
  /** The least trusted text that was read before the call was made. */
  readonly trust: Trust;
  readonly source: string;
  readonly state: HoldState;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
  /** How many equal requests wait under this one question. */
  readonly times: number;
  /** Ids of the other ones. */
  readonly joined: readonly string[];
  /** SHA-256, its first 16 digits: equal for equal calls of one requester in one conversation. */
  readonly request: string;
  /** Whether the one who looks may decide, and may have it asked once more. */
  readonly mayDecide: boolean;
  readonly mayAskAgain: boolean;
  /** The turn that asks once more. */
  readonly againTurn: string | null;
  /** What "approve this kind" would leave open: by itself, and where the person names it. */
  readonly kind: { readonly varying: readonly string[]; readonly mayFree: readonly string[] };
  /** Tokens for the one who looks, for chat buttons: single use, void after a restart. Only of one hold, never in lists. */
  readonly buttons?: { readonly approve: string; readonly deny: string };
}

/** Why a call waits. */
export interface HoldReasonView extends WireReason {
  readonly about?: {
    readonly condition: string;
    readonly argument: string | null;
    readonly value: string | null;
    readonly firstSeen: { readonly source: string; readonly at: number; readonly excerpt: string } | null;
    /** What would let it pass next time. */
    readonly endorse: string;
  };
}

export interface DifferenceView {
  readonly path: string;
  /** A unified difference; empty where only hidden values differ or nothing does. */
  readonly text: string;
  readonly added: number;
  readonly removed: number;
  /** What has to be said of it: the file is new, cannot be compared, was cut. */
  readonly note: string | null;
}

/** `GET /api/holds`: equal requests that wait are one entry with `times`. */
export interface HoldList {
  readonly holds: readonly HoldView[];
}

/** `POST /api/holds/:id`: a decision, or the token of a button. */
export type DecisionBody =
  | { readonly decision: "deny" }
  | {
      readonly decision: "approve";
      /** "Approve this kind for this conversation until …"; `free` names arguments of `mayFree`. */
      readonly kind?: { readonly until: number; readonly free?: readonly string[] };
    }
  | { readonly token: string };

/** `POST /api/holds/:id/again` */
export interface AskedAgainView {
  readonly hold: string;
  readonly turn: string;
  readonly conversation: string;
}

/** `GET /api/kinds`, `DELETE /api/kinds/:id` */
export interface KindView {
  readonly id: string;
  readonly conversation: string;
  readonly agent: string;
  readonly person: string;
  readonly tool: string;
  readonly fixed: WireObject;
  readonly varying: readonly string[];
  readonly reasons: readonly string[];
  readonly trust: Trust;
  readonly hold: string;
  readonly createdAt: number;
  readonly createdBy: { readonly id: string; readonly role: Role };
  readonly until: number;
  readonly revokedAt: number | null;
  readonly revokedBy: string | null;
  readonly uses: number;
}

export interface KindList {
  readonly kinds: readonly KindView[];
}
