import type { CheckpointName, Outcome } from "../../../src/server/wire.ts";
import type { Crossing } from "./road-book.ts";
import type { Point, RoadPlan } from "./road-plan.ts";
import { lengthOf, pointAt, routeBetween } from "./road-plan.ts";

interface Traveller {
  readonly dot: SVGCircleElement;
  readonly names: Set<string>;
  readonly queue: Crossing[];
  at: CheckpointName | "start";
  going:
    | { readonly to: Crossing | "exit"; readonly route: readonly Point[]; readonly length: number }
    | undefined;
  walked: number;
  restUntil: number;
  leaves: boolean;
}

const unitsPerSecond = 560;
const mostTravellers = 24;
const restMs = { pass: 1_400, hold: 20_000, refuse: 1_600 } as const satisfies Record<Outcome, number>;

/** The messages under way, as lights that walk from gate to gate in the order of their records. */
export class Procession {
  readonly #layer: SVGGElement;
  readonly #plan: RoadPlan;
  readonly #onArrive: (gate: CheckpointName, outcome: Outcome) => void;
  readonly #travellers = new Set<Traveller>();
  #frame: number | undefined;
  #last = 0;

  constructor(
    layer: SVGGElement,
    plan: RoadPlan,
    onArrive: (gate: CheckpointName, outcome: Outcome) => void,
  ) {
    this.#layer = layer;
    this.#plan = plan;
    this.#onArrive = onArrive;
  }

  take(crossing: Crossing): void {
    const names = [crossing.origin.turnId, crossing.origin.traceId].filter((name) => name !== undefined);
    const known = [...this.#travellers].find((traveller) => names.some((name) => traveller.names.has(name)));
    if (known === undefined && this.#travellers.size >= mostTravellers)
      return this.#onArrive(crossing.checkpoint, crossing.outcome);
    const traveller = known ?? this.#enter(crossing);
    for (const name of names) traveller.names.add(name);
    traveller.queue.push(crossing);
    if (this.#frame === undefined) {
      this.#last = performance.now();
      this.#frame = requestAnimationFrame((now) => this.#walk(now));
    }
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    for (const traveller of this.#travellers) this.#remove(traveller);
  }

  #enter({ checkpoint }: Crossing): Traveller {
    const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    dot.setAttribute("r", "7");
    dot.setAttribute("class", "traveller");
    this.#layer.append(dot);
    // What did not come in from outside, a job or a resumed turn, sets out from the keep.
    const at = checkpoint === "gateway" || checkpoint === "inbound" ? "start" : "skills";
    const traveller: Traveller = {
      dot,
      names: new Set(),
      queue: [],
      at,
      going: undefined,
      walked: 0,
      restUntil: 0,
      leaves: false,
    };
    this.#travellers.add(traveller);
    return traveller;
  }

  #walk(now: number): void {
    const seconds = Math.min(0.1, (now - this.#last) / 1_000);
    this.#last = now;
    for (const traveller of this.#travellers) this.#step(traveller, now, seconds);
    this.#frame = this.#travellers.size === 0 ? undefined : requestAnimationFrame((next) => this.#walk(next));
  }

  #step(traveller: Traveller, now: number, seconds: number): void {
    const { going } = traveller;
    if (going === undefined) return this.#rest(traveller, now);
    // Whoever has more gates before him hurries.
    traveller.walked += unitsPerSecond * seconds * (1 + traveller.queue.length * 0.35);
    const { x, y } = pointAt(going.route, traveller.walked);
    traveller.dot.setAttribute("cx", x.toFixed(1));
    traveller.dot.setAttribute("cy", y.toFixed(1));
    if (traveller.walked < going.length) return;
    traveller.going = undefined;
    if (going.to === "exit") return this.#remove(traveller);
    const { checkpoint, outcome } = going.to;
    traveller.at = checkpoint;
    traveller.dot.setAttribute("class", `traveller did-${outcome}`);
    traveller.restUntil = now + restMs[outcome];
    // The reply is kept after it passed the outbound gate: it still goes out from there.
    traveller.leaves =
      checkpoint === "outbound" ? outcome === "pass" : traveller.leaves && checkpoint === "storage";
    this.#onArrive(checkpoint, outcome);
  }

  #rest(traveller: Traveller, now: number): void {
    const next = traveller.queue.shift();
    if (next !== undefined) return this.#send(traveller, next);
    if (now < traveller.restUntil) return;
    if (traveller.leaves) this.#send(traveller, "exit");
    else this.#remove(traveller);
  }

  #send(traveller: Traveller, to: Crossing | "exit"): void {
    const target = to === "exit" ? "exit" : to.checkpoint;
    const route = routeBetween(this.#plan, traveller.at, target);
    traveller.going = { to, route, length: lengthOf(route) };
    traveller.walked = 0;
  }

  #remove(traveller: Traveller): void {
    this.#travellers.delete(traveller);
    traveller.dot.remove();
  }
}
