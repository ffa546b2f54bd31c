import type { Span } from "../detect/view.ts";
import type { CanaryForms, PartIndex } from "./canary-forms.ts";
import { shortestPart, signpost } from "./canary-forms.ts";
import { base64Units, between, ends, spelledUnits } from "./fold-unit.ts";

/** Units between two letters of a canary; more of them end it. */
const mostBetween = 12;

/** A stretch of text that may spell something: everything between its letters is left out. */
interface Run {
  readonly letters: string;
  /** Where each letter stands in the text. */
  readonly places: Int32Array;
}

/** Where canaries, or large enough parts of one, stand in the text, in order and apart. Linear in the text. */
export function findCanary(text: string, forms: CanaryForms): readonly Span[] {
  const found: Span[] = [];
  for (const post of [signpost, wideSignpost]) {
    findAt(text, post, spelledUnits, (run) => collect(run, [forms.plain, forms.hex], found));
  }
  for (const post of forms.base64Signposts) {
    findAt(text, post, base64Units, (run) => collect(run, [forms.base64], found));
  }
  return merge(found);
}

const wideSignpost = "７";

/** Leaps from signpost to signpost, which is many times as fast as looking at each character. */
function findAt(text: string, post: string, units: Uint8Array, onRun: (run: Run) => void): void {
  let until = 0;
  for (let at = text.indexOf(post); at >= 0; at = text.indexOf(post, Math.max(at + 1, until))) {
    const [run, end] = readRun(text, at, units, until);
    until = end;
    if (run !== undefined) onRun(run);
  }
}

/** The run around a place, reaching back to `from` at most, when it is long enough to matter; and where it ends. */
function readRun(text: string, place: number, units: Uint8Array, from: number): [Run | undefined, number] {
  const start = walkBack(text, place, units, from);
  let letters = 0;
  let gap = 0;
  let end = start;
  for (let at = start; at < text.length && gap <= mostBetween; at += 1) {
    const unit = units[text.charCodeAt(at)] as number;
    if (unit === ends) break;
    gap += 1;
    if (unit === between) continue;
    gap = 0;
    letters += 1;
    end = at + 1;
  }
  return [letters < shortestPart ? undefined : pickLetters(text.slice(start, end), start, units), end];
}

function walkBack(text: string, digit: number, units: Uint8Array, from: number): number {
  let start = digit;
  let gap = 0;
  for (let at = digit - 1; at >= from && gap <= mostBetween; at -= 1) {
    const unit = units[text.charCodeAt(at)] as number;
    if (unit === ends) break;
    gap = unit === between ? gap + 1 : 0;
    if (gap === 0) start = at;
  }
  return start;
}

/** `start` is where the stretch stands in the whole text. */
function pickLetters(stretch: string, start: number, units: Uint8Array): Run {
  const codes = Buffer.allocUnsafe(stretch.length);
  const places = new Int32Array(stretch.length);
  let taken = 0;
  for (let at = 0; at < stretch.length; at += 1) {
    const unit = units[stretch.charCodeAt(at)] as number;
    if (unit === between) continue;
    codes[taken] = unit;
    places[taken] = start + at;
    taken += 1;
  }
  return { letters: codes.toString("latin1", 0, taken), places };
}

function collect({ letters, places }: Run, indexes: readonly PartIndex[], found: Span[]): void {
  for (const index of indexes) {
    for (let at = 0; at + index.length <= letters.length; at += 1) {
      if (!index.hasPartAt(letters, at)) continue;
      let last = at + index.length - 1;
      while (last + 1 < letters.length && index.hasPartAt(letters, last + 2 - index.length)) last += 1;
      found.push({ start: places[at] as number, end: (places[last] as number) + 1 });
      at = last;
    }
  }
}

function merge(found: Span[]): readonly Span[] {
  if (found.length < 2) return found;
  found.sort((left, right) => left.start - right.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Where the end of the text begins that may still grow into a canary; its length when nothing does. */
export function openEnd(text: string, forms: CanaryForms): number {
  const spelled = growFromEnd(text, spelledUnits, forms.spelled);
  return Math.min(spelled, growFromEnd(text, base64Units, forms.base64.joined));
}

/** Every end of a beginning is a part of the spelling too, so the search stops at the first that is none. */
function growFromEnd(text: string, units: Uint8Array, joined: string): number {
  let grown = "";
  let start = text.length;
  let gap = 0;
  for (let at = text.length - 1; at >= 0 && gap <= mostBetween; at -= 1) {
    const unit = units[text.charCodeAt(at)] as number;
    if (unit === ends) break;
    if (unit === between) {
      gap += 1;
      continue;
    }
    const longer = String.fromCharCode(unit) + grown;
    if (!joined.includes(longer)) break;
    grown = longer;
    start = at;
    gap = 0;
  }
  return start;
}
