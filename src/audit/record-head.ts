import { createHmac, type KeyObject } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";
import type { Store } from "../store/store.ts";
import { equalText } from "./record-line.ts";
import { describeFailure } from "./records-unavailable.ts";

/** Where the chain ended, kept in the store: a log that was cut short is noticed by it. */
export interface RecordHead {
  readonly seq: number;
  readonly mac: string;
  /** MAC over both: every record's own MAC stands in the log, so without it anybody could name an earlier end. */
  readonly proof?: string | undefined;
}

export function proveHead(chain: KeyObject, { seq, mac }: RecordHead): RecordHead {
  const text = JSON.stringify(["castellan-records-head-v1", seq, mac]);
  return { seq, mac, proof: createHmac("sha256", chain).update(text).digest("base64url") };
}

export function isProvenHead(chain: KeyObject, head: RecordHead): boolean {
  return equalText(head.proof ?? "", proveHead(chain, head).proof ?? "");
}

export const headSetting = "records.head";

export async function loadHead(store: Store): Promise<RecordHead | undefined> {
  return parseHead(await store.read((unit) => unit.settings.get(headSetting)));
}

export async function saveHead(store: Store, chain: KeyObject, head: RecordHead): Promise<void> {
  const { seq, mac, proof = "" } = proveHead(chain, head);
  await store.write((unit) => unit.settings.put(headSetting, { seq, mac, proof }));
}

function parseHead(stored: Json | undefined): RecordHead | undefined {
  const { seq, mac, proof } = (typeof stored === "object" && stored !== null ? stored : {}) as JsonObject;
  if (typeof seq !== "number" || typeof mac !== "string") return undefined;
  return { seq, mac, proof: typeof proof === "string" ? proof : undefined };
}

/** Brings the end of the chain to the store after it is in the file: at once, but not more often than it is worth. */
export class HeadKeeper {
  readonly #store: Store;
  readonly #chain: KeyObject;
  readonly #intervalMs: number;
  readonly #onFailure: (reason: string) => void;
  #wanted: RecordHead | undefined;
  #saving: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store, chain: KeyObject, intervalMs: number, onFailure: (reason: string) => void) {
    this.#store = store;
    this.#chain = chain;
    this.#intervalMs = intervalMs;
    this.#onFailure = onFailure;
  }

  keep(head: RecordHead): void {
    this.#wanted = head;
    if (this.#saving === undefined && this.#timer === undefined) this.#save();
  }

  async close(head: RecordHead): Promise<void> {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
    await this.#saving;
    clearTimeout(this.#timer);
    await saveHead(this.#store, this.#chain, head);
  }

  #save(): void {
    const head = this.#wanted;
    if (head === undefined) return;
    this.#wanted = undefined;
    this.#saving = saveHead(this.#store, this.#chain, head)
      .catch((error: unknown) =>
        this.#onFailure(`the store does not keep where they end: ${describeFailure(error)}`),
      )
      .finally(() => {
        this.#saving = undefined;
        this.#timer = setTimeout(() => {
          this.#timer = undefined;
          this.#save();
        }, this.#intervalMs);
        this.#timer.unref();
      });
  }
}
