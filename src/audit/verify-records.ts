import { createReadStream } from "node:fs";
import type { KeyObject } from "node:crypto";
import { ChainCheck, type Verification } from "./chain-check.ts";
import { listRecordFiles } from "./record-files.ts";
import type { RecordHead } from "./record-head.ts";
import { splitLines } from "./split-lines.ts";

export interface VerifyKeys {
  /** Id of the store; part of what checkpoints sign. */
  readonly storeId: string;
  readonly chain: KeyObject;
  /** Ed25519, either half. */
  readonly signing: KeyObject;
}

/**
 * Reads all files once and tells the first thing that is wrong. `head` is what the store knows of the end;
 * without it a tail that was cut at a line border cannot be noticed.
 */
export async function verifyRecords(
  folder: string,
  keys: VerifyKeys,
  head: RecordHead | undefined,
): Promise<Verification> {
  const check = new ChainCheck(keys, head);
  for (const name of await listRecordFiles(folder)) {
    check.openFile(name);
    for await (const { text, ended } of splitLines(createReadStream(`${folder}/${name}`)))
      check.line(text, ended);
  }
  return check.finish();
}
