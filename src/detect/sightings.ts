import { escalationWords } from "../patterns/escalation.ts";
import type { Anchor } from "./anchor-finder.ts";
import { structureAnchors } from "./structure/structure-anchors.ts";

/** Longer texts are not kept, and others walk over them on their own. */
export const longestKept = 16_384;
const notAscii = /[^\0-\x7f]/;

/** Which texts others look for, with the places where they end, in the order in which they stand. */
export interface Sightings {
  readonly text: string;
  readonly ends: number[];
  readonly seen: string[];
}

let last: Sightings = { text: "", ends: [], seen: [] };

/** What structure and escalation look for besides the patterns' words: one walk over a text finds all of it. */
export function anchorsOfOthers(): readonly Anchor[] {
  const ascii = (text: string): boolean => !notAscii.test(text);
  const signs = structureAnchors().map(({ text }) => ({ text, startsWord: false, endsWord: false }));
  const words = escalationWords.map(({ word }) => ({ text: word, startsWord: true, endsWord: true }));
  return [...signs, ...words].filter(({ text }) => ascii(text)).map((anchor) => ({ ...anchor, marks: [] }));
}

/** For what is seen in a folded text; undefined where others have to look for themselves. */
export function openSightings(text: string): Sightings | undefined {
  return text.length > longestKept || notAscii.test(text) ? undefined : { text, ends: [], seen: [] };
}

/** Keeps what was seen in the text that was searched last: all who judge a message read the same. */
export function keepSightings(sightings: Sightings): void {
  last = sightings;
}

export function sightingsIn(text: string): Sightings | undefined {
  return last.text === text ? last : undefined;
}
