import { decodeBackwards } from "./decode/backwards.ts";
import { decodeBase32, decodeBase64 } from "./decode/base64.ts";
import type { Decoded, Decoder, Reading } from "./decode/decoder.ts";
import { decodeEscapes } from "./decode/escapes.ts";
import { decodeHex } from "./decode/hex.ts";
import { decodeHtml, decodeTags } from "./decode/html.ts";
import { decodeInvisible } from "./decode/invisible.ts";
import { decodeLeet } from "./decode/leet.ts";
import { decodeMorse } from "./decode/morse.ts";
import { decodeNumbers } from "./decode/numbers.ts";
import { decodePieces } from "./decode/pieces.ts";
import { decodePigLatin } from "./decode/pig-latin.ts";
import { decodeReversed, decodeRotated } from "./decode/rotated.ts";
import { decodeShuffled } from "./decode/shuffled.ts";
import { decodeSpaced } from "./decode/spaced.ts";
import { splice } from "./decode/splice.ts";
import { survey } from "./decode/survey.ts";
import { decodeUrl } from "./decode/url.ts";
import { fold } from "./fold.ts";
import type { RawText, Span, View } from "./view.ts";

/** What leaves the least doubt comes first, so that a flood of doubtful readings cannot push it out. */
const decoders: readonly Decoder[] = [
  decodeUrl,
  decodeHtml,
  decodeEscapes,
  decodeBase64,
  decodeHex,
  decodeBase32,
  decodeNumbers,
  decodePieces,
  decodeTags,
  decodeSpaced,
  decodeLeet,
  decodeShuffled,
  decodeRotated,
  decodeReversed,
  decodeBackwards,
  decodeMorse,
  decodePigLatin,
];

/** Read again within their own result; the others would only undo what they did. */
const nesting: ReadonlySet<Decoder> = new Set([
  decodeUrl,
  decodeHtml,
  decodeEscapes,
  decodeBase64,
  decodeHex,
  decodeBase32,
  decodeNumbers,
]);

const maxDepth = 4;
const maxViews = 24;
/** Decoded units of all views together: so many times the text's own, and never more than the cap. */
const maxGrowth = 4;
const smallestAllowance = 4_096;
const largestAllowance = 262_144;
/** Units at each end of a text that are searched for encodings: more than any tool result has. */
const mostDecoded = 65_536;

/** The text itself, folded, and every text that is hidden in it by encodings, also one within another. */
export function readViews(text: string): readonly View[] {
  return new Reader(text).read(text);
}

/** A view before it is handed out: what decoders read, and how deep it lies. */
interface Layered extends View {
  readonly clean: string;
  /** Whether something was left out, put in or joined by folding: nothing invisible is in a text where it was not. */
  readonly moved: boolean;
  readonly depth: number;
  /** The decoders that led here. */
  readonly path: readonly Decoder[];
  readonly raw: RawText | undefined;
}

class Reader {
  readonly #views: Layered[] = [];
  #allowance: number;

  constructor(text: string) {
    this.#allowance = Math.min(largestAllowance, Math.max(smallestAllowance, text.length * maxGrowth));
    this.#add(layer(text, asItCame(text)));
  }

  read(text: string): readonly View[] {
    const root = this.#views[0] as Layered;
    if (root.moved) for (const found of decodeInvisible(text)) this.#take(text, found, asItCame(text));
    for (let index = 0; index < this.#views.length; index += 1) {
      const view = this.#views[index] as Layered;
      if (view.depth >= maxDepth || this.#isFull()) break;
      for (const from of beginnings(view.clean)) this.#decode(view, from);
    }
    return this.#views;
  }

  #decode(view: Layered, from: number): void {
    const text = view.clean.length <= mostDecoded ? view.clean : view.clean.slice(from, from + mostDecoded);
    const seen = survey(text);
    for (const decode of decoders) {
      if (this.#isFull()) return;
      if (view.path.includes(decode) && !nesting.has(decode)) continue;
      const readings = decode(text, seen);
      if (readings.length === 0) continue;
      const origin = { ...view, path: [...view.path, decode] };
      for (const { name, decoded } of readings)
        this.#take(
          view.clean,
          { name, decoded: from === 0 ? decoded : decoded.map((piece) => shift(piece, from)) },
          origin,
        );
    }
  }

  #isFull(): boolean {
    return this.#views.length >= maxViews || this.#allowance <= 0;
  }

  #take(text: string, { name, decoded }: Reading, parent: Origin): void {
    if (this.#isFull()) return;
    const spliced = splice(text, decoded);
    const plain = spliced.text.slice(0, this.#allowance);
    function spanOf(start: number, end: number): Span {
      const span = spliced.spanOf(start, end);
      return parent.spanOf(span.start, span.end);
    }
    const inner = layer(plain, {
      via: parent.via === "" ? name : `${parent.via}>${name}`,
      depth: parent.depth + 1,
      path: parent.path,
      spanOf,
      raw: parent.raw !== undefined && isWhole(text, decoded) ? { text: plain, spanOf } : undefined,
    });
    this.#allowance -= inner.text.length;
    if (inner.text.trim() !== "") this.#add(inner);
  }

  #add(view: Layered): void {
    // Views are few, and a set would read the whole text to find it.
    if (this.#views.some(({ text }) => text === view.text)) return;
    this.#views.push(view);
  }
}

/** Whether what was decoded is the text for the most part, so that the result has a form of its own. */
function isWhole(text: string, decoded: readonly Decoded[]): boolean {
  const start = decoded[0]?.start ?? 0;
  const end = decoded.at(-1)?.end ?? 0;
  return (end - start) * 5 >= text.length * 4;
}

/** Of a very long text the beginning and the end are searched for encodings. */
function beginnings(text: string): readonly number[] {
  return text.length <= mostDecoded ? [0] : [0, Math.max(mostDecoded, text.length - mostDecoded)];
}

function shift(piece: Decoded, by: number): Decoded {
  return { ...piece, start: piece.start + by, end: piece.end + by };
}

interface Origin {
  readonly via: string;
  readonly depth: number;
  readonly path: readonly Decoder[];
  readonly spanOf: (start: number, end: number) => Span;
  readonly raw: RawText | undefined;
}

function asItCame(text: string): Origin {
  const spanOf = (start: number, end: number): Span => ({ start, end });
  return { via: "", depth: 0, path: [], spanOf, raw: { text, spanOf } };
}

function layer(unfolded: string, { via, depth, path, spanOf, raw }: Origin): Layered {
  const folded = fold(unfolded);
  const { text, clean, moved } = folded;
  return {
    text,
    clean,
    moved,
    via,
    depth,
    path,
    raw,
    spanOf(start, end) {
      const to = Math.min(end, text.length);
      // Blanks that a decoder left out can put a place before the first unit.
      const from = Math.max(0, Math.min(start, to));
      return moved ? spanOf(folded.placeOf(from), folded.placeOf(to)) : spanOf(from, to);
    },
  };
}
