import type { Sense } from "../../patterns/requests/language.ts";
import type { Sentence } from "./read-sentences.ts";
import { has, isSign, isThing, isUnknown, markerOf } from "./unit.ts";
import type { Unit } from "./unit.ts";

/** A verb that asks for something, or forbids it. */
export interface Head {
  readonly at: number;
  /** Where its clause begins: at the words that join it or ask for it. */
  readonly lead: number;
  readonly sense: Sense;
  readonly negated: boolean;
  readonly passive: boolean;
}

type Licence = "start" | "wish" | "join" | "negated";

/** The verbs of a sentence that ask: by where they stand, never by their mere presence. */
export function findHeads(sentence: Sentence): readonly Head[] {
  const { units } = sentence;
  const heads: Head[] = [];
  const isQuestion = asksQuestion(sentence);
  for (let at = 0; at < units.length; at += 1) {
    const head = readHead(sentence, at, heads, isQuestion);
    if (head === undefined) continue;
    heads.push(head);
    // What somebody is told or asked for is the content of that: its verbs ask nothing of us.
    if (head.sense === "remind" || (head.sense === "tell" && !has(units[at + 1], "self")))
      at = skipTold(units, at);
  }
  return heads;
}

/** A question asks for no deed, unless it is the polite form of a wish. */
function asksQuestion({ units, close }: Sentence): boolean {
  const first = units.find((unit) => !isFiller(unit) && unit.kind === "word");
  if (first === undefined || has(first, "wish")) return close === "?" || close === "？" || close === "؟";
  return has(first, "question") || close === "?" || close === "？" || close === "؟";
}

function isFiller(unit: Unit | undefined): boolean {
  return has(unit, "filler") || has(unit, "next");
}

function readHead(
  sentence: Sentence,
  at: number,
  heads: readonly Head[],
  isQuestion: boolean,
): Head | undefined {
  const { units } = sentence;
  const passive = readPassive(sentence, at, isQuestion);
  if (passive !== undefined) return passive;
  const sense = senseAt(units, at);
  if (sense === undefined) return undefined;
  const licence = licenceOf(sentence, at, heads);
  if (licence === undefined || !holds(licence, sentence, at)) return undefined;
  const asksPolitely =
    licence === "wish" || licence === "negated" || heads.slice(-mostHeads).some((head) => !head.negated);
  if (isQuestion && !asksPolitely) return undefined;
  return { at, lead: leadOf(sentence, at), sense, negated: licence === "negated", passive: false };
}

/** "The rent should be paid." */
function readPassive(sentence: Sentence, at: number, isQuestion: boolean): Head | undefined {
  const { units } = sentence;
  const sense = units[at]?.meaning?.done;
  if (sense === undefined || isQuestion || !has(units[at - 1], "ends") || has(units[at - 2], "negation"))
    return undefined;
  return { at, lead: leadOf(sentence, at), sense, negated: false, passive: true };
}

/** What a verb means here: alone, or with its second part at the clause's end. */
function senseAt(units: readonly Unit[], at: number): Sense | undefined {
  const meaning = units[at]?.meaning;
  if (meaning === undefined || isThing(units[at])) return undefined;
  if (meaning.splits === undefined) return meaning.verb;
  for (let next = at + 1; next < units.length; next += 1) {
    const unit = units[next] as Unit;
    const sense = endsClause(units[next + 1]) ? meaning.splits.get(unit.word) : undefined;
    if (sense !== undefined) return sense;
    if (next > at + 1 && unit.meaning?.splits !== undefined) break;
  }
  return meaning.verb;
}

function endsClause(unit: Unit | undefined): boolean {
  return unit === undefined || unit.kind === "sign" || has(unit, "join") || has(unit, "next");
}

function holds(licence: Licence, { units }: Sentence, at: number): boolean {
  if (licence === "start") return opensRequest(units, at);
  return licence !== "join" || takesObject(units, at);
}

function licenceOf(sentence: Sentence, at: number, heads: readonly Head[]): Licence | undefined {
  const { units, lexicon } = sentence;
  const before = behindFronted(sentence, behindFillers(units, at - 1));
  const { side, formed } = lexicon.language;
  if (formed) return formLicence(sentence, at);
  const direct = placeLicence(sentence, before, heads);
  if (direct !== undefined || side !== "both") return direct;
  return endsClause(units[at + 1]) && isWished(units, at) ? "wish" : undefined;
}

function placeLicence(sentence: Sentence, before: number, heads: readonly Head[]): Licence | undefined {
  const { units, lexicon } = sentence;
  const unit = units[before];
  if (unit === undefined || isSign(unit, ":：")) return "start";
  if (has(unit, "wish")) return wishes(units, before) ? "wish" : undefined;
  if (has(unit, "negation")) return "negated";
  const joinsGoal =
    markerOf(unit) === "to" && lexicon.language.side === "after" && has(units[before - 1], "join");
  if (joinsGoal) return heads.length > 0 ? "join" : undefined;
  return endsCondition(units, before) || joins(units, before, heads) ? "join" : undefined;
}

function joins(units: readonly Unit[], at: number, heads: readonly Head[]): boolean {
  const unit = units[at];
  const isJoin = has(unit, "next") || has(unit, "join") || isSign(unit, ",，、-–—)；;؛،");
  if (!isJoin || joinsInside(units, at)) return false;
  return heads.length > 0 || !reportsBefore(units, at);
}

/** "If it's over 4 reserve it": a condition that ends with a number needs no comma. */
function endsCondition(units: readonly Unit[], at: number): boolean {
  if (!/^(?:id|amount|date|time)$/u.test(units[at]?.values[0]?.kind ?? "")) return false;
  for (let before = at; before >= at - mostLooked && !isSign(units[before], ","); before -= 1)
    if (has(units[before], "if")) return true;
  return false;
}

function behindFillers(units: readonly Unit[], from: number): number {
  let before = from;
  while (
    before >= 0 &&
    has(units[before], "filler") &&
    !has(units[before], "wish") &&
    !has(units[before], "next")
  )
    before -= 1;
  return before;
}

/** A form that only requests have needs no more than to end its clause. */
function formLicence({ units, close }: Sentence, at: number): Licence | undefined {
  const next = units[at + 1];
  if (asksBefore(units, at, close)) return undefined;
  const asks =
    endsClause(next) || (["please", "wish", "filler", "is"] as const).some((mark) => has(next, mark));
  if (has(next, "negation") || has(units[at - 1], "negation")) return "negated";
  return asks ? "wish" : undefined;
}

/** "파일을 어떻게 삭제해?": a question's word before the verb. */
function asksBefore(units: readonly Unit[], at: number, close: string): boolean {
  const span = /[?？]/u.test(close) ? mostLooked : 2;
  return units.slice(Math.max(0, at - span), at).some((unit) => has(unit, "question"));
}

/** "Kannst du die Datei löschen": the wish stands first, the verb last. */
function isWished(units: readonly Unit[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - mostLooked; before -= 1) {
    const unit = units[before];
    if (has(unit, "wish")) return wishes(units, before);
    if (has(unit, "linked") || has(unit, "if")) return false;
  }
  return false;
}

const mostFronted = 10;
const mostHeads = 8;
/** How far back a verb looks for what asks for it. */
const mostLooked = 60;

/** "And to each user write": whom it goes to may stand before the verb. */
function behindFronted({ units, lexicon }: Sentence, from: number): number {
  const anyMarker = !lexicon.language.spaced;
  let found = from;
  for (let at = from; at >= 0 && at > from - mostFronted; at -= 1) {
    const unit = units[at] as Unit;
    const marker = markerOf(unit);
    if (marker !== undefined && at < from && (anyMarker || marker === "to")) {
      if (opensClause(units[at - 1])) found = at - 1;
    } else if (!isNominal(unit)) break;
  }
  return found;
}

function opensClause(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    isSign(unit, ",，、：:") ||
    (["join", "next", "wish", "filler"] as const).some((mark) => has(unit, mark))
  );
}

function isNominal(unit: Unit): boolean {
  return has(unit, "article") || has(unit, "each") || unit.meaning?.noun !== undefined || isThing(unit);
}

/** "How can you send": a wish behind a question's word is part of the question. */
function wishes(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (before === undefined || has(before, "join") || has(before, "if")) return true;
  // "He asked me to please send it."
  if (has(units[at], "please")) return markerOf(before) !== "to" && !isSubject(before);
  return !(has(before, "question") || has(before, "linked"));
}

function isSubject(unit: Unit): boolean {
  return has(unit, "other") && (!unit.capital || unit.word === "i");
}

/** "Bob asked me to pay him and send it": what is joined to a verb that asks nothing asks nothing. */
function reportsBefore(units: readonly Unit[], join: number): boolean {
  for (let at = join - 1; at > 0 && at >= join - mostLooked; at -= 1) {
    const unit = units[at];
    const before = behindFillers(units, at - 1);
    if (unit?.meaning?.verb === undefined || isThing(unit)) continue;
    if (
      markerOf(units[before]) === "to" ||
      isWish(units[before]) ||
      (units[before] !== undefined && isSubject(units[before]))
    )
      return true;
  }
  return false;
}

function isWish(unit: Unit | undefined): boolean {
  return has(unit, "wish") || has(unit, "please");
}

/** "Everybody who reads and sends": the joined verb belongs to the clause of the one before. */
function joinsInside(units: readonly Unit[], join: number): boolean {
  const before = units[join - 1];
  if (before?.meaning?.verb === undefined || isThing(before)) return false;
  for (let at = join - 2; at >= 0 && at > join - 6; at -= 1) if (has(units[at], "linked")) return true;
  return false;
}

/** "Email from Bob", "Book of the month": a noun that begins a sentence. */
function opensRequest(units: readonly Unit[], at: number): boolean {
  if (!has(units[at], "nounish")) return true;
  const next = units[at + 1];
  if (next === undefined || isSign(next, ":,.!")) return false;
  const marker = markerOf(next);
  return !(marker === "of" || marker === "from" || marker === "about" || marker === "by") && !has(next, "is");
}

/** Behind "and" a verb shows that it is one by what follows. */
function takesObject(units: readonly Unit[], at: number): boolean {
  let next = at + 1;
  while (has(units[next], "filler")) next += 1;
  const unit = units[next];
  if (unit === undefined) return !has(units[at], "nounish");
  if (isThing(unit) || unit.kind === "content") return true;
  const marks = ["article", "self", "one", "many", "thing", "place", "each", "person"] as const;
  if (marks.some((mark) => has(unit, mark))) return true;
  if (has(unit, "linked") || has(unit, "saying")) return true;
  if (has(units[at], "nounish")) return markerOf(unit) === "to" && unit.meaning?.noun === undefined;
  return (
    unit.meaning?.noun !== undefined || isUnknown(unit) || has(unit, "join") || markerOf(unit) !== undefined
  );
}

/** The clause begins with what joins and asks: "and then please". */
function leadOf(sentence: Sentence, at: number): number {
  const { units } = sentence;
  let lead = behindFronted(sentence, at - 1) + 1;
  while (lead > 0 && isLead(units[lead - 1])) lead -= 1;
  return lead;
}

function isLead(unit: Unit | undefined): boolean {
  if (isSign(unit, ",，、-–—:؛،")) return true;
  return (["wish", "filler", "join", "next", "negation", "please"] as const).some((mark) => has(unit, mark));
}

/** What somebody is told ends with the sentence, or where the speaker plainly turns back. */
function skipTold(units: readonly Unit[], at: number): number {
  for (let next = at + 1; next < units.length; next += 1) {
    if (
      (has(units[next], "next") || has(units[next], "please")) &&
      (isSign(units[next - 1], ",") || has(units[next - 1], "join") || has(units[next], "join"))
    )
      return next - 1;
  }
  return units.length;
}
