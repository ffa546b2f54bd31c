import assert from "node:assert/strict";
import { UnitReader } from "./text-units.ts";

/** A text to look for and what it stands for. */
export interface Anchor {
  readonly text: string;
  /** Whether a letter or digit may stand before it, and behind it. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  /** Numbers that whoever looks gave it. */
  readonly marks: readonly number[];
}

export type OnAnchor = (end: number, anchor: Anchor) => void;

const asciiEnd = 128;
const block = 2_048;
/** Classes of characters that no anchor has, and of the border that stands behind whatever is not part of a word. */
const [otherSign, otherLetter, border] = [0, 1, 2];

/**
 * Finds anchors of plain ASCII in one pass: every transition of the automaton (Aho-Corasick) stands in one table, in
 * two bytes, so that the part ordinary text visits fits the processor's caches. The border of a word is a letter of
 * its own: inside of words most anchors are not even begun.
 */
export class AnchorFinder {
  /** By unit: what is not ASCII is in no anchor. */
  readonly #classes = Uint8Array.from({ length: 65_536 }, (_, unit) =>
    isWord(unit) ? otherLetter : otherSign,
  );
  readonly #reader = new UnitReader();
  /** The row of a state begins at its number shifted by so many bits. */
  readonly #shift: number;
  readonly #table: Uint16Array;
  /** States from this one on end anchors, those of `ending` in the same order. */
  readonly #firstEnding: number;
  readonly #ending: readonly (readonly Anchor[])[];
  readonly #start: number;
  /** Where anchors end in the block that was read last, and in which states. */
  readonly #places = new Int32Array(block);
  readonly #states = new Uint16Array(block);
  #count = 0;

  constructor(anchors: readonly Anchor[]) {
    const width = this.#numberClasses(anchors);
    this.#shift = Math.ceil(Math.log2(width));
    const walk = this.#followAll(this.#growTrie(anchors));
    const { order, next, ending } = walk;
    const inner = order.filter((state) => ending[state] === none);
    const last = order.filter((state) => ending[state] !== none);
    this.#firstEnding = inner.length;
    this.#ending = last.map((state) => ending[state] as readonly Anchor[]);
    const numbers = new Uint16Array(order.length);
    for (const [number, state] of [...inner, ...last].entries()) numbers[state] = number;
    this.#table = this.#renumber(next, numbers, width);
    this.#start = numbers[next[border] as number] as number;
  }

  scan(text: string, onAnchor: OnAnchor): void {
    let state = this.#start;
    for (let from = 0; from < text.length; from += block) {
      const to = Math.min(text.length, from + block);
      const units = this.#reader.read(text.length <= block ? text : text.slice(from, to));
      state = this.#walk(units, to - from, state);
      for (let hit = 0; hit < this.#count; hit += 1) {
        const end = from + (this.#places[hit] as number) + 1;
        const anchors = this.#ending[(this.#states[hit] as number) - this.#firstEnding] as readonly Anchor[];
        for (let at = 0; at < anchors.length; at += 1) {
          const anchor = anchors[at] as Anchor;
          if (anchor.endsWord && isWord(text.charCodeAt(end))) continue;
          onAnchor(end, anchor);
        }
      }
    }
  }

  /** Notes where anchors end. It calls nothing, which keeps all it needs in registers: twice as fast. */
  #walk(units: Uint16Array, length: number, before: number): number {
    // One by one: taken out of a list, their types are looked up again for each character.
    const classes = this.#classes;
    const table = this.#table;
    const shift = this.#shift;
    const firstEnding = this.#firstEnding;
    const places = this.#places;
    const states = this.#states;
    let state = before;
    let count = 0;
    for (let index = 0; index < length; index += 1) {
      state = table[(state << shift) | (classes[units[index] as number] as number)] as number;
      if (state < firstEnding) continue;
      places[count] = index;
      states[count] = state;
      count += 1;
    }
    this.#count = count;
    return state;
  }

  #numberClasses(anchors: readonly Anchor[]): number {
    let width = border + 1;
    for (const { text } of anchors) {
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        if ((this.#classes[unit] as number) > border) continue;
        this.#classes[unit] = width;
        width += 1;
      }
    }
    return width;
  }

  /** An anchor as classes: a border before a word, and one behind each sign, as the text is read too. */
  #spell({ text, startsWord }: Anchor): readonly number[] {
    const kinds = startsWord ? [border] : [];
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      kinds.push(this.#classes[unit] as number);
      if (!isWord(unit)) kinds.push(border);
    }
    return kinds;
  }

  #growTrie(anchors: readonly Anchor[]): Trie {
    const most = anchors.reduce((sum, { text }) => sum + 2 * text.length + 1, 1);
    const trie: Trie = {
      firstChild: new Uint16Array(most),
      sibling: new Uint16Array(most),
      kinds: new Uint8Array(most),
      own: [none],
    };
    for (const anchor of anchors) {
      let state = 0;
      for (const kind of this.#spell(anchor))
        state = findChild(trie, state, kind) || addChild(trie, state, kind);
      trie.own[state] = [...(trie.own[state] as readonly Anchor[]), anchor];
    }
    assert(trie.own.length <= mostStates, "the states of all anchors fit two bytes");
    return trie;
  }

  /** The row of a state is that of the longest shorter end of the text, with the children put in. */
  #followAll(trie: Trie): Walk {
    const shift = this.#shift;
    const fail = new Uint16Array(trie.own.length);
    const next = new Uint16Array(trie.own.length << shift);
    const ending = [...trie.own];
    const order = [0];
    for (let at = 0; at < order.length; at += 1) {
      const state = order[at] as number;
      const shorter = fail[state] as number;
      if (state !== 0) next.copyWithin(state << shift, shorter << shift, (shorter + 1) << shift);
      for (let child = trie.firstChild[state] as number; child !== 0; child = trie.sibling[child] as number) {
        const edge = trie.kinds[child] as number;
        const other = state === 0 ? 0 : (next[(shorter << shift) | edge] as number);
        fail[child] = other;
        next[(state << shift) | edge] = child;
        if (ending[other] !== none)
          ending[child] =
            ending[child] === none
              ? (ending[other] as readonly Anchor[])
              : [...(ending[child] as readonly Anchor[]), ...(ending[other] as readonly Anchor[])];
        order.push(child);
      }
    }
    return { order, next, ending };
  }

  /** States get their last numbers; reading a sign reads the border behind it as well. */
  #renumber(next: Uint16Array, numbers: Uint16Array, width: number): Uint16Array {
    const shift = this.#shift;
    const isSign = new Uint8Array(width);
    for (let unit = 0; unit < asciiEnd; unit += 1)
      isSign[this.#classes[unit] as number] = isWord(unit) ? 0 : 1;
    const table = new Uint16Array(next.length);
    for (let state = 0; state < numbers.length; state += 1) {
      const to = (numbers[state] as number) << shift;
      for (let kind = 0; kind < width; kind += 1) {
        const reached = next[(state << shift) | kind] as number;
        const behind = isSign[kind] === 1 ? (next[(reached << shift) | border] as number) : reached;
        table[to | kind] = numbers[behind] as number;
      }
    }
    return table;
  }
}

const none: readonly Anchor[] = [];
const mostStates = 65_536;

interface Trie {
  /** Children of a state are a list: the first one, and the next one of each; 0 ends it. */
  readonly firstChild: Uint16Array;
  readonly sibling: Uint16Array;
  readonly kinds: Uint8Array;
  readonly own: (readonly Anchor[])[];
}

interface Walk {
  /** The states by depth. */
  readonly order: readonly number[];
  readonly next: Uint16Array;
  readonly ending: readonly (readonly Anchor[])[];
}

function findChild({ firstChild, sibling, kinds }: Trie, state: number, kind: number): number {
  let child = firstChild[state] as number;
  while (child !== 0 && kinds[child] !== kind) child = sibling[child] as number;
  return child;
}

function addChild({ firstChild, sibling, kinds, own }: Trie, state: number, kind: number): number {
  const child = own.push(none) - 1;
  kinds[child] = kind;
  sibling[child] = firstChild[state] as number;
  firstChild[state] = child;
  return child;
}

/** Letters and digits; what is outside of the text is none. */
function isWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && unit < 0x2000);
}
