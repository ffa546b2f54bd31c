import type { Grammar } from "./grammar.ts";
import { kinds } from "./kinds.ts";
import type { Kind } from "./kinds.ts";
import { languages } from "./languages.ts";
import { writeMixture } from "./mixtures.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { roughen } from "./roughen.ts";
import { Writer } from "./writer.ts";

export interface TrainingText {
  readonly text: string;
  readonly label: 0 | 1;
  readonly kind: string;
  readonly lang: string;
}

/** How many times a text is written anew when the same one was there before. */
const attempts = 6;

/** The share of texts that mix two languages. */
const mixedShare = 0.05;

/** Attacks and their honest twins, the same ones for the same seed; no text comes twice. */
export function* generateTexts(seed: number, count: number): Iterable<TrainingText> {
  const random = createRandom(seed);
  const seen = new Set<string>();
  const write = createAuthor(random);
  for (let made = 0; made < count; made += 1) {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const draft = write();
      const text = roughen(draft.text, random);
      if (seen.has(text)) continue;
      seen.add(text);
      yield { ...draft, text };
      break;
    }
  }
}

function createAuthor(random: Random): () => TrainingText {
  const pickLanguage = makeLot(languages);
  const lots = new Map(languages.map(({ lang, grammar }) => [lang, makeLot(kindsOf(grammar))]));
  return () => {
    const { lang, grammar } = pickLanguage(random);
    if (random.chance(mixedShare)) {
      const other = random.pick(languages).grammar;
      return { ...writeMixture(grammar, other, random), lang: "mixed" };
    }
    const kind = lots.get(lang)?.(random);
    if (kind === undefined) throw new Error(`expected kinds for ${lang}`);
    const writer = new Writer(grammar, { random, kept: new Map() });
    return { text: kind.compose(writer), label: kind.label, kind: kind.kind, lang };
  };
}

function kindsOf(grammar: Grammar): readonly Kind[] {
  return kinds.filter(({ needs }) => needs.every((rule) => grammar.has(rule)));
}

function makeLot<T extends { readonly weight: number }>(items: readonly T[]): (random: Random) => T {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  return (random) => {
    let left = random.next() * total;
    for (const item of items) {
      left -= item.weight;
      if (left < 0) return item;
    }
    return items[items.length - 1] as T;
  };
}
