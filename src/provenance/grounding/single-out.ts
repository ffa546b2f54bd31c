import { readValues } from "../values/read-values.ts";
import type { BoundValue, Deed } from "../words/request.ts";
import type { OwnWords } from "./context-index.ts";
import { isExtreme, superlativesIn } from "./extreme-record.ts";
import type { Grounds } from "./meant-for.ts";
import { isOfDeed } from "./meant-for.ts";
import type { SeenRecord } from "./record-index.ts";
import { isPartOfAnother, isSame } from "./value-key.ts";

/** Whether a system-made id belongs to the one record that the words speak of, or that this turn made itself. */
export function isSingledOut(text: string, grounds: Grounds): boolean {
  const { index } = grounds;
  if (index.full) return false;
  const id = text.trim();
  const records = index.records.withId(id).filter((record) => isOfKind(record, grounds));
  if (records.length === 0) return false;
  if (index.own.some((words) => isNamed(id, words, grounds) || isDescribed(id, words, grounds))) return true;
  return isUnnamed(grounds) && (records.some(({ made }) => made) || isMeantByPlace(id, grounds));
}

/** An event's id is no file's id, although both are "13". */
function isOfKind({ objects }: SeenRecord, { call }: Grounds): boolean {
  const wanted = call.deeds.objects;
  if (objects.length === 0 || wanted.length === 0) return true;
  return objects.some((object) => wanted.includes(object) || wanted.includes("anything"));
}

/** By a name, in a role in which it is not only taken from. */
function isNamed(id: string, words: OwnWords, grounds: Grounds): boolean {
  return words.request.values.some((value) => {
    if (isPartOfAnother(value, words.request.values) || !isNameFor(value, words, grounds)) return false;
    const found = grounds.index.records.named(value.text).filter((record) => isOfKind(record, grounds));
    return onlyRecord(found, words)?.id === id;
  });
}

function isNameFor({ kind, role, clause }: BoundValue, words: OwnWords, grounds: Grounds): boolean {
  if (kind !== "name" && kind !== "path" && kind !== "id") return false;
  if (role === "content") return false;
  if (role === "source" && grounds.call.declaration.effect !== "read") return false;
  return isOfDeed(clause, words, grounds);
}

/** "The dentist appointment", "the grocery list": all words before the noun stand in one record and in no other. */
function isDescribed(id: string, words: OwnWords, grounds: Grounds): boolean {
  const wanted = grounds.call.deeds.objects;
  return words.described.some((thing) => {
    if (wanted.length > 0 && !wanted.includes(thing.object) && thing.object !== "anything") return false;
    if (!isOfDeed(thing.clause, words, grounds)) return false;
    const found = grounds.index.records.withWords(thing.words).filter((record) => isOfKind(record, grounds));
    return onlyRecord(found, words)?.id === id;
  });
}

/** The one that was found; of several with one name, the one on the date that was said. */
export function onlyRecord(found: readonly SeenRecord[], { request }: OwnWords): SeenRecord | undefined {
  const [first] = found;
  if (first === undefined || found.every(({ id }) => id === first.id)) return first;
  const dates = request.values.filter(({ kind }) => kind === "date");
  if (dates.length === 0) return undefined;
  const onDate = found.filter(({ fields }) =>
    fields.some(({ text }) => readValues(text).some((value) => dates.some((date) => isSame(date, value)))),
  );
  const [only] = onDate;
  return onDate.every(({ id }) => id === only?.id) ? only : undefined;
}

/** "The largest file", or "the file" where the words name but one. */
function isMeantByPlace(id: string, grounds: Grounds): boolean {
  const { asking, records } = grounds.index;
  if (asking === undefined) return false;
  const picks = superlativesIn(asking.line);
  const listed = records.listed().filter((record) => isOfKind(record, grounds));
  // What is gone for good is picked by name: a comparison is easily another one than was meant.
  const isFinal = grounds.call.deeds.deeds.some((deed) => final.has(deed));
  if (picks.length > 0)
    return !isFinal && picks.length === 1 && picks.every((pick) => isExtreme(id, listed, pick));
  const mentioned = new Set<string>();
  for (const { kind, text } of asking.request.values) {
    if (kind !== "name" && kind !== "path") continue;
    for (const record of records.named(text)) if (isOfKind(record, grounds)) mentioned.add(record.id);
  }
  return mentioned.size === 1 && mentioned.has(id);
}

const final: ReadonlySet<Deed> = new Set(["delete", "cancel", "pay", "revoke"]);

/** The deed's own clause names nothing that it could be instead. */
function isUnnamed({ asked, call }: Grounds): boolean {
  if (asked.by !== "words") return asked.by === "plan";
  const { words, deeds } = asked;
  const ofDeeds = (clause: number): boolean => deeds.some((deed) => deed.clause === clause);
  const hasName = words.request.values.some(
    ({ clause, role }) => ofDeeds(clause) && (role === "id" || role === "path"),
  );
  const hasDescription = words.described.some(
    ({ clause, object, words: said }) =>
      ofDeeds(clause) &&
      call.deeds.objects.includes(object) &&
      superlativesIn(` ${said.join(" ")} `).length === 0,
  );
  return !hasName && !hasDescription;
}
