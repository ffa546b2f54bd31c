import type { KeyObject } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";
import { checkpointName, isSignedCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { publicKeyOf } from "./record-keys.ts";
import { isProvenHead, type RecordHead } from "./record-head.ts";
import { equalText, keyIdOf, openRecord, type RecordLine } from "./record-line.ts";

export type VerificationOutcome =
  | "intact"
  | "empty"
  | "interrupted"
  | "tampered"
  | "truncated"
  | "gap"
  | "reordered"
  | "wrong-key";

export interface Place {
  readonly file: string;
  readonly line: number;
  /** Number of the record that is, or should be, there. */
  readonly seq: number;
}

export interface Verification {
  readonly outcome: VerificationOutcome;
  readonly message: string;
  readonly place?: Place;
  readonly files: number;
  readonly records: number;
  readonly checkpoints: number;
  /** Starts that found an unfinished line and noted it. */
  readonly interruptions: number;
  readonly lastSeq: number;
}

interface Problem {
  readonly outcome: VerificationOutcome;
  readonly message: string;
  readonly place: Place;
}

interface Keys {
  readonly storeId: string;
  readonly chain: KeyObject;
  readonly signing: KeyObject;
}

/** Follows the chain line by line in constant memory. The first problem decides; later lines only say more about it. */
export class ChainCheck {
  readonly #keys: Keys;
  readonly #publicKey: KeyObject;
  readonly #keyId: string;
  readonly #head: RecordHead | undefined;
  #file = "";
  #files = 0;
  #lineNumber = 0;
  #previous: RecordHead = { seq: 0, mac: "" };
  #records = 0;
  #authentic = 0;
  #checkpoints = 0;
  #interruptions = 0;
  #headSeen = false;
  #namesOurKey = false;
  /** The first record of ours is that of a start which found nothing but what somebody else wrote. */
  #takenOver = false;
  #torn: Place | undefined;
  #problem: Problem | undefined;

  constructor(keys: Keys, head: RecordHead | undefined) {
    this.#keys = keys;
    this.#publicKey = publicKeyOf(keys.signing);
    this.#keyId = keyIdOf(keys.chain);
    this.#head = head;
  }

  openFile(name: string): void {
    if (this.#torn !== undefined)
      this.#report("tampered", this.#torn, "is cut short, and another file follows");
    this.#file = name;
    this.#files += 1;
    this.#lineNumber = 0;
  }

  line(text: string, ended: boolean): void {
    this.#lineNumber += 1;
    const place = { file: this.#file, line: this.#lineNumber, seq: this.#previous.seq + 1 };
    if (!ended) {
      this.#torn = place;
      return;
    }
    this.#records += 1;
    const opened = openRecord(this.#keys.chain, text);
    if (!opened.ok) {
      this.#report("tampered", place, `is not a record: ${opened.error}`);
      return;
    }
    const { record, authentic } = opened.value;
    this.#noteKey(record, authentic);
    if (authentic) this.#follow(record, place);
    else
      this.#report(
        "tampered",
        place,
        "does not carry its own MAC: it was changed or written with another key",
      );
  }

  finish(): Verification {
    const problem = this.#problem ?? this.#checkEnd();
    const counts = {
      files: this.#files,
      records: this.#records,
      checkpoints: this.#checkpoints,
      interruptions: this.#interruptions,
      lastSeq: this.#previous.seq,
    };
    if (problem === undefined) return { outcome: "intact", message: this.#describeIntact(), ...counts };
    if (problem.outcome === "tampered" && this.#isForeign()) {
      const message =
        "No record carries this key's MAC: either it is not the key of this log, or the log was written anew with another one.";
      return { outcome: "wrong-key", message, place: problem.place, ...counts };
    }
    return { ...problem, ...counts };
  }

  /** Only what stands before the first record of ours tells with which key the log was written. */
  #noteKey({ name, data }: RecordLine, authentic: boolean): void {
    if (this.#authentic > 0) return;
    if (!authentic) this.#namesOurKey ||= isNamingKey(data, this.#keyId);
    else this.#takenOver = this.#records > 1 && name === "records:resumed" && isDamaged(data);
  }

  #isForeign(): boolean {
    if (this.#namesOurKey || this.#records === 0) return false;
    return this.#authentic === 0 || this.#takenOver;
  }

  #follow(record: RecordLine, place: Place): void {
    this.#authentic += 1;
    if (this.#problem !== undefined) {
      this.#refine(record);
      return;
    }
    const { seq, previous, mac } = record;
    const expected = this.#previous.seq + 1;
    if (seq > expected) this.#reportMissing(record, place, seq - expected);
    else if (seq < expected) this.#report("reordered", place, `is number ${seq}, which belongs further up`);
    else if (!equalText(previous, this.#previous.mac))
      this.#report("tampered", place, "does not link to the one before it");
    else if (record.name === checkpointName) this.#checkCheckpoint(record, place);
    if (this.#problem !== undefined) return;
    if (seq === this.#head?.seq) {
      this.#headSeen = true;
      if (!equalText(mac, this.#head.mac))
        this.#report("tampered", place, "is not the one the store knows under this number");
    }
    if (record.name === "records:resumed") this.#noteStart(record, place);
    this.#previous = { seq, mac };
  }

  /** A start that found the end cut off says how many it missed; otherwise they were taken out of the middle. */
  #reportMissing({ seq, name, data }: RecordLine, place: Place, count: number): void {
    if (name === "records:resumed" && isObject(data) && data["missing"] === count)
      this.#report(
        "truncated",
        place,
        `and ${count - 1} after it were cut off before the start that follows`,
      );
    else this.#report("gap", place, `is number ${seq}: ${count} before it are missing`);
  }

  /** Records that seemed missing turn up further down: they were moved, not removed. */
  #refine(record: RecordLine): void {
    const problem = this.#problem;
    if (problem?.outcome !== "gap" || record.seq !== problem.place.seq) return;
    const message = `${describe(problem.place)} stands further down, in ${this.#file} line ${this.#lineNumber}: the order was changed.`;
    this.#problem = { outcome: "reordered", message, place: problem.place };
  }

  #noteStart({ data }: RecordLine, place: Place): void {
    if (!isObject(data)) return;
    if ("torn" in data) this.#interruptions += 1;
    if (isDamaged(data)) {
      this.#report(
        "tampered",
        { ...place, seq: place.seq - 1 },
        "was already damaged when the daemon started after it",
      );
    }
  }

  #checkCheckpoint(record: RecordLine, place: Place): void {
    const checkpoint = readCheckpoint(record.data);
    const isSigned =
      checkpoint !== undefined &&
      checkpoint.seq === this.#previous.seq &&
      equalText(checkpoint.mac, this.#previous.mac) &&
      isSignedCheckpoint(this.#publicKey, this.#keys.storeId, checkpoint);
    if (isSigned) this.#checkpoints += 1;
    else this.#report("tampered", place, "is a checkpoint without a valid signature of this store");
  }

  #checkEnd(): Problem | undefined {
    const { seq } = this.#previous;
    const head = this.#head;
    const place = this.#torn ?? { file: this.#file, line: this.#lineNumber + 1, seq: seq + 1 };
    if (head !== undefined && !isProvenHead(this.#keys.chain, head)) {
      const message = `Where the log ends according to the store (record ${head.seq}) was not written by this daemon.`;
      return { outcome: "tampered", message, place };
    }
    if (head !== undefined && head.seq > seq) {
      const message = `The log ends after record ${seq}, but the store knows ${head.seq}: the last ${head.seq - seq} are missing.`;
      return { outcome: "truncated", message, place };
    }
    if (head !== undefined && head.seq > 0 && !this.#headSeen) {
      return {
        outcome: "tampered",
        message: `Record ${head.seq}, which the store knows, is not in the log.`,
        place,
      };
    }
    if (this.#torn !== undefined) {
      const message = `${describe(this.#torn)} is unfinished, as a kill or a full disk leaves it; all ${this.#records} before it are authentic.`;
      return { outcome: "interrupted", message, place };
    }
    return this.#records === 0
      ? { outcome: "empty", message: "There are no records yet.", place }
      : undefined;
  }

  #describeIntact(): string {
    const tail =
      this.#head === undefined ? " The store's head was not compared, so a cut tail would not be seen." : "";
    return `All ${this.#records} records are authentic, linked and in order; ${this.#checkpoints} checkpoints are signed.${tail}`;
  }

  #report(outcome: VerificationOutcome, place: Place, what: string): void {
    this.#problem ??= { outcome, message: `${describe(place)} ${what}.`, place };
  }
}

function describe({ file, line, seq }: Place): string {
  return `Record ${seq} (${file} line ${line})`;
}

function isNamingKey(data: Json, keyId: string): boolean {
  return isObject(data) && data["chain"] === keyId;
}

function isDamaged(data: Json): boolean {
  return isObject(data) && data["damaged"] === true;
}

function isObject(data: Json): data is JsonObject {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
