import { invisibleRanges, lineBreaks, tagFlags } from "../patterns/invisible-characters.ts";
import { isEmoji, isIndicMark, isMongolian, isPictograph, joinsLetters } from "./joining-characters.ts";

const lineBreak = "line-separator";

// One test of the whole text decides whether anything has to be looked at.
const suspicious = new RegExp(
  `[${[...invisibleRanges, ...lineBreaks.map((point) => [point, point] as const)]
    .map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`)
    .join("")}]`,
  "u",
);

/** By unit: the place of a class in `names`, 0 for what is seen. */
const classOfUnit = new Uint8Array(65_536);
const names: string[] = [""];
for (const [from, to, name] of [
  ...invisibleRanges,
  ...lineBreaks.map((at) => [at, at, lineBreak] as const),
]) {
  // The planes of tags are large; they are looked up by range.
  if (to <= 0xffff) classOfUnit.fill(names.push(name) - 1, from, to + 1);
}
const highRanges = invisibleRanges.filter(([from]) => from > 0xffff);

function classify(point: number): string | undefined {
  if (point <= 0xffff) return names[classOfUnit[point] as number] || undefined;
  return highRanges.find(([from, to]) => point >= from && point <= to)?.[2];
}

export interface Stripped {
  readonly text: string;
  /** How many characters of which class were removed or turned into line ends. */
  readonly removed: ReadonlyMap<string, number>;
}

/** Removes what is not seen; what emoji, flags and scripts need stays. Undefined when nothing was removed. */
export function stripInvisible(text: string): Stripped | undefined {
  if (!suspicious.test(text)) return undefined;
  const removed = new Map<string, number>();
  const pieces: string[] = [];
  let kept = 0;
  // The last kept code point, and the last one that is neither a selector nor a skin tone.
  let previous = 0;
  let base = 0;
  let index = 0;
  while (index < text.length) {
    const point = text.codePointAt(index) as number;
    if (point <= 0xffff && classOfUnit[point] === 0) {
      previous = base = point;
      index += 1;
      continue;
    }
    const size = point > 0xffff ? 2 : 1;
    const name = classify(point);
    const stays = name === undefined ? size : lengthToKeep(text, index, { point, previous, base });
    if (stays > 0) {
      previous = point;
      if (!isModifier(point)) base = point;
      index += stays;
      continue;
    }
    pieces.push(text.slice(kept, index));
    if (name === lineBreak) {
      pieces.push("\n");
      previous = base = 0x0a;
    }
    removed.set(name as string, (removed.get(name as string) ?? 0) + 1);
    index += size;
    kept = index;
  }
  if (removed.size === 0) return undefined;
  pieces.push(text.slice(kept));
  return { text: pieces.join(""), removed };
}

function isModifier(point: number): boolean {
  return point === 0xfe0e || point === 0xfe0f || (point >= 0x1f3fb && point <= 0x1f3ff);
}

interface Place {
  readonly point: number;
  readonly previous: number;
  readonly base: number;
}

/** Units of text that have to stay from here on because something visible needs them; 0 for none. */
function lengthToKeep(text: string, index: number, { point, previous, base }: Place): number {
  if (point === 0xfe0e || point === 0xfe0f) return keepsPresentation(text, index, previous) ? 1 : 0;
  if (point === 0x200c || point === 0x200d)
    return keepsJoiner(text, index, { point, previous, base }) ? 1 : 0;
  if (point === 0x115f || point === 0x1160) return keepsFiller(text, index, previous) ? 1 : 0;
  if (previous === 0x1f3f4) return lengthOfFlag(text, index);
  return point >= 0x180b && point <= 0x180f && isMongolian(previous) ? 1 : 0;
}

/** One presentation selector after an emoji; after a digit only as part of a keycap. */
function keepsPresentation(text: string, index: number, previous: number): boolean {
  if (previous < 0x80) return isEmoji(previous) && text.charCodeAt(index + 1) === 0x20e3;
  return isEmoji(previous) && !(previous >= 0x1f1e6 && previous <= 0x1f1ff);
}

function keepsJoiner(text: string, index: number, { point, previous, base }: Place): boolean {
  const next = text.codePointAt(index + 1) ?? 0;
  if (point === 0x200d && isPictograph(base) && isPictograph(next) && previous !== 0x200d) return true;
  if (isIndicMark(previous)) return true;
  return joinsLetters(previous) && joinsLetters(next);
}

/** Fillers complete a syllable of old Korean when the other half stands beside them. */
function keepsFiller(text: string, index: number, previous: number): boolean {
  const next = text.charCodeAt(index + 1);
  const point = text.charCodeAt(index);
  return point === 0x115f ? next > 0x1160 && next <= 0x11a7 : previous >= 0x1100 && previous < 0x115f;
}

/** Length of the tags of a flag that is really drawn, its end tag included; 0 for anything else. */
function lengthOfFlag(text: string, index: number): number {
  let region = "";
  let at = index;
  while (region.length <= 5) {
    const point = text.codePointAt(at) ?? 0;
    at += 2;
    if (point === 0xe007f) return tagFlags.has(region) ? at - index : 0;
    if (point < 0xe0030 || point > 0xe007a) return 0;
    region += String.fromCharCode(point - 0xe0000);
  }
  return 0;
}
