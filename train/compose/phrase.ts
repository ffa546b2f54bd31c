import type { Dice } from "../exact-math.ts";

/** One of the ways that are written between bars; `{name}` in it is filled from the parts. */
export function phrase(dice: Dice, ways: string, parts: Readonly<Record<string, string>> = {}): string {
  const options = ways.split("|");
  const chosen = options[dice.roll(options.length)] as string;
  return chosen.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const inner = parts[name];
    return inner === undefined ? whole : phrase(dice, inner, parts);
  });
}

export function pick<T>(dice: Dice, items: readonly T[]): T {
  return items[dice.roll(items.length)] as T;
}

export interface Composed {
  readonly text: string;
  readonly label: 0 | 1;
}
