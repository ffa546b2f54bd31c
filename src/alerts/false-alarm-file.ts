import { AppError } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { AppendFile } from "../platform/append-file.ts";
import { readPrivateFile } from "../platform/private-file.ts";

/** What an owner said was no attack, with its text: kept on this machine alone, to train the detector with. */
export class FalseAlarmFile {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = `${folder}/false-alarms.jsonl`;
  }

  async add(entry: JsonObject): Promise<void> {
    const file = await AppendFile.open(this.#path);
    try {
      // What a kill cut off ends here: an entry written behind it would be lost with it.
      const { text: cut } = await file.readLineBefore(file.size);
      const line = Buffer.from(`${cut === "" ? "" : "\n"}${JSON.stringify(entry)}\n`);
      if (file.size + line.length > limits.falseAlarmBytes)
        throw new AppError("too-large", `${this.#path} is full: it holds ${file.size} bytes.`, {
          hint: "Keep what `castellan alerts export` prints, then delete the file.",
        });
      await file.append(line);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** All entries, oldest first; a line that a kill cut off is left out. */
  async entries(): Promise<readonly JsonObject[]> {
    const read = await readPrivateFile(this.#path, limits.falseAlarmBytes);
    if (!read.ok) {
      if (read.error.kind === "missing") return [];
      throw new AppError("storage-unavailable", read.error.message);
    }
    return read.value.split("\n").flatMap(readEntry);
  }
}

function readEntry(line: string): readonly JsonObject[] {
  if (!line.startsWith("{") || !line.endsWith("}")) return [];
  try {
    return [JSON.parse(line) as JsonObject];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
