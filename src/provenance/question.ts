import type { JsonObject } from "../json.ts";
import type { Principal } from "../message.ts";
import type { ToolDeclaration } from "../tools/tool.ts";
import type { Label } from "./label.ts";

/** A text of a context: what the three conditions are asked over. */
export interface ContextValue {
  readonly text: string;
  readonly label: Label;
  /** `words` = a principal's own message, `result` = a tool's answer, `reply` = what an agent said earlier. */
  readonly from: "words" | "attached" | "result" | "reply" | "system";
  /** Of a result: the tool, its call and its arguments. */
  readonly call?: ContextCall;
  /** Who said it, of words. */
  readonly principal?: Principal;
  /** True for the words that this turn answers; only they ask for something. */
  readonly current?: boolean;
}

export interface ContextCall {
  readonly id: string;
  readonly tool: string;
  readonly args: JsonObject;
  /** False where the platform answered instead: nothing has happened then. */
  readonly ran: boolean;
  /** Tools that ran inside of it, in the hands of a sub-agent. */
  readonly inside?: readonly string[];
}

/** A standing rule of the operator: what may happen without being asked for each time. */
export interface StandingRule {
  readonly tool: string;
  /** Patterns with `*` for arguments; an argument that is a sink and not named here is not granted. */
  readonly arguments: { readonly [name: string]: string };
  readonly conversation?: string;
  readonly agent?: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
}

/** A confirmed entry of a principal's address book. */
export interface Contact {
  readonly name: string;
  /** Every address under which the person is reached, canonical by kind. */
  readonly addresses: readonly string[];
}

export const conditions = ["asked-for", "grounded", "carrier", "readers", "exposure"] as const;
export type Condition = (typeof conditions)[number];

/** Why provenance holds a call: the value, where it was first seen, and which condition it fails. */
export interface Objection {
  readonly condition: Condition;
  /** Stable for the same argument and value: what an approval endorses, and nothing else. */
  readonly code: string;
  readonly argument: string | null;
  /** As written in the call; a value that fails as a whole call has none. */
  readonly value: string | null;
  readonly firstSeen: FirstSeen | null;
  /** One sentence for a person. */
  readonly text: string;
  /** What would let it pass next time: the words to say, the rule to write or the contact to confirm. */
  readonly endorse: string;
}

export interface FirstSeen {
  readonly source: string;
  readonly at: number;
  readonly excerpt: string;
}

/** The call that is judged, in the terms of provenance. */
export interface JudgedCall {
  readonly tool: string;
  readonly declaration: ToolDeclaration | undefined;
  readonly args: JsonObject;
  readonly label: Label;
}
