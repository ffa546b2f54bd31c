import { limits } from "../../limits.ts";
import type { DeedObject } from "../words/request.ts";
import { canonicalOf } from "../values/canonical-of.ts";
import type { ResultRecord } from "./read-result.ts";
import { spokenName, wordCount, wordLine } from "./words-of-text.ts";

/** A record as it came from a tool, with what the tool is about. */
export interface SeenRecord extends ResultRecord {
  readonly objects: readonly DeedObject[];
  /** Made by a call of this turn that asked for it. */
  readonly made: boolean;
  /** It came in a list that holds everything, or everything for what the words named. */
  readonly listed: boolean;
}

/** Fields that hold what somebody wrote and not what something is called. */
const freeText = /^(?:body|content|text|message|comment|note|snippet|html|summary)s?_?$/iu;
const leastLetters = 4;

/** Records by id and by what their short fields say: one record is singled out in constant time. */
export class RecordIndex {
  readonly #byId = new Map<string, SeenRecord[]>();
  readonly #byField = new Map<string, Set<SeenRecord>>();
  readonly #byWord = new Map<string, Set<SeenRecord>>();
  readonly #listed: SeenRecord[] = [];
  #count = 0;

  /** True where records were left out: then nothing is known to be the only one of its name. */
  get full(): boolean {
    return this.#count >= limits.provenanceRecords;
  }

  add(record: SeenRecord): void {
    if (this.full) return;
    this.#count += 1;
    push(this.#byId, record.id, record);
    if (record.listed) this.#listed.push(record);
    for (const { key, text } of record.fields) {
      if (freeText.test(key)) continue;
      addTo(this.#byField, canonicalOf("name", text), record);
      addTo(this.#byField, spokenName(text), record);
      for (const word of new Set(wordLine(text).trim().split(" "))) addTo(this.#byWord, word, record);
    }
  }

  withId(id: string): readonly SeenRecord[] {
    return this.#byId.get(id) ?? [];
  }

  /** Records of which a field is this name, or, when there is none, holds it in whole words. */
  named(name: string): readonly SeenRecord[] {
    const equal = this.called(name);
    return equal.length > 0 ? equal : this.#holding(spokenName(name));
  }

  /** Records of which a field is this name, and nothing more. */
  called(name: string): readonly SeenRecord[] {
    return [
      ...new Set([
        ...(this.#byField.get(canonicalOf("name", name)) ?? []),
        ...(this.#byField.get(spokenName(name)) ?? []),
      ]),
    ];
  }

  /** Records that came in whole lists. */
  listed(): readonly SeenRecord[] {
    return this.#listed;
  }

  /** Records whose short fields hold all of these words, in whatever order. */
  withWords(words: readonly string[]): readonly SeenRecord[] {
    if (!words.some((word) => word.length >= leastLetters)) return [];
    return this.#holdingAll(words);
  }

  #holding(line: string): readonly SeenRecord[] {
    if (wordCount(line) < 2 && line.trim().length < leastLetters) return [];
    return this.#holdingAll(line.trim().split(" ")).filter(({ fields }) =>
      fields.some(({ key, text }) => !freeText.test(key) && wordLine(text).includes(line)),
    );
  }

  #holdingAll(words: readonly string[]): readonly SeenRecord[] {
    let fewest: ReadonlySet<SeenRecord> | undefined;
    const sets: ReadonlySet<SeenRecord>[] = [];
    for (const word of words) {
      const found = this.#byWord.get(word);
      if (found === undefined) return [];
      sets.push(found);
      if (fewest === undefined || found.size < fewest.size) fewest = found;
    }
    return [...(fewest ?? [])].filter((record) => sets.every((set) => set.has(record)));
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function addTo(map: Map<string, Set<SeenRecord>>, key: string, record: SeenRecord): void {
  if (key === "") return;
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([record]));
  else known.add(record);
}
