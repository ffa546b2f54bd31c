import { findHeads } from "./find-heads.ts";
import type { Head } from "./find-heads.ts";
import type { Sentence } from "./read-sentences.ts";
import { has, isSign } from "./unit.ts";
import type { Unit } from "./unit.ts";

/** A stretch of a sentence with at most one verb that asks. */
export interface Clause {
  readonly units: readonly Unit[];
  /** Where the verb stands among the units; absent in statements, questions and conditions. */
  readonly head: (Head & { readonly place: number }) | undefined;
  readonly sentence: Sentence;
}

export function findClauses(sentence: Sentence): readonly Clause[] {
  const heads = findHeads(sentence);
  const { units } = sentence;
  const side = sentence.lexicon.language.side;
  const clauses: Clause[] = [];
  let from = 0;
  heads.forEach((head, index) => {
    const takesBefore = side === "before" || (side === "both" && standsLast(units, head, from));
    const start = takesBefore || head.passive ? from : Math.max(from, head.lead);
    if (start > from) clauses.push({ units: units.slice(from, start), head: undefined, sentence });
    const next = heads[index + 1];
    const end =
      next === undefined
        ? takesBefore
          ? tailOf(units, head.at + 1)
          : units.length
        : borderOf(units, head, next, takesBefore);
    clauses.push({
      units: units.slice(start, end),
      head: { ...head, place: head.at - start, negated: head.negated || deniesBehind(sentence, head, end) },
      sentence,
    });
    from = end;
  });
  if (from < units.length) clauses.push({ units: units.slice(from), head: undefined, sentence });
  return clauses;
}

/** An infinitive at its clause's end has what it is about before it. */
function standsLast(units: readonly Unit[], head: Head, from: number): boolean {
  const next = units[head.at + 1];
  const ends = next === undefined || isSign(next, ",.!?") || has(next, "join") || has(next, "next");
  return ends && head.at > from;
}

function tailOf(units: readonly Unit[], from: number): number {
  let end = from;
  while (end < units.length && (has(units[end], "please") || has(units[end], "filler"))) end += 1;
  return end === units.length ? end : from;
}

/** Where one verb's clause ends and the next one's begins. */
function borderOf(units: readonly Unit[], head: Head, next: Head, takesBefore: boolean): number {
  if (takesBefore) return head.at + 1;
  if (next.lead > head.at && next.lead < next.at) return next.lead;
  for (let at = next.at - 1; at > head.at; at -= 1) {
    if (has(units[at], "join") || has(units[at], "next") || isSign(units[at], ",，、،")) return at;
  }
  return Math.max(head.at + 1, Math.min(next.lead, next.at));
}

const mostLooked = 60;

/** "Schick die Mail nicht an Bob": where a "not" stands behind the verb, before any comma. */
function deniesBehind({ units, lexicon }: Sentence, head: Head, end: number): boolean {
  if (lexicon.language.deniesBehind !== true) return false;
  for (let at = head.at + 1; at < end && !isSign(units[at], ","); at += 1)
    if (has(units[at], "negation")) return true;
  for (let at = head.at - 1; at >= Math.max(0, head.at - mostLooked) && !isSign(units[at], ","); at -= 1) {
    if (has(units[at], "negation")) return !has(units[at], "wish");
    if (has(units[at], "join") || has(units[at], "wish")) return false;
  }
  return false;
}
