/** What the API sends and takes, as types alone: the console imports this file and nothing else of the daemon. */
import type { FindingView, Outcome, SuspicionView } from "./wire-alerts.ts";
import type {
  CheckpointName,
  Role,
  Trust,
  TurnState,
  WireJson,
  WireObject,
  WirePrincipal,
  WireReason,
} from "./wire-base.ts";
import type { HoldNoticeView, HoldView } from "./wire-holds.ts";

export type * from "./wire-alerts.ts";
export type * from "./wire-base.ts";
export type * from "./wire-budget.ts";
export type * from "./wire-contacts.ts";
export type * from "./wire-holds.ts";

/** Every answer with a status of 400 and above. */
export interface WireError {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
    readonly traceId?: string;
  };
}

/** `POST /api/login`; the session itself is a cookie that scripts cannot read. */
export interface LoginBody {
  readonly token: string;
}

/** One line of "which protections are on". */
export interface ProtectionView {
  readonly id: string;
  readonly on: boolean;
  readonly text: string;
  /** What turns it on, where it is off and can be. */
  readonly fix?: string;
}

/** `GET /api/me` */
export interface MeView {
  readonly caller: {
    readonly kind: "token" | "session" | "socket";
    readonly id: string;
    readonly person: string;
    readonly principal: WirePrincipal;
    readonly scopes: readonly string[];
  };
  readonly agents: readonly string[];
  readonly version: string;
  readonly model: string;
  /** Why this model answers. */
  readonly reason: string;
  readonly locked: boolean;
  readonly protections: readonly ProtectionView[];
}

/** A part of a message as it is handed in. Trust can only be lowered. */
export type SentPart =
  | { readonly type: "text"; readonly text: string; readonly trust?: "external"; readonly source?: string }
  | {
      readonly type: "file";
      readonly name: string;
      readonly mediaType: string;
      readonly text: string;
      readonly source?: string;
    };

/** `POST /api/chat` and `POST /api/chat/stream`: either `message` or `parts`. */
export interface ChatRequest {
  readonly message?: string;
  readonly parts?: readonly SentPart[];
  readonly conversation?: string;
  readonly agent?: string;
  readonly timeZone?: string;
}

/** The events of a turn's stream by name, with the data of each. Ids are `<turn>/<number>`. */
export interface TurnStreamEvents {
  readonly accepted: { readonly turn: string; readonly conversation: string; readonly message: string };
  readonly delta: { readonly offset: number; readonly text: string };
  readonly tool: {
    readonly phase: "started" | "finished";
    readonly callId: string;
    readonly tool: string;
    readonly ok?: boolean;
    readonly summary?: string;
    /** What the result may be trusted for, and where it came from. */
    readonly trust?: Trust;
    readonly source?: string;
  };
  readonly verdict: {
    readonly checkpoint: CheckpointName;
    readonly outcome: Outcome;
    readonly reasons: readonly WireReason[];
  };
  readonly notice: { readonly text: string };
  readonly held: { readonly holds: readonly HoldNoticeView[] };
  readonly retracted: { readonly reason: string };
  readonly done: {
    readonly state: "answered" | "failed" | "cancelled";
    readonly text: string;
    readonly messageId: string;
  };
  /** The server ends the stream, the turn goes on. */
  readonly closing: { readonly reason: string };
}

export interface ConversationView {
  readonly id: string;
  readonly agent: string;
  readonly channel: string;
  readonly person: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The three powers that together make an injected text dangerous. */
export interface ExposureView {
  readonly hasReadExternal: boolean;
  readonly canReachPrivate: boolean;
  readonly canActOutside: boolean;
}

/** `GET /api/conversations/:id` */
export interface ExposedConversationView extends ConversationView {
  readonly exposure: ExposureView;
}

export interface ConversationList {
  readonly conversations: readonly ConversationView[];
}

/** A part of a message as it was received, with what it may be trusted for. */
export interface PartView {
  readonly type: "text" | "file";
  readonly text: string;
  readonly trust: Trust;
  readonly source: string;
  readonly name?: string;
  readonly mediaType?: string;
}

export type MessageView =
  | {
      readonly id: string;
      readonly role: "user";
      readonly text: string;
      readonly at: number;
      readonly turn: string;
      readonly state: TurnState;
      /** Left out when the message is one part in its sender's own words. */
      readonly parts?: readonly PartView[];
      /** Only for admins, and only where the message looked like an attack. */
      readonly suspicion?: SuspicionView;
    }
  | {
      readonly id: string;
      readonly role: "assistant" | "notice";
      readonly text: string;
      readonly at: number;
      readonly turn: string;
      /** Of a notice that an agent left here from another conversation. */
      readonly from?: string;
      readonly trust?: Trust;
    };

export interface MessageList {
  readonly messages: readonly MessageView[];
}

/** A person on a channel, as `channel:name`. */
export interface SenderView {
  readonly person: string;
  readonly channel: string;
  readonly role: Role;
  readonly pairedAt: number;
}

/** An open one-time code, without the code. `channel` null: any. */
export interface PairingView {
  readonly id: string;
  readonly channel: string | null;
  readonly role: Role;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** `GET /api/senders` */
export interface SenderListView {
  readonly senders: readonly SenderView[];
  readonly codes: readonly PairingView[];
}

/** `POST /api/senders/pair`: the code is in this answer alone. */
export interface MadePairingView extends PairingView {
  readonly code: string;
}

/** `GET /api/turns/:id` */
export interface TurnView {
  readonly turn: string;
  readonly conversation: string;
  readonly message: string;
  readonly agent: string;
  readonly state: TurnState;
  readonly acceptedAt: number;
  readonly reply?: { readonly id: string; readonly text: string; readonly at: number };
  readonly holds: readonly HoldView[];
}

/** One event of `GET /api/events`; the stream's event name is `name`. */
export interface BusEventView {
  readonly name: string;
  readonly at: number;
  readonly origin: OriginView;
  readonly data: WireObject;
}

export interface OriginView {
  readonly traceId?: string;
  readonly agent?: string;
  readonly person?: string;
  readonly conversation?: string;
  readonly turnId?: string;
}

export interface LayerSaidView {
  readonly layer: string;
  readonly did: Outcome;
  readonly findings?: readonly FindingView[];
  readonly failed?: string;
}

/** The data of `checkpoint:crossed`. */
export interface CrossingView {
  readonly checkpoint: CheckpointName;
  readonly outcome: Outcome;
  readonly subject: string;
  readonly layers: readonly LayerSaidView[];
  readonly reasons?: readonly WireReason[];
  readonly durationMs: number;
}

/** `GET /api/layers` */
export interface LayerView {
  readonly name: string;
  readonly kind: "wall" | "tripwire";
  readonly protectsAgainst: string;
  readonly fails: "closed" | "open";
  readonly configuredBy: readonly string[];
  readonly spec: readonly string[];
}

export interface LayerList {
  readonly layers: readonly LayerView[];
}

/** A line of `GET /api/records`; `at` is ISO 8601. */
export interface RecordView {
  readonly seq: number;
  readonly at: string;
  readonly level: "INFO" | "WARN" | "BLOCK" | "ERROR";
  readonly event: string;
  readonly name: string;
  readonly origin: OriginView;
  readonly data: WireJson;
}

export interface RecordList {
  readonly records: readonly RecordView[];
}
