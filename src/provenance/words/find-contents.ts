import type { Sentence } from "./read-sentences.ts";
import { findHeads } from "./find-heads.ts";
import type { Span } from "./own-words.ts";
import { has, isSign } from "./unit.ts";
import type { Unit } from "./unit.ts";

export interface Parted {
  readonly sentences: readonly Sentence[];
  readonly contents: readonly Span[];
}

/** Takes out what is written as a content without quotes: behind "the following message:" or a pasted text. */
export function partContents(text: string, sentences: readonly Sentence[]): Parted {
  const kept: Sentence[] = [];
  const contents: Span[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index] as Sentence;
    const cut = contentAt(sentence, text) ?? quotedAt(sentences, index);
    if (cut === undefined) {
      kept.push(sentence);
      continue;
    }
    const units = sentence.units.slice(0, cut.units);
    if (units.length > 0) kept.push({ ...sentence, units });
    const next = cut.next ?? (cut.whole ? nextItem(sentences, index) : index + 1);
    const rest = cut.whole ? text.length : (sentence.units.at(-1)?.end ?? text.length);
    contents.push({ start: cut.start, end: sentences[next]?.units[0]?.start ?? rest });
    index = next - 1;
  }
  return { sentences: kept, contents };
}

const textLength = 4;

/**
 * "Translate "…" … "…"": a text that is quoted and has quotes of its own may have closed the first one itself. What
 * stands before the last quote of the message is then no longer surely the speaker's.
 */
function quotedAt(sentences: readonly Sentence[], index: number): Cut | undefined {
  const { units } = sentences[index] as Sentence;
  const at = units.findIndex((unit) => isText(unit));
  const heads = at < 0 ? [] : findHeads({ ...(sentences[index] as Sentence), units: units.slice(0, at) });
  if (heads.at(-1)?.sense !== "read") return undefined;
  const last = sentences.findLastIndex((sentence) => sentence.units.some((unit) => isQuote(unit)));
  const closesHere = units.findLastIndex((unit) => isQuote(unit)) > at;
  if (last === index && !closesHere) return undefined;
  return { units: at + 1, start: units[at]?.end ?? 0, whole: true, next: last + 1 };
}

function isQuote(unit: Unit): boolean {
  return unit.kind === "phrase" || unit.kind === "content";
}

/** A quote that is a text rather than a name. */
function isText(unit: Unit): boolean {
  const name = unit.values[0]?.text ?? "";
  return (
    unit.kind === "content" ||
    (unit.kind === "phrase" && (name.split(/\s+/u).length >= textLength || /[!?;]|[.,]\s/u.test(name)))
  );
}

interface Cut {
  readonly units: number;
  readonly start: number;
  /** Everything behind it, or only the rest of the sentence. */
  readonly whole: boolean;
  /** The sentence that is the speaker's own again. */
  readonly next?: number;
}

function contentAt(sentence: Sentence, text: string): Cut | undefined {
  return behindColon(sentence) ?? behindSaying(sentence) ?? behindBreak(sentence, text);
}

function behindColon(sentence: Sentence): Cut | undefined {
  const { units } = sentence;
  const colon = units.findIndex((unit) => isSign(unit, ":："));
  if (colon <= 0 || startsPhrase(sentence, colon + 1) || isValue(sentence, colon + 1)) return undefined;
  if (!introducesContent(sentence, colon)) return undefined;
  return { units: colon, start: units[colon]?.end ?? 0, whole: true };
}

/** "Saying that …": the rest of the sentence. */
function behindSaying(sentence: Sentence): Cut | undefined {
  const { units } = sentence;
  const at = units.findIndex(
    (unit, place) => place > 0 && has(unit, "saying") && unit.meaning?.noun === undefined,
  );
  if (at < 0 || startsPhrase(sentence, at + 1)) return undefined;
  return { units: at, start: units[at]?.end ?? 0, whole: false };
}

/** "Can you summarise this" and an empty line: what follows is this. */
function behindBreak(sentence: Sentence, text: string): Cut | undefined {
  const last = sentence.units.at(-1);
  if (last === undefined || !/^[^\S\n]*[.!?:]?[^\S\n]*\n/u.test(text.slice(last.end, last.end + 40)))
    return undefined;
  if (!sentence.units.some((unit) => has(unit, "this")) || !isReading(sentence)) return undefined;
  return { units: sentence.units.length, start: last.end, whole: true };
}

/** "Her website: www.x.com" says what a value is. */
function isValue({ units }: Sentence, at: number): boolean {
  return at === units.length - 1 && units[at]?.kind === "value" && units[at].values[0]?.kind !== "name";
}

/** A quote behind the colon is the content, and ends by itself. */
function startsPhrase({ units }: Sentence, at: number): boolean {
  let next = at;
  while (isSign(units[next], ":：") || has(units[next], "article")) next += 1;
  return units[next]?.kind === "phrase" || units[next]?.kind === "content";
}

/** "Translate this:", "the following message:"; not "do the following tasks:" and not "her address:". */
function introducesContent(sentence: Sentence, colon: number): boolean {
  const before = sentence.units.slice(0, colon);
  if (before.some((unit) => has(unit, "tasks") && unit.meaning?.noun !== "text" && !has(unit, "saying")))
    return false;
  if (before.some((unit) => has(unit, "saying") || has(unit, "this"))) return true;
  const noun = before.at(-1)?.meaning?.noun;
  if (noun === "text" || noun === "message" || noun === "mail" || noun === "file") return true;
  const heads = findHeads({ ...sentence, units: before });
  return heads.length > 0 && (heads.at(-1)?.at === colon - 1 || colon === sentence.units.length - 1);
}

function isReading(sentence: Sentence): boolean {
  const heads = findHeads(sentence);
  if (sentence.units.some((unit) => has(unit, "tasks") && unit.meaning?.noun !== undefined)) return false;
  return heads.every((head) => head.sense === "read" || head.sense === "open" || head.sense === "write");
}

/** Inside a numbered list a content ends where the next number stands. */
function nextItem(sentences: readonly Sentence[], index: number): number {
  const item = sentences[index]?.item;
  if (item === undefined) return sentences.length;
  for (let next = index + 1; next < sentences.length; next += 1)
    if (sentences[next]?.item === item + 1) return next;
  return sentences.length;
}
