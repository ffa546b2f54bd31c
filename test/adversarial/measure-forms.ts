import { crossOutbound, crossTripwires, messageOf, resultOf } from "./cross-unattended.ts";
import { hostileForms } from "./hostile-forms.ts";

/** The ways a text can come to a scanner. */
export const roads: { readonly [name: string]: (text: string) => unknown } = {
  "a message": (text) => crossTripwires(messageOf(text)),
  "a tool's result": (text) => crossTripwires(resultOf(text)),
  "a reply": (text) => crossOutbound(text, 4_096),
};

export interface Slowest {
  readonly form: string;
  readonly value: number;
}

export interface Measured {
  /** Milliseconds for the whole length. */
  readonly slowest: Slowest;
  /** How many times as long the whole length takes as half of it. */
  readonly steepest: Slowest;
}

// Below this a ratio says more about the machine than about the road.
const leastToCompareMs = 20;

/** Sends every hostile form along one road; each time is the best of a few runs, more where it looks bad. */
export function measureForms(
  cross: (text: string) => unknown,
  length: number,
  bounds: { readonly mostMs: number; readonly mostRatio: number },
): Measured {
  let slowest: Slowest = { form: "", value: 0 };
  let steepest: Slowest = { form: "", value: 0 };
  for (const { name: form, make } of hostileForms) {
    const [whole, half] = [make(length), make(length / 2)];
    let wholeMs = bestOf(1, cross, whole);
    if (wholeMs > bounds.mostMs / 3) wholeMs = Math.min(wholeMs, bestOf(2, cross, whole));
    if (wholeMs > bounds.mostMs) wholeMs = Math.min(wholeMs, bestOf(6, cross, whole));
    if (wholeMs > slowest.value) slowest = { form, value: wholeMs };
    if (wholeMs < leastToCompareMs) continue;
    let ratio = wholeMs / bestOf(2, cross, half);
    if (ratio > bounds.mostRatio) ratio = compare(cross, whole, half);
    if (ratio > steepest.value) steepest = { form, value: ratio };
  }
  return { slowest, steepest };
}

/** In turns, so that whatever else happens on the machine falls on both. */
function compare(cross: (text: string) => unknown, whole: string, half: string): number {
  let [wholeMs, halfMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 16; round += 1) {
    wholeMs = Math.min(wholeMs, bestOf(1, cross, whole));
    halfMs = Math.min(halfMs, bestOf(1, cross, half));
  }
  return wholeMs / halfMs;
}

function bestOf(rounds: number, cross: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = performance.now();
    cross(text);
    best = Math.min(best, performance.now() - startedMs);
  }
  return best;
}
