import type { CheckpointName } from "../../../src/server/wire.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands in the picture. Gates stand on their point; travellers walk a little above it. */
export interface RoadPlan {
  readonly width: number;
  readonly height: number;
  readonly gates: { readonly [gate in CheckpointName]: Point };
  readonly keep: Point;
  readonly start: Point;
  readonly exit: Point;
  /** Where a gate's words stand, from its point. */
  readonly words: { readonly dx: number; readonly dy: number; readonly anchor: "middle" | "start" };
}

export const gateOrder: readonly CheckpointName[] = [
  "gateway",
  "inbound",
  "skills",
  "action",
  "outbound",
  "storage",
];

export const gateQuestions: { readonly [gate in CheckpointName]: string } = {
  gateway: "who may speak",
  inbound: "what may enter",
  skills: "what may be loaded",
  action: "what may be done",
  outbound: "what may leave",
  storage: "what may be kept",
};

export const widePlan: RoadPlan = {
  width: 1180,
  height: 430,
  gates: {
    gateway: { x: 110, y: 170 },
    inbound: { x: 300, y: 170 },
    skills: { x: 490, y: 170 },
    action: { x: 860, y: 170 },
    outbound: { x: 1060, y: 170 },
    storage: { x: 675, y: 350 },
  },
  keep: { x: 675, y: 170 },
  start: { x: -20, y: 170 },
  exit: { x: 1200, y: 170 },
  words: { dx: 0, dy: 30, anchor: "middle" },
};

export const tallPlan: RoadPlan = {
  width: 340,
  height: 820,
  gates: {
    gateway: { x: 70, y: 110 },
    inbound: { x: 70, y: 230 },
    skills: { x: 70, y: 350 },
    action: { x: 70, y: 670 },
    outbound: { x: 70, y: 790 },
    storage: { x: 248, y: 526 },
  },
  keep: { x: 70, y: 526 },
  start: { x: 70, y: -10 },
  exit: { x: 70, y: 840 },
  words: { dx: 64, dy: -50, anchor: "start" },
};

/** The way between two places: along the road; storage lies behind the keep. */
export function routeBetween(
  plan: RoadPlan,
  from: CheckpointName | "start",
  to: CheckpointName | "exit",
): readonly Point[] {
  const begin = from === "start" ? plan.start : plan.gates[from];
  const end = to === "exit" ? plan.exit : plan.gates[to];
  const throughKeep = (from === "storage") !== (to === "storage");
  return (throughKeep ? [begin, plan.keep, end] : [begin, end]).map(({ x, y }) => ({ x, y: y - 12 }));
}

export function lengthOf(route: readonly Point[]): number {
  return route.slice(1).reduce((sum, point, index) => sum + distance(route[index] ?? point, point), 0);
}

/** The point so far along the route; its end when the route is shorter. */
export function pointAt(route: readonly Point[], walked: number): Point {
  let left = walked;
  for (const [index, next] of route.slice(1).entries()) {
    const before = route[index] ?? next;
    const length = distance(before, next);
    if (left <= length && length > 0) {
      const part = left / length;
      return { x: before.x + (next.x - before.x) * part, y: before.y + (next.y - before.y) * part };
    }
    left -= length;
  }
  return route.at(-1) ?? { x: 0, y: 0 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
