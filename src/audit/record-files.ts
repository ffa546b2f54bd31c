import { readdir } from "node:fs/promises";

export const currentFile = "audit.log";
export const publicKeyFile = "audit.pub";

const archiveShape = /^audit\.\d{12}\.log$/;

/** A closed file is named after its last record, so that names sort in the order of the chain. */
export function archiveName(lastSeq: number): string {
  return `audit.${String(lastSeq).padStart(12, "0")}.log`;
}

/** All files of the chain, oldest first; the current one comes last, when it exists. */
export async function listRecordFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const archives = names.filter((name) => archiveShape.test(name)).sort();
  return names.includes(currentFile) ? [...archives, currentFile] : archives;
}
