import type { Detection, Detector } from "../../../detect/detector.ts";
import type { Hit } from "../../../detect/hit.ts";
import type { Part } from "../../../message.ts";

/** A sign; its span counts in the text as written and is left out where it cannot be told. */
export interface Sign {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly via: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Judgement {
  readonly score: number;
  readonly signs: readonly Sign[];
}

/** Parts of longer messages are judged together only, so that a huge message is read once. */
const longestApart = 50_000;
/** Longer texts that were cleaned are not read again as written, and so have no spans. */
const longestTwice = 65_536;
const longestName = 1_000;

/** As long as what `textOf` puts between two parts, and no border to a reader: a sentence may go on in the next part. */
const between = "  ";
const letterAtEnd = /[\p{L}\p{M}\p{N}]$/u;
const letterAtStart = /^[\p{L}\p{M}\p{N}]/u;

/** Everything of a message that a model will read: its parts, what they are called, and all of them in one. */
export function judgeParts(
  detector: Detector,
  cleaned: readonly Part[],
  written: readonly Part[],
): Judgement {
  const texts = cleaned.map((part) => part.text ?? "");
  const judged = judgeTexts(detector, texts);
  const named = judgeNames(detector, cleaned);
  const best = merge(judged, named);
  const originals = written.map((part) => part.text ?? "");
  if (isSame(texts, originals)) return best;
  const bare = { score: best.score, signs: best.signs.map(withoutSpan) };
  if (lengthOf(originals) > longestTwice) return bare;
  return merge(judgeTexts(detector, originals), bare);
}

/** How a person's message reads as the end of those before it, cut between words or inside of one. */
export function judgeJoined(detector: Detector, earlier: readonly string[], text: string): Judgement {
  const before = [earlier.join(" "), earlier.reduce(glue, "")];
  const joins = before.flatMap((start) => [`${start} `, glue(start, text).slice(0, -text.length)]);
  let best: Judgement = { score: 0, signs: [] };
  for (const start of new Set(joins)) {
    const { score, hits } = detector.detect(start + text);
    if (score <= best.score) continue;
    best = { score, signs: hits.map((hit) => toSign(hit, -start.length)) };
  }
  return best;
}

/** Only two letters can be halves of one word; everything else is set apart, as a writer would. */
function glue(start: string, text: string): string {
  const isCut = letterAtEnd.test(start) && letterAtStart.test(text);
  return isCut || start === "" ? start + text : `${start} ${text}`;
}

function judgeTexts(detector: Detector, texts: readonly string[]): Judgement {
  const whole = detector.detect(texts.join(between));
  const together = toJudgement(whole, 0);
  if (texts.length < 2 || lengthOf(texts) > longestApart) return together;
  let judgement = together;
  let offset = 0;
  for (const text of texts) {
    if (text !== "") judgement = merge(judgement, toJudgement(detector.detect(text), offset));
    offset += text.length + between.length;
  }
  return judgement;
}

/** Names of files and of where a part comes from stand beside the text that a model reads. */
function judgeNames(detector: Detector, parts: readonly Part[]): Judgement {
  const names = parts.flatMap((part) => [
    ...(part.kind === "file" ? [part.name.slice(0, longestName)] : []),
    ...(part.label.trust === "external" ? [part.label.source.slice(0, longestName)] : []),
  ]);
  if (names.length === 0) return { score: 0, signs: [] };
  const { score, signs } = toJudgement(detector.detect(names.join(between)), 0);
  return { score, signs: signs.map((sign) => ({ ...withoutSpan(sign), via: path(sign.via, "name") })) };
}

function path(via: string, step: string): string {
  return via === "" ? step : `${step}>${via}`;
}

function toJudgement({ score, hits }: Detection, offset: number): Judgement {
  return { score, signs: hits.map((hit) => toSign(hit, offset)) };
}

function toSign({ id, family, weight, via, start, end }: Hit, offset: number): Sign {
  const sign = { id, family, weight, via };
  return end + offset <= 0 ? sign : { ...sign, start: Math.max(0, start + offset), end: end + offset };
}

function withoutSpan({ id, family, weight, via }: Sign): Sign {
  return { id, family, weight, via };
}

/** The higher score; of two signs of the same kind at one place the first. */
function merge(first: Judgement, second: Judgement): Judgement {
  const score = Math.max(first.score, second.score);
  if (second.signs.length === 0) return { score, signs: first.signs };
  const places = new Set(first.signs.map((sign) => `${sign.id} ${sign.via} ${sign.start}`));
  const kinds = new Set(first.signs.map((sign) => sign.id));
  const more = second.signs.filter((sign) =>
    sign.start === undefined ? !kinds.has(sign.id) : !places.has(`${sign.id} ${sign.via} ${sign.start}`),
  );
  return { score, signs: more.length === 0 ? first.signs : [...first.signs, ...more] };
}

function isSame(texts: readonly string[], others: readonly string[]): boolean {
  return texts.length === others.length && texts.every((text, index) => text === others[index]);
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
