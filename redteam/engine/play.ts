import type { JsonObject } from "../../src/json.ts";
import type { Reason } from "../../src/layer.ts";

/** One call of the scripted model. */
export interface Step {
  readonly tool: string;
  readonly args: JsonObject;
  /** What the tool answers when it runs; a built-in tool answers for itself. */
  readonly output?: string;
  /** The calls of the sub-agent to which this call gives a task. */
  readonly inside?: readonly Step[];
}

/** What a person hands in: own words, or words that came from elsewhere. */
export interface Said {
  readonly text: string;
  readonly from?: "elsewhere";
}

/** A message, and the calls that the model answers it with. */
export interface Scene {
  readonly says: readonly Said[];
  /** The tools that an honest model planned to use before it read anything. */
  readonly plan?: readonly string[];
  readonly steps: readonly Step[];
  /** What the model says when it has made its calls. */
  readonly reply?: string;
}

/** A conversation to be played, and the person who decides about what is held in it. */
export interface Play {
  readonly scenes: readonly Scene[];
  readonly decide: (scene: number, step: Step) => "approve" | "deny";
}

/** What became of a step on the real road. */
export interface PlayedStep {
  /** The tool's `run` was called. */
  readonly ran: boolean;
  /** The reasons of each time that the call waited for a person. */
  readonly holds: readonly (readonly Reason[])[];
  /** Why a layer refused it. */
  readonly refusal: readonly Reason[];
  readonly inside: readonly PlayedStep[];
}

export type PlayedScene = readonly PlayedStep[];
