import type { Label } from "../provenance/label.ts";
import type { AlertRow } from "./alerts.ts";
import type { ConversationRow, HoldRow, InboxRow, KindRow, OutboxRow, VersionRow } from "./store.ts";

/** Valid rows for tests and benchmarks; each takes what matters to the case at hand. */
export const sampleLabel: Label = {
  trust: "user",
  source: "api:tok_1",
  at: 1_700_000_000_000,
  readers: "everyone",
};

const sampleOwner = { agent: "main", channel: "api", person: "api:tok_1" } as const;

export function sampleConversation(given: Partial<ConversationRow> = {}): ConversationRow {
  return { id: "cnv_1", ...sampleOwner, createdAt: 1_000, updatedAt: 1_000, ...given };
}

export function sampleMessage(given: Partial<InboxRow> = {}): InboxRow {
  const id = given.id ?? "msg_1";
  return {
    id,
    turnId: `trn_of_${id}`,
    conversation: "cnv_1",
    ...sampleOwner,
    principal: { id: "owner", role: "owner" },
    received: [{ kind: "text", text: "How is the weather in Kraków today?", label: sampleLabel }],
    admitted: null,
    state: "accepted",
    acceptedAt: 1_000,
    timeZone: "Europe/Warsaw",
    rehearsal: null,
    idempotency: null,
    suspicion: null,
    ...given,
  };
}

export function sampleReply(given: Partial<OutboxRow> = {}): OutboxRow {
  const messageId = given.messageId ?? "msg_1";
  return {
    id: `out_for_${messageId}`,
    turnId: `trn_of_${messageId}`,
    messageId,
    conversation: "cnv_1",
    channel: "api",
    kind: "reply",
    text: "Sunny.",
    label: sampleLabel,
    createdAt: 2_000,
    delivery: "stored",
    ...given,
  };
}

export function sampleHold(given: Partial<HoldRow> = {}): HoldRow {
  return {
    id: "hld_1",
    turnId: "trn_of_msg_1",
    conversation: "cnv_1",
    agent: "main",
    person: "api:tok_1",
    principal: { id: "owner", role: "owner" },
    call: { id: "call_1", tool: "delete", args: { path: "notes.txt" } },
    requestHash: "bb66",
    callHash: "aa55",
    times: 1,
    capability: { tools: ["delete"] },
    label: sampleLabel,
    reasons: [{ code: "classify/destroy", text: "It deletes a file." }],
    state: "pending",
    createdAt: 1_000,
    expiresAt: 5_000,
    decidedAt: null,
    decidedBy: null,
    againTurn: null,
    ...given,
  };
}

export function sampleKind(given: Partial<KindRow> = {}): KindRow {
  return {
    id: "kind_1",
    conversation: "cnv_1",
    agent: "main",
    person: "api:tok_1",
    principal: { id: "owner", role: "owner" },
    tool: "delete",
    varying: ["note"],
    fixed: { path: "notes.txt" },
    reasons: ["classify/destroy"],
    capabilityId: "cc77",
    trust: "user",
    holdId: "hld_1",
    createdAt: 1_000,
    createdBy: { id: "owner", role: "owner" },
    until: 9_000,
    revokedAt: null,
    revokedBy: null,
    uses: 0,
    ...given,
  };
}

export function sampleVersion(given: Partial<VersionRow> = {}): VersionRow {
  return {
    id: "ver_1",
    agent: "main",
    turnId: "trn_of_msg_1",
    callId: "call_1",
    path: "notes.txt",
    change: "changed",
    movedTo: null,
    before: "sha256:00ff",
    label: sampleLabel,
    at: 1_000,
    undoneAt: null,
    ...given,
  };
}

export function sampleAlert(given: Partial<AlertRow> = {}): AlertRow {
  return {
    id: "alr_1",
    what: "jailbreak-attempt",
    layer: "inbound/injection",
    did: "pass",
    agent: "main",
    person: "api:tok_1",
    conversation: "cnv_1",
    subject: "msg_1",
    score: 0.9,
    threats: ["pattern:direct-injection"],
    firstAt: 1_000,
    lastAt: 1_000,
    count: 1,
    seenAt: null,
    falseAlarmAt: null,
    ...given,
  };
}
