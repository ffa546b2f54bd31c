import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { currentFile, listRecordFiles } from "./record-files.ts";
import { openRecord, recordLevels, type RecordLevel, type RecordLine } from "./record-line.ts";
import { recordsUnavailable } from "./records-unavailable.ts";
import { splitLines } from "./split-lines.ts";

export interface ReadRecordsOptions {
  readonly folder: string;
  /** How many of the newest that fit. */
  readonly last?: number;
  /** This level and the ones above it: INFO, WARN, BLOCK, ERROR. */
  readonly level?: RecordLevel;
  /** An audit name (`rate-limited`) or an event of the bus (`tool:executed`). */
  readonly event?: string;
  /** Goes on with what is written later, until the signal ends it. */
  readonly follow?: AbortSignal;
}

const followIntervalMs = 200;
const defaultLast = 20;
const blockBytes = 65_536;
const rotationRetries = 5;

/** The newest records, oldest first; lines that are no records are passed over (`verifyRecords` judges). */
export async function* readRecords(options: ReadRecordsOptions): AsyncGenerator<RecordLine> {
  const { folder, follow } = options;
  const fits = chooser(options);
  const newest = (await readNewest(folder, 1, () => true))[0]?.seq ?? 0;
  const shown = await readNewest(folder, options.last ?? defaultLast, fits);
  yield* shown;
  if (follow === undefined) return;
  let lastSeq = Math.max(newest, shown.at(-1)?.seq ?? 0);
  let place: FilePlace = { inode: -1, offset: 0 };
  while (!follow.aborted) {
    const found = await readNews(folder, place, lastSeq);
    place = found.place;
    for (const record of found.records) {
      lastSeq = record.seq;
      if (fits(record)) yield record;
    }
    await waitFor(followIntervalMs, follow);
  }
}

function chooser({ level, event }: ReadRecordsOptions): (record: RecordLine) => boolean {
  const least = level === undefined ? 0 : recordLevels.indexOf(level);
  return (record) =>
    recordLevels.indexOf(record.level) >= least &&
    (event === undefined || record.event === event || record.name === event);
}

/** Reads again when the files were rotated meanwhile: a name may have meant two files. */
async function readUnrotated<T>(
  folder: string,
  read: (names: readonly string[]) => Promise<T>,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < rotationRetries; attempt += 1) {
    const names = await listRecordFiles(folder);
    try {
      const value = await read(names);
      if (String(await listRecordFiles(folder)) === String(names)) return value;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
  return undefined;
}

/** Backwards from the end, so that a long log costs no more than what is shown of it. */
async function readNewest(
  folder: string,
  count: number,
  fits: (record: RecordLine) => boolean,
): Promise<readonly RecordLine[]> {
  const found = await readUnrotated(folder, (names) => readBackwards(folder, names, count, fits));
  if (found === undefined) {
    throw recordsUnavailable("The files of the log change faster than they can be read; try again");
  }
  return found;
}

async function readBackwards(
  folder: string,
  names: readonly string[],
  count: number,
  fits: (record: RecordLine) => boolean,
): Promise<readonly RecordLine[]> {
  const found: RecordLine[] = [];
  for (const name of [...names].reverse()) {
    for await (const text of linesBackwards(`${folder}/${name}`)) {
      if (found.length >= count) return found.reverse();
      const opened = openRecord(undefined, text);
      if (opened.ok && fits(opened.value.record)) found.push(opened.value.record);
    }
  }
  return found.reverse().slice(-count);
}

async function* linesBackwards(path: string): AsyncGenerator<string> {
  const file = await open(path, "r");
  try {
    let { size: at } = await file.stat();
    let rest: Buffer | undefined;
    while (at > 0) {
      const block = Buffer.alloc(Math.min(blockBytes, at));
      at -= block.length;
      await file.read(block, 0, block.length, at);
      const joined: Buffer = rest === undefined ? block : Buffer.concat([block, rest]);
      let end = rest === undefined ? joined.lastIndexOf(10) : joined.length;
      for (let newline = joined.lastIndexOf(10, end - 1); newline >= 0 && end > 0;) {
        yield joined.toString("utf8", newline + 1, end);
        end = newline;
        newline = end === 0 ? -1 : joined.lastIndexOf(10, end - 1);
      }
      rest = joined.subarray(0, Math.max(0, end));
    }
    if (rest !== undefined && rest.length > 0) yield rest.toString("utf8");
  } finally {
    await file.close();
  }
}

/** How far the current file was read; another inode means that the file was rotated away. */
interface FilePlace {
  readonly inode: number;
  readonly offset: number;
}

interface News {
  readonly records: readonly RecordLine[];
  readonly place: FilePlace;
}

async function readNews(folder: string, place: FilePlace, afterSeq: number): Promise<News> {
  const news = await readUnrotated(folder, (names) => readSince(folder, names, place, afterSeq));
  return news ?? { records: [], place };
}

async function readSince(
  folder: string,
  names: readonly string[],
  place: FilePlace,
  afterSeq: number,
): Promise<News> {
  if (!names.includes(currentFile)) return { records: [], place };
  const { ino, size } = await stat(`${folder}/${currentFile}`);
  const isSame = ino === place.inode && size >= place.offset;
  if (isSame && size === place.offset) return { records: [], place };
  const current = await readFrom(`${folder}/${currentFile}`, isSame ? place.offset : 0, afterSeq);
  const records = [...current.records];
  const archives = isSame ? [] : names.filter((name) => name !== currentFile).reverse();
  for (const name of archives) {
    const before = await readFrom(`${folder}/${name}`, 0, afterSeq);
    records.unshift(...before.records);
    if (before.reachesBack) break;
  }
  return { records, place: { inode: ino, offset: current.end } };
}

async function readFrom(
  path: string,
  start: number,
  afterSeq: number,
): Promise<{ readonly records: readonly RecordLine[]; readonly end: number; readonly reachesBack: boolean }> {
  const records: RecordLine[] = [];
  let end = start;
  let reachesBack = false;
  for await (const { text, ended } of splitLines(createReadStream(path, { start }))) {
    if (!ended) break;
    end += Buffer.byteLength(text) + 1;
    const opened = openRecord(undefined, text);
    if (!opened.ok) continue;
    if (opened.value.record.seq > afterSeq) records.push(opened.value.record);
    else reachesBack = true;
  }
  return { records, end, reachesBack };
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((settle) => {
    const timer = setTimeout(settle, milliseconds);
    signal.addEventListener("abort", () => settle(clearTimeout(timer)), { once: true });
  });
}
