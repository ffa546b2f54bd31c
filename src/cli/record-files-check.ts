import { createReadStream } from "node:fs";
import { listRecordFiles } from "../audit/record-files.ts";
import { equalText, openRecord } from "../audit/record-line.ts";
import { splitLines } from "../audit/split-lines.ts";
import { isErrorCode } from "../platform/open-file.ts";

export interface FileFindings {
  /** `linked` is all that can be said without the key; the rest is certain. */
  readonly outcome: "linked" | "empty" | "interrupted" | "tampered" | "gap" | "reordered";
  readonly message: string;
  readonly place?: { readonly file: string; readonly line: number; readonly seq: number };
  readonly files: number;
  readonly records: number;
  readonly lastSeq: number;
}

/** What the files alone tell: shape, numbers and links. Without the key a clever forger passes; an accident does not. */
export async function checkRecordFiles(folder: string): Promise<FileFindings | undefined> {
  const names = await listRecordFiles(folder).catch((error: unknown) => {
    if (isErrorCode(error, "ENOENT") || isErrorCode(error, "ENOTDIR")) return [];
    throw error;
  });
  if (names.length === 0) return undefined;
  let last = { seq: 0, mac: "" };
  let records = 0;
  for (const file of names) {
    let line = 0;
    for await (const { text, ended } of splitLines(createReadStream(`${folder}/${file}`))) {
      line += 1;
      const place = { file, line, seq: last.seq + 1 };
      const counts = { place, files: names.length, records, lastSeq: last.seq };
      const problem = ended ? judge(text, last) : tornLine(file === names.at(-1));
      if (problem !== undefined) {
        const [outcome, what] = problem;
        return { outcome, message: `Record ${place.seq} (${file} line ${line}) ${what}.`, ...counts };
      }
      const opened = openRecord(undefined, text);
      if (opened.ok) last = { seq: opened.value.record.seq, mac: opened.value.record.mac };
      records += 1;
    }
  }
  return {
    outcome: records === 0 ? "empty" : "linked",
    message: records === 0 ? "There are no records yet." : `All ${records} records are linked and in order.`,
    files: names.length,
    records,
    lastSeq: last.seq,
  };
}

type Problem = readonly ["interrupted" | "tampered" | "gap" | "reordered", string];

function tornLine(isEnd: boolean): Problem {
  return isEnd
    ? ["interrupted", "is unfinished, as a kill or a full disk leaves it"]
    : ["tampered", "is cut short, and another file follows"];
}

function judge(text: string, last: { readonly seq: number; readonly mac: string }): Problem | undefined {
  const opened = openRecord(undefined, text);
  if (!opened.ok) return ["tampered", `is not a record: ${opened.error}`];
  const { seq, previous } = opened.value.record;
  if (seq > last.seq + 1) return ["gap", `is number ${seq}: ${seq - last.seq - 1} before it are missing`];
  if (seq <= last.seq) return ["reordered", `is number ${seq}, which belongs further up`];
  return equalText(previous, last.mac) ? undefined : ["tampered", "does not link to the one before it"];
}
