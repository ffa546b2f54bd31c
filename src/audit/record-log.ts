import { chmod, mkdir, rename } from "node:fs/promises";
import type { EventBus } from "../events.ts";
import type { JsonObject } from "../json.ts";
import { AppendFile, syncFolderOf } from "../platform/append-file.ts";
import type { Clock } from "../platform/clock.ts";
import { newTraceId } from "../platform/random.ts";
import type { Redactor } from "../redaction/redactor.ts";
import type { Store } from "../store/store.ts";
import { checkpointName, signCheckpoint } from "./checkpoint.ts";
import { archiveName, currentFile, listRecordFiles } from "./record-files.ts";
import { HeadKeeper, loadHead, saveHead, type RecordHead } from "./record-head.ts";
import { describeFailure, recordsUnavailable } from "./records-unavailable.ts";
import type { RecordKeys } from "./record-keys.ts";
import { keyIdOf, sealRecord, type RecordLevel } from "./record-line.ts";
import type { Records } from "./records.ts";
import { resumeChain, type Resumption } from "./resume-chain.ts";
import { writePublicKey } from "./public-key.ts";

export interface RecordLogOptions {
  /** `logs` in the data folder. */
  readonly folder: string;
  readonly keys: RecordKeys;
  readonly store: Store;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly bus: EventBus;
  /** `process`: a killed process loses nothing; `power`: neither does a power failure, at the price of a sync. */
  readonly durability: "process" | "power";
  readonly maxFileBytes?: number;
  readonly checkpointEvery?: number;
  readonly flushDelayMs?: number;
  readonly headIntervalMs?: number;
}

export interface RecordEntry {
  readonly at: number;
  readonly level: RecordLevel;
  readonly event: string;
  readonly name: string;
  readonly origin: JsonObject;
  readonly data: JsonObject;
}

const defaults = { maxFileBytes: 67_108_864, checkpointEvery: 1_000, flushDelayMs: 4, headIntervalMs: 100 };
const mostBufferedCharacters = 33_554_432;
const mostLineCharacters = 32_768;
const noteCharacters = 2_000;

/** Lines to write, then perhaps a file to close under another name. */
interface Batch {
  readonly lines: string[];
  archiveAs?: string;
}

/** The chained log. Entries are linked at once, in order, and written in groups. */
export class RecordLog implements Records {
  readonly #options: RecordLogOptions & typeof defaults;
  readonly #keyId: string;
  readonly resumption: Resumption;
  #file: AppendFile;
  #last: RecordHead;
  #fileCharacters: number;
  #sinceCheckpoint = 0;
  #batches: Batch[] = [{ lines: [] }];
  #bufferedCharacters = 0;
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> | undefined;
  #failure: string | undefined;
  #closed = false;
  readonly #headKeeper: HeadKeeper;

  private constructor(options: RecordLogOptions & typeof defaults, file: AppendFile, resumption: Resumption) {
    this.#options = options;
    this.#file = file;
    this.#keyId = keyIdOf(options.keys.chain);
    this.resumption = resumption;
    this.#last = resumption.next;
    const { store, keys, headIntervalMs } = options;
    this.#headKeeper = new HeadKeeper(store, keys.chain, headIntervalMs, (reason) => this.#fail(reason));
    this.#fileCharacters = file.size;
  }

  /** Opens or goes on with the chain in the folder; the first record says what was found. */
  static async open(given: RecordLogOptions): Promise<RecordLog> {
    const options = { ...defaults, ...given };
    try {
      await mkdir(options.folder, { recursive: true, mode: 0o700 });
      await chmod(options.folder, 0o700);
      await writePublicKey(options.folder, options.keys.signing);
      const log = await openIn(options, (file, resumption) => new RecordLog(options, file, resumption));
      log.#recordStart(log.#fileCharacters === 0);
      await log.committed();
      return log;
    } catch (error) {
      throw recordsUnavailable(`The records in ${options.folder} cannot be opened`, error);
    }
  }

  state(): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
    return this.#failure === undefined ? { ok: true } : { ok: false, reason: this.#failure };
  }

  /** Links the entry to the chain at once; it is on disk when `committed` resolves. */
  append(entry: RecordEntry): void {
    if (this.#failure !== undefined || this.#closed) return;
    if (this.#fileCharacters >= this.#options.maxFileBytes) this.#rotate();
    try {
      this.#add(entry);
    } catch (error) {
      return this.#fail(`an entry cannot be written down: ${describeFailure(error)}`);
    }
    this.#sinceCheckpoint += 1;
    if (this.#sinceCheckpoint >= this.#options.checkpointEvery) this.#addCheckpoint("count");
    if (this.#bufferedCharacters > mostBufferedCharacters) this.#fail("more is recorded than the disk takes");
    if (this.#flushing === undefined) this.#schedule();
  }

  async committed(): Promise<void> {
    while (this.#failure === undefined && (this.#bufferedCharacters > 0 || this.#flushing !== undefined)) {
      await this.#flush();
    }
    if (this.#failure !== undefined) throw recordsUnavailable(`The records have stopped: ${this.#failure}`);
  }

  /** Signs where the chain ends, writes everything and remembers the end in the store. */
  async close(): Promise<void> {
    if (this.#closed) return;
    if (this.#failure === undefined) this.#addCheckpoint("shutdown");
    this.#closed = true;
    clearTimeout(this.#timer);
    try {
      await this.committed();
      await this.#headKeeper.close(this.#last);
    } finally {
      await this.#file.close();
    }
  }

  #add(entry: RecordEntry): void {
    const { origin, data } = this.#options.redactor.value({ origin: entry.origin, data: entry.data }) as {
      readonly origin: JsonObject;
      readonly data: JsonObject;
    };
    this.#link({ ...entry, origin, data });
  }

  /** Records of the log itself hold signatures and MACs that redaction would hide, and no words of others. */
  #addOwn(name: `records:${string}`, level: RecordLevel, data: JsonObject): void {
    const at = this.#options.clock.now();
    this.#link({ at, level, event: name.replace(":", "-"), name, origin: { traceId: newTraceId() }, data });
  }

  #link(entry: RecordEntry): void {
    const { chain } = this.#options.keys;
    const seq = this.#last.seq + 1;
    const fields = { ...entry, seq, at: new Date(entry.at).toISOString(), previous: this.#last.mac };
    let sealed = sealRecord(chain, fields);
    if (sealed.line.length > mostLineCharacters) sealed = sealRecord(chain, { ...fields, ...cutDown(entry) });
    this.#last = { seq, mac: sealed.mac };
    (this.#batches.at(-1) as Batch).lines.push(sealed.line);
    this.#bufferedCharacters += sealed.line.length;
    this.#fileCharacters += sealed.line.length;
  }

  #addCheckpoint(why: "count" | "rotation" | "shutdown"): void {
    const { keys, store } = this.#options;
    const checkpoint = signCheckpoint(keys.signing, store.id, this.#last.seq, this.#last.mac);
    this.#addOwn(checkpointName, "INFO", { why, ...checkpoint });
    this.#sinceCheckpoint = 0;
  }

  #recordStart(isNewFile: boolean): void {
    const { torn, missing, damaged, next } = this.resumption;
    const level = missing > 0 || damaged ? "ERROR" : torn === "" ? "INFO" : "WARN";
    const name =
      isNewFile && next.seq === 0 && torn === "" && !damaged ? "records:opened" : "records:resumed";
    const note =
      torn === ""
        ? {}
        : {
            torn: {
              characters: torn.length,
              text: this.#options.redactor.text(torn).text.slice(0, noteCharacters),
            },
          };
    this.#addOwn(name, level, { chain: this.#keyId, missing, damaged, ...note });
  }

  #rotate(): void {
    this.#addCheckpoint("rotation");
    const { seq, mac } = this.#last;
    const previousFile = archiveName(seq);
    (this.#batches.at(-1) as Batch).archiveAs = previousFile;
    this.#batches.push({ lines: [] });
    this.#fileCharacters = 0;
    this.#addOwn("records:opened", "INFO", {
      chain: this.#keyId,
      previousFile,
      previousSeq: seq,
      previousMac: mac,
    });
  }

  /** Never rejects: a failure is in `state`, and `committed` throws it. */
  async #flush(): Promise<void> {
    if (this.#flushing === undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      const batches = this.#batches;
      const end = this.#last;
      this.#batches = [{ lines: [] }];
      this.#bufferedCharacters = 0;
      this.#flushing = this.#write(batches)
        .then(
          () => this.#headKeeper.keep(end),
          (error: unknown) => this.#fail(describeFailure(error)),
        )
        .finally(() => {
          this.#flushing = undefined;
          if (this.#bufferedCharacters > 0) this.#schedule();
        });
    }
    await this.#flushing;
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.#flush(), this.#options.flushDelayMs);
  }

  async #write(batches: readonly Batch[]): Promise<void> {
    const { folder, durability } = this.#options;
    for (const { lines, archiveAs } of batches) {
      if (lines.length > 0) await this.#file.append(Buffer.from(lines.join("")));
      if (durability === "power" || archiveAs !== undefined) await this.#file.sync();
      if (archiveAs === undefined) continue;
      await this.#file.close();
      await rename(`${folder}/${currentFile}`, `${folder}/${archiveAs}`);
      this.#file = await AppendFile.open(`${folder}/${currentFile}`, { fresh: true });
      await syncFolderOf(`${folder}/${currentFile}`);
    }
  }

  #fail(reason: string): void {
    if (this.#failure !== undefined) return;
    this.#failure = reason;
    clearTimeout(this.#timer);
    this.#batches = [{ lines: [] }];
    this.#bufferedCharacters = 0;
    const { bus, clock } = this.#options;
    bus.emit("records:failed", clock.now(), { traceId: newTraceId() }, { reason });
  }
}

/** What remains of an entry that is too large for a line. */
function cutDown({ origin, data }: RecordEntry): Pick<RecordEntry, "origin" | "data"> {
  const text = JSON.stringify(data);
  const traceId = typeof origin["traceId"] === "string" ? origin["traceId"].slice(0, 128) : "";
  return {
    origin: { traceId },
    data: { cut: text.length, start: text.slice(0, noteCharacters).toWellFormed() },
  };
}

async function openIn(
  options: RecordLogOptions,
  make: (file: AppendFile, resumption: Resumption) => RecordLog,
): Promise<RecordLog> {
  const { folder, keys, store } = options;
  const head = await loadHead(store);
  const archive = (await listRecordFiles(folder)).findLast((name) => name !== currentFile);
  const current = await AppendFile.open(`${folder}/${currentFile}`);
  const before = archive === undefined ? undefined : await AppendFile.open(`${folder}/${archive}`);
  try {
    const files = before === undefined ? [current] : [current, before];
    const resumption = await resumeChain(keys.chain, files, head);
    // Before the first record, so that from then on a log without a head is one that was tampered with.
    if (head === undefined && resumption.next.seq === 0 && !resumption.damaged)
      await saveHead(store, keys.chain, resumption.next);
    return make(current, resumption);
  } finally {
    await before?.close();
  }
}
