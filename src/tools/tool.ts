import type { z } from "zod";
import type { Capability } from "../capability.ts";
import type { JsonObject } from "../json.ts";
import type { Label, Trust } from "../provenance/label.ts";

export type Effect = "read" | "mutate" | "destroy";

/** The role of an argument that decides where data, money or power goes. */
export type SinkRole = "recipient" | "host" | "url" | "path" | "account" | "id" | "amount" | "grantee";

/** What a tool says of itself; the platform acts on this, never on the tool's good manners. */
export interface ToolDeclaration {
  readonly name: string;
  /** Names of the specification that mean this tool, e.g. `system.exec`. */
  readonly aliases?: readonly string[];
  /** The model reads this with every request: short, concrete. */
  readonly description: string;
  readonly group: string;
  readonly input: z.ZodObject;
  readonly effect: Effect;
  /** Does something leave the machine. */
  readonly egress: boolean;
  readonly sinks: { readonly [argument: string]: SinkRole };
  /** Arguments that are free text which leaves or is stored. */
  readonly content: readonly string[];
  readonly returns: { readonly trust: Exclude<Trust, "user">; readonly ids: readonly string[] };
  readonly idempotent: boolean;
  readonly needs: readonly string[];
  readonly timeoutMs: number;
}

export interface ToolContext {
  readonly capability: Capability;
  readonly turnId: string;
  readonly callId: string;
  readonly now: number;
  readonly timeZone: string;
  /** The label of the arguments: what the tool stores on their behalf keeps it. */
  readonly label: Label;
  readonly signal: AbortSignal;
}

/** A tool's answer. A failure is an answer too: the model reads `text` and can do something else. */
export interface ToolOutcome {
  readonly ok: boolean;
  readonly text: string;
  /** Lower trust than declared, e.g. a file that an external source wrote; never higher. */
  readonly trust?: Trust;
  readonly source?: string;
  readonly truncated?: boolean;
}

/** Implementers: never throw for expected failures, honour `signal`, do nothing the declaration does not say. */
export interface Tool {
  readonly declaration: ToolDeclaration;
  run(args: JsonObject, context: ToolContext): Promise<ToolOutcome>;
}
