import { readArgument } from "../values/read-argument.ts";
import type { BoundRole, BoundValue } from "../words/request.ts";
import type { ContextIndex, OwnWords } from "./context-index.ts";
import type { Grounds } from "./meant-for.ts";
import type { SeenRecord } from "./record-index.ts";
import type { SinkValue } from "./sink-values.ts";
import { onlyRecord } from "./single-out.ts";
import { isPartOfAnother, isSame } from "./value-key.ts";
import { wordLine } from "./words-of-text.ts";

/**
 * "The same participants as the 'Kick-off' event": a field that the words name, of the one record that they single
 * out. The field has to stand in the record by itself; what its texts mention counts for nothing.
 */
export function isFieldOfNamed(sink: SinkValue, { index }: Grounds): boolean {
  if (index.full || index.asking === undefined) return false;
  const words = index.asking;
  return words.request.values.some(
    (value) =>
      !namesSomebody.has(value.role) &&
      !isPartOfAnother(value, words.request.values) &&
      isInField(sink, value, words, recordsOf(value, index)),
  );
}

/** The title of something new is a name of what there is already only where it is exactly that. */
function recordsOf({ role, text }: BoundValue, { records }: ContextIndex): readonly SeenRecord[] {
  return role === "content" ? records.called(text) : records.named(text);
}

/** Who is to get something is no thing whose fields could be meant. */
const namesSomebody: ReadonlySet<BoundRole> = new Set(["recipient", "grantee"]);

function isInField(
  sink: SinkValue,
  { kind }: BoundValue,
  words: OwnWords,
  found: readonly SeenRecord[],
): boolean {
  if (kind !== "name" && kind !== "path" && kind !== "id") return false;
  const record = onlyRecord(found, words);
  if (record === undefined) return false;
  return record.fields.some(
    ({ key, text }) =>
      isSaid(key, words) && readArgument(undefined, text).some((one) => isSame(one, sink.value)),
  );
}

/** The field's noun, in singular or plural. */
function isSaid(key: string, { line }: OwnWords): boolean {
  const noun = wordLine(key.replaceAll("_", " ")).trim().split(" ").at(-1) ?? "";
  const stem = noun.replace(/s$/u, "");
  return stem.length > 3 && (line.includes(` ${stem} `) || line.includes(` ${stem}s `));
}
