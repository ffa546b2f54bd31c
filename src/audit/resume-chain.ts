import type { KeyObject } from "node:crypto";
import type { AppendFile } from "../platform/append-file.ts";
import type { RecordHead } from "./record-head.ts";
import { isProvenHead } from "./record-head.ts";
import { equalText, openRecord } from "./record-line.ts";

/** Where the chain goes on after a start, and what was found there. */
export interface Resumption {
  readonly next: RecordHead;
  /** The unfinished last line that a kill or a full disk left. */
  readonly torn: string;
  /** Records that the store knows of and the file does not have. */
  readonly missing: number;
  /** The last complete line is not authentic or not the one the store knows, or the store's head is not the daemon's own. */
  readonly damaged: boolean;
}

const start: RecordHead = { seq: 0, mac: "" };

/** Takes the unfinished line off the newest file and finds the record to link to, in it or in the one before. */
export async function resumeChain(
  key: KeyObject,
  files: readonly AppendFile[],
  stored: RecordHead | undefined,
): Promise<Resumption> {
  const head = stored !== undefined && isProvenHead(key, stored) ? stored : undefined;
  let torn = "";
  for (const [index, file] of files.entries()) {
    const tail = await file.readLineBefore(file.size);
    if (index === 0 && tail.text !== "") {
      torn = tail.text;
      await file.truncate(tail.start);
    }
    if (tail.start === 0) continue;
    const { text } = await file.readLineBefore(tail.start - 1);
    const link = linkTo(key, text, head);
    return { torn, ...link, damaged: link.damaged || head === undefined };
  }
  return {
    next: head ?? start,
    torn,
    missing: head?.seq ?? 0,
    damaged: stored !== undefined && head === undefined,
  };
}

function linkTo(key: KeyObject, line: string, head: RecordHead | undefined): Omit<Resumption, "torn"> {
  const opened = openRecord(key, line);
  if (!opened.ok || !opened.value.authentic) {
    const seq = opened.ok ? opened.value.record.seq : 0;
    const next = head !== undefined && head.seq >= seq ? head : { seq, mac: head?.mac ?? "" };
    return { next, missing: 0, damaged: true };
  }
  const { seq, mac } = opened.value.record;
  if (head !== undefined && head.seq > seq) return { next: head, missing: head.seq - seq, damaged: false };
  return { next: { seq, mac }, missing: 0, damaged: head?.seq === seq && !equalText(head.mac, mac) };
}
