import { AppError } from "../../src/errors.ts";
import type { BusEvent } from "../../src/events.ts";
import type { Reason } from "../../src/layer.ts";
import type { PlayedScene, PlayedStep, Scene, Step } from "./play.ts";

/** The rehearsal numbers its calls by the step of the script that they are. */
const callId = /^call_(\d+)_1$/;

/** Where a step stands: its number, behind those of the steps that gave the task on. */
export type StepPath = readonly number[];

/** Sees what becomes of every call of one scene. */
export class Witness {
  readonly scene: Scene;
  readonly #ran = new Set<string>();
  readonly #holds = new Map<string, (readonly Reason[])[]>();
  readonly #refusals = new Map<string, readonly Reason[]>();
  /** The step that began each sub-agent's work. */
  readonly #delegations = new Map<string, { readonly path: StepPath; readonly calls: string[] }>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  hear({ name, origin, data }: BusEvent): void {
    if (name === "agent:delegated") {
      this.#delegations.set(data.delegation, { path: this.pathOf(data.callId, data.parent), calls: [] });
    } else if (name === "tool:executed" || name === "tool:unknown-outcome") {
      this.#ran.add(keyOf(this.pathOf(data.callId, origin.delegation)));
    } else if (name === "checkpoint:crossed" && data.checkpoint === "action") {
      const path = this.pathOf(data.subject, origin.delegation);
      if (data.outcome === "refuse") this.#refusals.set(keyOf(path), data.reasons ?? []);
    }
  }

  held(path: StepPath, reasons: readonly Reason[]): void {
    const key = keyOf(path);
    this.#holds.set(key, [...(this.#holds.get(key) ?? []), reasons]);
  }

  /** A plan is a step of the script too, and comes before all others; a sub-agent's calls count as they come. */
  pathOf(id: string, delegation: string | undefined): StepPath {
    if (delegation === undefined) {
      const number = callId.exec(id)?.[1];
      if (number === undefined) throw new AppError("internal", `No step of the script made the call ${id}.`);
      return [Number(number) - (this.scene.plan === undefined ? 1 : 2)];
    }
    const begun = this.#delegations.get(delegation);
    if (begun === undefined) throw new AppError("internal", `No step gave away the task ${delegation}.`);
    const { path, calls } = begun;
    if (!calls.includes(id)) calls.push(id);
    return [...path, calls.indexOf(id)];
  }

  stepAt(path: StepPath): Step | undefined {
    let steps: readonly Step[] = this.scene.steps;
    for (const number of path.slice(0, -1)) steps = steps[number]?.inside ?? [];
    return steps[path.at(-1) ?? -1];
  }

  describe(): PlayedScene {
    return this.#describeAll(this.scene.steps, []);
  }

  #describeAll(steps: readonly Step[], before: StepPath): readonly PlayedStep[] {
    return steps.map(({ inside = [] }, number) => {
      const path = [...before, number];
      const key = keyOf(path);
      return {
        ran: this.#ran.has(key),
        holds: this.#holds.get(key) ?? [],
        refusal: this.#refusals.get(key) ?? [],
        inside: this.#describeAll(inside, path),
      };
    });
  }
}

function keyOf(path: StepPath): string {
  return path.join(".");
}
