import type {
  BusEventView,
  CheckpointName,
  CrossingView,
  LayerList,
  LayerView,
  OriginView,
  Outcome,
  RecordList,
  WireJson,
} from "../../../src/server/wire.ts";
import { callApi } from "../api/http.ts";
import type { LiveFeed } from "../api/live-feed.ts";
import { Cell } from "../shell/cell.ts";

export interface Crossing extends CrossingView {
  readonly key: number;
  readonly at: number;
  readonly origin: OriginView;
}

export type Counts = { readonly [outcome in Outcome]: number };

export interface RoadState {
  readonly crossings: readonly Crossing[];
  readonly counts: ReadonlyMap<CheckpointName, Counts>;
  readonly layers: readonly LayerView[];
}

const keptAtMost = 400;
const tellEveryMs = 100;
const none: Counts = { pass: 0, hold: 0, refuse: 0 };

/** Everything that crossed a gate while the console was open, after what the records still tell. */
export class RoadBook {
  readonly cell = new Cell<RoadState>({ crossings: [], counts: new Map(), layers: [] });
  readonly #travellers = new Set<(crossing: Crossing) => void>();
  #waiting: Crossing[] = [];
  #key = 0;
  #seeded = false;

  listen(feed: LiveFeed): () => void {
    return feed.subscribe((event) => this.#take(event));
  }

  /** Told of each crossing as it happens; for what moves. */
  onCrossing(listener: (crossing: Crossing) => void): () => void {
    this.#travellers.add(listener);
    return () => void this.#travellers.delete(listener);
  }

  /** Reads layers and earlier crossings once; someone who may not read them sees the live ones alone. */
  async seed(): Promise<void> {
    if (this.#seeded) return;
    this.#seeded = true;
    const [layers, records] = await Promise.allSettled([
      callApi<LayerList>("/api/layers"),
      callApi<RecordList>("/api/records?last=400"),
    ]);
    if (layers.status === "fulfilled")
      this.cell.update((state) => ({ ...state, layers: layers.value.layers }));
    if (records.status === "rejected") this.#seeded = layers.status === "fulfilled";
    else this.#takeRecords(records.value);
  }

  #takeRecords({ records }: RecordList): void {
    const live = this.cell.read().crossings;
    const first = live.at(-1)?.at ?? Infinity;
    const earlier = records
      .flatMap(({ at, origin, data }): Crossing[] => {
        const crossing = readCrossing(data);
        const time = Date.parse(at);
        return crossing === undefined || !(time < first)
          ? []
          : [{ ...crossing, key: this.#nextKey(), at: time, origin }];
      })
      .toSorted((a, b) => b.at - a.at);
    this.cell.update((state) => ({
      ...state,
      crossings: [...state.crossings, ...earlier].slice(0, keptAtMost),
      counts: earlier.reduce(count, state.counts),
    }));
  }

  #take({ name, at, origin, data }: BusEventView): void {
    if (name !== "checkpoint:crossed") return;
    const read = readCrossing(data);
    if (read === undefined) return;
    const crossing: Crossing = { ...read, key: this.#nextKey(), at, origin };
    // A busy daemon crosses gates a thousand times a second; views are told ten times.
    if (this.#waiting.length === 0) setTimeout(() => this.#flush(), tellEveryMs);
    this.#waiting.push(crossing);
    for (const tell of this.#travellers) tell(crossing);
  }

  #flush(): void {
    const fresh = this.#waiting;
    this.#waiting = [];
    this.cell.update((state) => ({
      ...state,
      crossings: [...fresh.toReversed(), ...state.crossings].slice(0, keptAtMost),
      counts: fresh.reduce(count, state.counts),
    }));
  }

  #nextKey(): number {
    this.#key += 1;
    return this.#key;
  }
}

function count(counts: RoadState["counts"], { checkpoint, outcome }: CrossingView): RoadState["counts"] {
  const before = counts.get(checkpoint) ?? none;
  return new Map(counts).set(checkpoint, { ...before, [outcome]: before[outcome] + 1 });
}

export function countsOf(counts: RoadState["counts"], gate: CheckpointName): Counts {
  return counts.get(gate) ?? none;
}

/** A record's data when it is a crossing; records of other events have other members. */
function readCrossing(data: WireJson): CrossingView | undefined {
  if (typeof data !== "object" || data === null || !("checkpoint" in data) || !("outcome" in data))
    return undefined;
  const crossing = data as unknown as CrossingView;
  return Array.isArray(crossing.layers) ? crossing : undefined;
}

/** The console reading its own lists is counted at the gateway, and nothing that anybody sent. */
export function isRoutine({ checkpoint, outcome, subject }: CrossingView): boolean {
  return checkpoint === "gateway" && outcome === "pass" && !/chat|holds\/|login/.test(subject);
}
