import type { z } from "zod";
import type { Capability } from "../capability.ts";
import type { JsonObject } from "../json.ts";
import type { Label, Trust } from "../provenance/label.ts";
import type { ContextValue } from "../provenance/question.ts";
import type { ToolDeeds } from "../provenance/words/request.ts";
import type { ModelCall } from "../providers/provider.ts";
import type { Result } from "../result.ts";
import type { HoldRow } from "../store/store.ts";
import type { Turn } from "../turn.ts";

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
  /** True when whatever it changes or removes inside the workspace can be undone: such a change needs no grant. */
  readonly versioned?: boolean;
  /** What it does in the classes of requests; read from name and description where it is not declared. */
  readonly deeds?: ToolDeeds;
  /** True when it keeps a journal of its own: run again after a stop it goes on there, and repeats nothing. */
  readonly resumes?: boolean;
  readonly timeoutMs: number;
}

/** What surrounds a call in its turn, for the platform's own tools that work on it. */
export interface CallSurroundings {
  readonly turn: Turn;
  readonly call: ModelCall;
  /** Everything the model had read and written when it made the call. */
  readonly values: readonly ContextValue[];
  /** Calls that the turn may still make. */
  readonly stepsLeft: number;
  /** What the turn's model calls have used so far. */
  readonly spent: Omit<Spent, "made">;
}

/** What calls and model calls have used. */
export interface Spent {
  readonly calls: number;
  /** Tools of the calls among them that changed or sent something, or may have: what was asked for once is used up. */
  readonly made: readonly string[];
  readonly tokens: number;
  readonly usd: number;
  /** Tools whose calls ran, in order: what was asked for once is used up wherever in the turn it was done. */
  readonly did?: readonly string[];
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
  /** Absent where no turn runs. */
  readonly inside?: CallSurroundings;
}

/** A tool's answer. A failure is an answer too: the model reads `text` and can do something else. */
export interface ToolOutcome {
  readonly ok: boolean;
  readonly text: string;
  /** Lower trust than declared, e.g. a file that an external source wrote; never higher. */
  readonly trust?: Trust;
  readonly source?: string;
  readonly truncated?: boolean;
  /** Calls made inside that wait for a person: the tool runs again when they were decided. */
  readonly waiting?: readonly HoldRow[];
  /** What calls made inside have used: it counts for the turn. */
  readonly spent?: Spent;
}

/** Whose call is previewed, and what part of the files it may see. */
export type PreviewHolder = Pick<Capability, "agent" | "folder">;

/** What a call would make of a text, read now and changed by nobody: for a person who decides about it. */
export interface ToolPreview {
  readonly path: string;
  /** Null: there is none yet. */
  readonly before: string | null;
  readonly after: string;
}

/** Implementers: never throw for expected failures, honour `signal`, do nothing the declaration does not say. */
export interface Tool {
  readonly declaration: ToolDeclaration;
  run(args: JsonObject, context: ToolContext): Promise<ToolOutcome>;
  /** For tools that write texts; a sentence where it cannot be told, e.g. because the call would fail. */
  preview?(args: JsonObject, holder: PreviewHolder): Promise<Result<ToolPreview, string>>;
}
