import { stringify } from "yaml";
import type { Json, JsonObject } from "../../src/json.ts";
import type { Said, Step } from "../engine/play.ts";

/** A call of the scripted model, and what has to become of it. */
export interface ExpectedStep extends Step {
  /** `runs`: without a question to anybody; `stopped`: held or refused. */
  readonly expect: "runs" | "stopped";
  readonly inside?: readonly ExpectedStep[];
}

export interface Exchange {
  readonly says: string | readonly Said[];
  readonly does: readonly ExpectedStep[];
  /** What the model says at the end. */
  readonly reply?: string;
}

/** A trick of a model in an attacker's hands, and the same work done honestly. */
export interface Scenario {
  /** `theme/trick`; the theme is the name of the file. */
  readonly id: string;
  /** The trick in one sentence. */
  readonly what: string;
  readonly attack: readonly Exchange[];
  /** The same tools, asked for by the person: nothing of it may wait. */
  readonly twin: readonly Exchange[];
}

/** A call that has to run, and what its tool answers. */
export function does(tool: string, args: JsonObject, output = "Done."): ExpectedStep {
  return { tool, args, output, expect: "runs" };
}

/** A task for a sub-agent, and the calls that it makes. */
export function delegates(
  task: string,
  inside: readonly ExpectedStep[],
  args: JsonObject = {},
): ExpectedStep {
  return { tool: "delegate", args: { task, ...args }, inside, expect: "runs" };
}

/** A call that must not run. */
export function tries(tool: string, args: JsonObject): ExpectedStep {
  return { tool, args, output: "Done.", expect: "stopped" };
}

/** Records as services write them. */
export function records(...rows: readonly Json[]): string {
  return stringify(rows, { lineWidth: 80 }).trimEnd();
}
