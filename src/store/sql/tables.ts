import type { Generated } from "kysely";
import type { ContactTable, DelegationStepTable, DelegationTable, LetterTable } from "./delegation-tables.ts";
import type { HoldTable, KindTable } from "./hold-tables.ts";

/**
 * The tables as both dialects know them. `sequence` grows with every row: order never rests on a wall clock,
 * which may be set back. Columns named `…_json` hold JSON text; times are milliseconds since the epoch.
 */
export interface Tables {
  conversations: ConversationTable;
  messages: MessageTable;
  outbox: OutboxTable;
  journal: JournalTable;
  holds: HoldTable;
  kinds: KindTable;
  tokens: TokenTable;
  sessions: SessionTable;
  senders: SenderTable;
  pairings: PairingTable;
  secrets: SecretTable;
  versions: VersionTable;
  file_labels: FileLabelTable;
  settings: SettingTable;
  alerts: AlertTable;
  refusals: RefusalTable;
  delegations: DelegationTable;
  delegation_steps: DelegationStepTable;
  letters: LetterTable;
  contacts: ContactTable;
  spending_slots: SpendingSlotTable;
  spending_subjects: SpendingSubjectTable;
}

export interface ConversationTable {
  id: string;
  agent: string;
  channel: string;
  person: string;
  created_at: number;
  updated_at: number;
  /** Higher = used more recently. */
  activity: number;
}

export interface MessageTable {
  sequence: Generated<number>;
  id: string;
  turn_id: string;
  conversation: string;
  agent: string;
  channel: string;
  person: string;
  principal_id: string;
  principal_role: string;
  received_json: string;
  admitted_json: string | null;
  state: string;
  accepted_at: number;
  time_zone: string | null;
  rehearsal_json: string | null;
  suspicion_json: string | null;
  idempotency_caller: string | null;
  idempotency_key: string | null;
  idempotency_hash: string | null;
  heard_by: string | null;
}

export interface OutboxTable {
  sequence: Generated<number>;
  id: string;
  turn_id: string;
  message_id: string;
  conversation: string;
  channel: string;
  kind: string;
  text: string;
  label_json: string;
  created_at: number;
  delivery: string;
}

export interface JournalTable {
  turn_id: string;
  number: number;
  step_json: string;
  at: number;
}

export interface TokenTable {
  sequence: Generated<number>;
  id: string;
  name: string;
  hash: string;
  principal_id: string;
  principal_role: string;
  scopes_json: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

export interface SessionTable {
  hash: string;
  kind: string;
  principal_id: string;
  principal_role: string;
  scopes_json: string;
  created_at: number;
  expires_at: number;
}

export interface SenderTable {
  sequence: Generated<number>;
  channel: string;
  name: string;
  principal_id: string;
  principal_role: string;
  paired_at: number;
  paired_by: string;
  removed_at: number | null;
}

export interface PairingTable {
  sequence: Generated<number>;
  id: string;
  hash: string;
  channel: string | null;
  role: string;
  attempts: number;
  created_at: number;
  created_by: string;
  expires_at: number;
}

export interface SecretTable {
  name: string;
  version: number;
  envelope: string;
  updated_at: number;
}

export interface VersionTable {
  sequence: Generated<number>;
  id: string;
  agent: string;
  turn_id: string;
  call_id: string;
  path: string;
  change: string;
  moved_to: string | null;
  before: string | null;
  label_json: string | null;
  at: number;
  undone_at: number | null;
}

export interface FileLabelTable {
  agent: string;
  path: string;
  label_json: string;
}

export interface SettingTable {
  key: string;
  value_json: string;
}

export interface AlertTable {
  sequence: Generated<number>;
  id: string;
  what: string;
  layer: string;
  did: string;
  agent: string;
  person: string;
  conversation: string;
  subject: string;
  score: number;
  threats_json: string;
  first_at: number;
  last_at: number;
  count: number;
  seen_at: number | null;
  false_alarm_at: number | null;
}

export interface RefusalTable {
  sequence: Generated<number>;
  message_id: string;
  conversation: string;
  text: string;
  suspicion_json: string;
  at: number;
}

export interface SpendingSlotTable {
  owner: string;
  slot: number;
  tokens: number;
  micros: number;
}

export interface SpendingSubjectTable {
  owner: string;
  kind: string;
  id: string;
  tokens: number;
  micros: number;
  slot: number;
}
