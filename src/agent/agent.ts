import type { Price } from "../providers/price.ts";
import type { Provider } from "../providers/provider.ts";
import type { Lockdown, SecurityLevel } from "./security-level.ts";

/** An agent as configured: who answers, with which prompt prefix and which powers. */
export interface Agent extends Lockdown {
  readonly id: string;
  readonly provider: Provider;
  /** Of the dearest model that may answer. */
  readonly price: Price;
  /** Of the model with the smallest window that may answer. */
  readonly contextTokens: number;
  readonly securityLevel: SecurityLevel;
  /** Byte-stable for the life of the process, so that providers can cache it. */
  readonly system: string;
  /** Tools that may be offered, before the skills checkpoint has judged each. */
  readonly toolNames: readonly string[];
  readonly powers: readonly string[];
  readonly maxSteps: number;
  readonly maxOutputTokens: number;
  readonly timeZone: string;
}

/** The agents of this installation and what each may load in a turn. */
export interface AgentBook {
  get(id: string): Agent | undefined;
  ids(): readonly string[];
}
