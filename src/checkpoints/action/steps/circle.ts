import type { ActionContext } from "../call.ts";

/** The third call of a circle is refused. A model that goes on with it all the same is not asked again. */
export const timesInCircle = 3;

/**
 * True when the last call is one of so many of its kind and nothing but repeats lies between it and the one before.
 * Reading a file again after another change to it is no circle; two calls taking turns are one.
 */
export function runsInCircle(calls: ActionContext["callsSoFar"], times: number): boolean {
  const last = calls.at(-1);
  if (last === undefined) return false;
  const lastKey = keyOf(last);
  const seen = new Map<string, number>();
  let previous = -1;
  let newest = -1;
  for (const [at, one] of calls.slice(0, -1).entries()) {
    const key = keyOf(one);
    const known = (seen.get(key) ?? 0) + 1;
    seen.set(key, known);
    if (known === 1) newest = at;
    if (key === lastKey) previous = at;
  }
  return (seen.get(lastKey) ?? 0) >= times - 1 && newest <= previous;
}

function keyOf(call: ActionContext["callsSoFar"][number]): string {
  return `${call.tool}\n${call.argsHash}`;
}
