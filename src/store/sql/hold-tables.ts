import type { Generated } from "kysely";

export interface HoldTable {
  sequence: Generated<number>;
  id: string;
  turn_id: string;
  conversation: string;
  agent: string;
  person: string;
  principal_id: string;
  principal_role: string;
  call_json: string;
  call_hash: string;
  capability_json: string;
  label_json: string;
  reasons_json: string;
  state: string;
  created_at: number;
  expires_at: number;
  decided_at: number | null;
  decided_by: string | null;
  request_hash: string;
  times: number;
  again_turn: string | null;
}

export interface KindTable {
  sequence: Generated<number>;
  id: string;
  conversation: string;
  agent: string;
  person: string;
  principal_id: string;
  principal_role: string;
  tool: string;
  varying_json: string;
  fixed_json: string;
  reasons_json: string;
  capability_hash: string;
  trust: string;
  hold_id: string;
  created_at: number;
  created_by_id: string;
  created_by_role: string;
  until: number;
  revoked_at: number | null;
  revoked_by: string | null;
  uses: number;
}
