import type { Generated } from "kysely";

export interface DelegationTable {
  sequence: Generated<number>;
  id: string;
  turn_id: string;
  parent: string | null;
  call_id: string;
  agent: string;
  capability_json: string;
  created_at: number;
}

export interface DelegationStepTable {
  delegation: string;
  number: number;
  step_json: string;
  at: number;
}

export interface LetterTable {
  sequence: Generated<number>;
  id: string;
  conversation: string;
  after_message: string | null;
  turn_id: string;
  call_id: string;
  from_conversation: string;
  from_agent: string;
  from_person: string;
  text: string;
  admitted: string;
  label_json: string;
  at: number;
}

export interface ContactTable {
  sequence: Generated<number>;
  id: string;
  principal: string;
  name: string;
  addresses_json: string;
  created_at: number;
  created_by: string;
  confirmed_at: number | null;
  confirmed_by: string | null;
}
