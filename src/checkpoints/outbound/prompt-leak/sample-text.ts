import type { PromptIndex } from "./prompt-index.ts";
import { hashGram } from "./prompt-index.ts";

/** Every so many characters eight are looked at: a run of some words can't slip through between two looks. */
const step = 16;
const scratch = Buffer.alloc(65_536);
const fours = new Int32Array(scratch.buffer, scratch.byteOffset, scratch.length / 4);

/** Calls for each place where a text looks like the prompt; returns where the search goes on from. */
export function sampleText(text: string, index: PromptIndex, onHit: (place: number) => number): void {
  const { words, mask } = index.grams;
  let from = 0;
  for (let base = 0; base < text.length; base += scratch.length) {
    const length = scratch.write(text.slice(base, base + scratch.length), 0, "latin1");
    for (let at = Math.max(0, from - base); at + 8 <= length; at += step) {
      const even = at & -step;
      const gram = hashGram(fours[even >> 2] as number, fours[(even >> 2) + 1] as number) & mask;
      if (((words[gram >>> 5] as number) & (1 << gram)) === 0) continue;
      from = onHit(base + even);
      at = Math.max(at, from - base);
    }
  }
}
