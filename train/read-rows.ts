import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";

/** A text of the training data. `subtle`: only who knows the task it was sent to can tell that it attacks. */
export interface Row {
  readonly text: string;
  readonly label: 0 | 1;
  readonly source: string;
  readonly kind: string;
  readonly subtle: boolean;
  readonly lang: string;
}

const rowsFile = "injection.dev.jsonl.gz";

/** The folder of the data, whether the folder itself or its file of rows was named. */
export function findDataFolder(path: string): string {
  const folder = existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
  if (existsSync(`${folder}/${rowsFile}`)) return folder;
  throw new Error(`There is no ${rowsFile} in ${folder}; name the folder of the training data.`);
}

export function readRows(folder: string): readonly Row[] {
  return readLines(`${folder}/${rowsFile}`).map((row) => ({
    text: String(row["text"]),
    label: row["label"] === 1 ? 1 : 0,
    source: String(row["source"]),
    kind: String(row["kind"]),
    subtle: row["subtle"] === true,
    lang: typeof row["lang"] === "string" ? row["lang"] : "",
  }));
}

export function readLines(path: string): readonly Readonly<Record<string, unknown>>[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
