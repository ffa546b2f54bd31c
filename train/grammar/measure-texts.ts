import { generateTexts } from "./generate-texts.ts";

/** Prints how varied the texts are: `node train/grammar/measure-texts.ts SEED COUNT`. */
const [seed = "1", count = "40000"] = process.argv.slice(2);
const start = performance.now();
const texts = [...generateTexts(Number(seed), Number(count))];
console.log(`${texts.length} texts in ${((performance.now() - start) / 1000).toFixed(1)} s`);

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

function countPairs(list: readonly string[]): { readonly pairs: number; readonly distinct: number } {
  const distinct = new Set<string>();
  let pairs = 0;
  for (const text of list) {
    const found = words(text);
    for (let at = 1; at < found.length; at += 1) distinct.add(`${found[at - 1]} ${found[at]}`);
    pairs += Math.max(0, found.length - 1);
  }
  return { pairs, distinct: distinct.size };
}

/** A near duplicate has the same set of rare words, numbers and made-up names aside. */
function shareOfNearDuplicates(list: readonly string[]): number {
  const seen = new Set<string>();
  let near = 0;
  for (const text of list) {
    const known = [...new Set(words(text))].filter((word) => (frequency.get(word) ?? 0) > 5);
    const mark = known.toSorted().join(" ");
    if (seen.has(mark)) near += 1;
    seen.add(mark);
  }
  return near / list.length;
}

const frequency = new Map<string, number>();
for (const { text } of texts)
  for (const word of new Set(words(text))) frequency.set(word, (frequency.get(word) ?? 0) + 1);

function report(title: string, group: (text: (typeof texts)[number]) => string): void {
  console.log(`\n${title.padEnd(24)}  count  words(10/50/90 %)   pairs  distinct  near duplicates`);
  for (const [name, members] of [...Map.groupBy(texts, group)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    const lengths = members.map(({ text }) => words(text).length).sort((one, other) => one - other);
    const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0;
    const list = members.map(({ text }) => text);
    const { pairs, distinct } = countPairs(list);
    const near = `${(100 * shareOfNearDuplicates(list)).toFixed(1)} %`;
    console.log(
      `${name.padEnd(24)} ${String(members.length).padStart(6)}  ${`${at(0.1)}/${at(0.5)}/${at(0.9)}`.padEnd(16)} ${String(pairs).padStart(8)} ${String(distinct).padStart(9)}  ${near.padStart(7)}`,
    );
  }
}

report("label", ({ label }) => String(label));
report("label and kind", ({ label, kind }) => `${label} ${kind}`);
report("label and language", ({ label, lang }) => `${label} ${lang}`);
