import { RecentMap } from "./recent-map.ts";

export interface TailMessage {
  readonly text: string;
  /** What it scored by itself. */
  readonly score: number;
}

/** The newest messages of one person in one conversation that were not suspicious by themselves. */
export type Tail = readonly TailMessage[];

const mostTails = 2_000;
const mostMessages = 4;
/** Of a longer message only the end can go on in the next one. */
const mostUnits = 400;
const nothing: Tail = [];

/** What persons wrote just before: an attack cut over several messages shows only when they are put together. */
export class MessageTails {
  readonly #tails: RecentMap<Tail>;

  constructor(capacity = mostTails) {
    this.#tails = new RecentMap(capacity);
  }

  get size(): number {
    return this.#tails.size;
  }

  of(person: string, conversation: string): Tail {
    return this.#tails.peek(keyOf(person, conversation)) ?? nothing;
  }

  add(person: string, conversation: string, { text, score }: TailMessage): void {
    const key = keyOf(person, conversation);
    const earlier = this.#tails.peek(key) ?? nothing;
    this.#tails.put(key, [...earlier, { text: endOf(text), score }].slice(-mostMessages));
  }

  /** What was recognised is dealt with, and makes nothing suspicious that follows it. */
  clear(person: string, conversation: string): void {
    this.#tails.delete(keyOf(person, conversation));
  }
}

/** A copy: a slice would keep the whole long text in memory. */
function endOf(text: string): string {
  return text.length <= mostUnits ? text : Buffer.from(text.slice(-mostUnits), "utf16le").toString("utf16le");
}

/** Conversations have ids of our own making, without a line end. */
function keyOf(person: string, conversation: string): string {
  return `${conversation}\n${person}`;
}
