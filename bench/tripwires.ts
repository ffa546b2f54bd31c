import { crossOutbound, crossTripwires, messageOf } from "../test/adversarial/cross-unattended.ts";
import { hostileForms } from "../test/adversarial/hostile-forms.ts";
import { measureForms, roads } from "../test/adversarial/measure-forms.ts";
import type { Bench, Figure } from "./figure.ts";
import { median } from "./figure.ts";

const megabyte = 1_048_576;
const sentences = [
  "The east gate stays open until nine, then the bridge goes up and two lamps are lit.",
  "Could you look through the notes from Tuesday and tell me which of the three suppliers answered first?",
  "Anna's train arrives at 14:05; she needs a taxi to Hauptstraße 12 and has two suitcases with her.",
  "I changed the second paragraph, so please compare both versions and list what is different.",
  "Our router loses the connection every evening, although the cable was replaced last week.",
  "def total(prices): return sum(price * 1.19 for price in prices if price > 0)",
];

/** Ordinary words, in another order each time, so that no cache of a whole text helps. */
function cleanText(length: number, seed: number): string {
  const pieces: string[] = [];
  for (let size = 0, index = seed; size < length; index += 1) {
    const sentence = sentences[(index * 7 + (index >> 3)) % sentences.length] as string;
    pieces.push(`${sentence} (${index})`);
    size += sentence.length + 8;
  }
  return pieces.join("\n").slice(0, length);
}

/** What looking for attacks costs: on what people write, and on what is written to be slow. */
export const benchTripwires: Bench = async ({ quick }) => [
  measureMessage(quick ? 1_000 : 10_000),
  measureReply("outbound checkpoint, clean text, in chunks of 4096", quick ? 4 : 24, 4_096),
  ...measureHostile(quick ? megabyte / 8 : megabyte),
];

function measureMessage(messages: number): Figure {
  const times: number[] = [];
  for (let index = -messages / 10; index < messages; index += 1) {
    const item = messageOf(cleanText(2_048, Math.abs(index)));
    const startedMs = performance.now();
    const verdict = crossTripwires(item);
    const tookMs = performance.now() - startedMs;
    if (verdict.do !== "pass") throw new Error("A clean message did not pass.");
    if (index >= 0) times.push(tookMs);
  }
  return {
    name: "all inbound tripwires, a clean message of 2 KB, p50",
    value: median(times),
    unit: "ms",
    bound: { most: 0.1 },
  };
}

function measureReply(name: string, megabytes: number, chunkLength: number): Figure {
  const text = cleanText(megabyte, 1);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < megabytes; round += 1) {
    const startedMs = performance.now();
    const released = crossOutbound(text, chunkLength);
    best = Math.min(best, performance.now() - startedMs);
    if (released.text !== text) throw new Error("A clean reply was changed.");
  }
  return { name, value: 1_000 / best, unit: "MB/s", bound: { least: 60 } };
}

function measureHostile(length: number): readonly Figure[] {
  const bounds = { mostMs: (150 * length) / megabyte, mostRatio: 2.3 };
  const size = length === megabyte ? "1 MB" : `${Math.round(length / 1_024)} KB`;
  return Object.entries(roads).flatMap(([what, cross]) => {
    const { slowest, steepest } = measureForms(cross, length, bounds);
    return [
      {
        name: `slowest of ${hostileForms.length} hostile forms as ${what}, ${size}`,
        value: slowest.value,
        unit: "ms",
        note: slowest.form,
        bound: { most: bounds.mostMs },
      },
      {
        name: "steepest of them: twice the length takes",
        value: steepest.value,
        unit: "times",
        note: steepest.form,
        bound: { most: bounds.mostRatio },
      },
    ];
  });
}
