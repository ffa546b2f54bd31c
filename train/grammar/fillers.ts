import type { Random } from "./random.ts";
import type { Slot } from "./template.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const base64Signs = `${letters.toUpperCase()}${letters}0123456789+/`;
const consonants = "bcdfghjklmnprstvwz";
const vowels = "aeiou";
const tops = [
  "com",
  "com",
  "org",
  "net",
  "io",
  "dev",
  "de",
  "fr",
  "es",
  "co.uk",
  "app",
  "info",
  "xyz",
  "site",
];

type Maker = (random: Random, slot: Slot) => string;

/** What no list of words can hold: numbers, dates, names nobody has, addresses, blobs. */
const makers: Readonly<Record<string, Maker>> = {
  n: (random, { low, high }) => String(random.whole(low, high)),
  money: (random) => `${random.whole(3, 9800)}.${pad(random.whole(0, 99), 2)}`,
  hex: (random, slot) => spell(random, "0123456789abcdef", slot),
  digits: (random, slot) => spell(random, "0123456789", slot),
  code: (random, slot) => spell(random, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789", slot),
  base: (random, slot) => `${spell(random, base64Signs, slot)}${random.pick(["", "=", "=="])}`,
  word: (random) => makeWord(random),
  caps: (random, slot) => spell(random, "ABCDEFGHIKLMNOPRSTUVXZ", slot),
  uuid: (random) => [8, 4, 4, 4, 12].map((size) => spellSize(random, "0123456789abcdef", size)).join("-"),
  date: (random) => makeDate(random),
  time: (random) => `${pad(random.whole(0, 23), 2)}:${pad(random.whole(0, 59), 2)}`,
  stamp: (random) =>
    `20${random.whole(18, 27)}-${pad(random.whole(1, 12), 2)}-${pad(random.whole(1, 28), 2)}${random.pick(["T", " "])}${pad(random.whole(0, 23), 2)}:${pad(random.whole(0, 59), 2)}:${pad(random.whole(0, 59), 2)}${random.pick(["Z", "", ".123Z", "+00:00"])}`,
  ip: (random) =>
    `${random.pick(["10", "192", "172", "203", "81"])}.${random.whole(0, 255)}.${random.whole(0, 255)}.${random.whole(1, 254)}`,
  host: (random) => makeHost(random),
  mail: (random) =>
    `${makeWord(random)}${random.pick([".", "", "_", "-"])}${makeWord(random)}@${makeHost(random)}`,
  url: (random) => makeUrl(random),
  phone: (random) => `+${random.whole(1, 98)} ${random.whole(100, 999)} ${random.whole(1000, 99999)}`,
  version: (random) => `${random.whole(0, 21)}.${random.whole(0, 30)}.${random.whole(0, 12)}`,
  path: (random) =>
    `/${Array.from({ length: random.whole(1, 4) }, () => makeWord(random)).join("/")}${random.pick(["", ".py", ".md", ".json", ".log", "/", ".conf", ".ts"])}`,
};

export const fillerNames: ReadonlySet<string> = new Set(Object.keys(makers));

export function makeFiller(slot: Slot, random: Random): string {
  const maker = makers[slot.name];
  if (maker === undefined) throw new Error(`expected a filler named ${slot.name}`);
  return maker(random, slot);
}

/** A pronounceable word that means nothing, so that no name in a text becomes a feature. */
export function makeWord(random: Random): string {
  const beats = random.whole(2, 4);
  let word = "";
  for (let at = 0; at < beats; at += 1)
    word +=
      random.pick([...consonants]) +
      random.pick([...vowels]) +
      (random.chance(0.3) ? random.pick([..."nrslmt"]) : "");
  return word;
}

function makeHost(random: Random): string {
  return `${random.chance(0.25) ? `${random.pick(["www", "mail", "api", "app", "docs", "my"])}.` : ""}${makeWord(random)}.${random.pick(tops)}`;
}

function makeUrl(random: Random): string {
  const path = Array.from({ length: random.whole(0, 3) }, () => makeWord(random)).join("/");
  const query = random.chance(0.25)
    ? `?${random.pick(["id", "ref", "t", "q", "u"])}=${random.whole(1, 99999)}`
    : "";
  return `http${random.chance(0.85) ? "s" : ""}://${makeHost(random)}/${path}${query}`;
}

function makeDate(random: Random): string {
  const day = random.whole(1, 28);
  const month = random.whole(1, 12);
  const year = random.whole(2009, 2027);
  return random.pick([
    `${year}-${pad(month, 2)}-${pad(day, 2)}`,
    `${pad(day, 2)}.${pad(month, 2)}.${year}`,
    `${day}/${month}/${year}`,
    `${month}/${day}/${String(year).slice(2)}`,
  ]);
}

function spell(random: Random, signs: string, { low, high }: Slot): string {
  return spellSize(random, signs, random.whole(low, high));
}

function spellSize(random: Random, signs: string, size: number): string {
  let text = "";
  for (let at = 0; at < size; at += 1) text += signs[random.whole(0, signs.length - 1)] ?? "";
  return text;
}

function pad(value: number, size: number): string {
  return String(value).padStart(size, "0");
}
