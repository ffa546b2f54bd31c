import type { BusEvent, EventBus } from "../events.ts";
import type { Json } from "../json.ts";
import { limits } from "../limits.ts";
import { RecentMap } from "../persons/recent-map.ts";
import { newId } from "../platform/random.ts";
import type { AlertRow } from "../store/alerts.ts";
import type { Store } from "../store/store.ts";
import type { OwnerNotice } from "./owner-notice.ts";

/** Alerts of one kind that a person raises apart; in more conversations than that, the last one counts up. */
const mostApart = 10;
/** What happens again within this time counts up instead of asking for attention once more. */
const sameWithinMs = 600_000;

export interface AlertBookParts {
  readonly store: Store;
  readonly bus: EventBus;
  readonly notice: OwnerNotice;
  readonly onError: (error: unknown) => void;
}

/** Makes alerts to the owner of what layers warned of, and keeps the newest of them. */
export class AlertBook {
  readonly #parts: AlertBookParts;
  readonly #open = new RecentMap<AlertRow>(limits.alertsKept);
  /** Keys of the alerts of one kind that a person raised apart, oldest first. */
  readonly #apart = new RecentMap<readonly string[]>(limits.alertsKept);
  /** Keys of alerts that are not in the store as they are here. */
  readonly #dirty = new Set<string>();
  /** Ids of new alerts that the owner was not told of yet. */
  readonly #untold = new Set<string>();
  readonly #unsubscribe: () => void;
  #writing: Promise<void> | undefined;

  private constructor(parts: AlertBookParts) {
    this.#parts = parts;
    this.#unsubscribe = parts.bus.subscribe((event) => this.#hear(event));
  }

  static async open(parts: AlertBookParts): Promise<AlertBook> {
    const book = new AlertBook(parts);
    const unseen = await parts.store.read((unit) => unit.alerts.list("unseen", limits.alertsKept));
    for (const row of unseen.toReversed()) book.#open.put(keyOf(row), row);
    return book;
  }

  /** Resolves when what was heard so far is in the store, or could not be put there. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
  }

  /** After an owner has seen an alert, the same thing again is a new one. */
  async forget(rows: readonly AlertRow[]): Promise<void> {
    await this.settled();
    for (const row of rows) this.#open.delete(keyOf(row));
  }

  async close(): Promise<void> {
    this.#unsubscribe();
    await this.settled();
  }

  #hear(event: BusEvent): void {
    if (event.name !== "security:warn") return;
    const row = readAlert(event);
    if (row === undefined) return;
    const key = this.#chooseKey(row);
    const earlier = this.#sameAs(key, row);
    if (earlier === undefined) this.#untold.add(row.id);
    const evicted = this.#open.put(key, earlier === undefined ? row : countUp(earlier, row));
    if (evicted !== undefined) {
      this.#dirty.delete(evicted.key);
      this.#untold.delete(evicted.value.id);
    }
    this.#dirty.add(key);
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
  }

  #sameAs(key: string, row: AlertRow): AlertRow | undefined {
    const earlier = this.#open.peek(key);
    return earlier !== undefined && Math.abs(row.lastAt - earlier.lastAt) < sameWithinMs
      ? earlier
      : undefined;
  }

  /** Whoever opens a conversation for each attempt would otherwise push out what others are warned of. */
  #chooseKey(row: AlertRow): string {
    const own = keyOf(row);
    if (this.#sameAs(own, row) !== undefined) return own;
    const kind = `${row.what}\n${row.person}`;
    const apart = (this.#apart.peek(kind) ?? []).filter((key) => this.#sameAs(key, row) !== undefined);
    const last = apart.at(-1);
    if (last !== undefined && apart.length >= mostApart) return last;
    this.#apart.put(kind, [...apart.filter((key) => key !== own), own]);
    return own;
  }

  /** One unit at a time: what comes meanwhile goes into the next. A failed one is tried again with the next alert. */
  async #write(): Promise<void> {
    // Whoever raised the warning goes on first; many warnings of one instant share a unit.
    await Promise.resolve();
    while (this.#dirty.size > 0) {
      const rows = [...this.#dirty].flatMap((key) => this.#open.peek(key) ?? []);
      this.#dirty.clear();
      try {
        await this.#parts.store.write(async (unit) => {
          for (const row of rows) await unit.alerts.put(row);
          await unit.alerts.keepNewest(limits.alertsKept);
        });
      } catch (error) {
        for (const row of rows) this.#dirty.add(keyOf(row));
        this.#parts.onError(error);
        return;
      }
      for (const row of rows) if (this.#untold.delete(row.id)) this.#parts.notice.tell(row);
    }
  }
}

function keyOf({ what, person, conversation }: AlertRow): string {
  return `${what}\n${conversation}\n${person}`;
}

/** Conversation and subject belong together: an alert never leads to a message of another conversation. */
function countUp(
  earlier: AlertRow,
  { did, conversation, subject, score, threats, lastAt }: AlertRow,
): AlertRow {
  return {
    ...earlier,
    ...(conversation === earlier.conversation ? { did, subject } : {}),
    lastAt,
    score: Math.max(earlier.score, score),
    threats: [...new Set([...earlier.threats, ...threats])].slice(0, 20),
    count: earlier.count + 1,
  };
}

/** Warnings of layers name their layer; the rest (how the house started) has other places. */
function readAlert({ at, origin, data }: Extract<BusEvent, { name: "security:warn" }>): AlertRow | undefined {
  const { layer, did } = data.detail;
  if (typeof layer !== "string" || (did !== "pass" && did !== "hold" && did !== "refuse")) return undefined;
  const { score, subject, threats } = data.detail;
  return {
    id: newId("alert", at),
    what: data.what,
    layer,
    did,
    agent: origin.agent ?? "",
    person: origin.person ?? "",
    conversation: origin.conversation ?? "",
    subject: typeof subject === "string" ? subject : "",
    score: typeof score === "number" ? score : 0,
    threats: readNames(threats),
    firstAt: at,
    lastAt: at,
    count: 1,
    seenAt: null,
    falseAlarmAt: null,
  };
}

function readNames(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : [];
}
