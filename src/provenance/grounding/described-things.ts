import type { Noun } from "../../patterns/requests/language.ts";
import { findClauses } from "../words/find-clauses.ts";
import { partContents } from "../words/find-contents.ts";
import { findOwnWords } from "../words/own-words.ts";
import { readSentences } from "../words/read-sentences.ts";
import type { DeedObject } from "../words/request.ts";
import { splitPieces } from "../words/split-units.ts";
import type { Unit } from "../words/unit.ts";
import { has, isUnknown, markerOf } from "../words/unit.ts";

/** "The dentist appointment": a noun of a clause, and the words right before it that say which one. */
export interface DescribedThing {
  readonly clause: number;
  readonly object: DeedObject;
  readonly words: readonly string[];
}

/** Nouns that are no object of deeds themselves, and the object they are kept as. */
const objects: { readonly [Name in Noun]?: DeedObject } = {
  list: "file",
  text: "file",
  site: "page",
  money: "payment",
  calendar: "event",
  access: "anything",
  address: "person",
};

export function describedThings(text: string): readonly DescribedThing[] {
  const own = findOwnWords(text);
  const { sentences } = partContents(own.text, readSentences(own.text, splitPieces(own)));
  // Clauses are counted as the request counts them.
  return sentences
    .flatMap((sentence) => findClauses(sentence))
    .flatMap(({ units }, clause) => thingsOf(units, clause));
}

function thingsOf(units: readonly Unit[], clause: number): readonly DescribedThing[] {
  return units.flatMap((unit, at) => {
    const noun = unit.kind === "word" ? unit.meaning?.noun : undefined;
    if (noun === undefined) return [];
    // "Grocery list" is a noun of two words, and "rent payment" two nouns: the last of them says of what sort it is.
    const words = unit.word.split(" ").slice(0, -1);
    for (let before = at - 1; describes(units[before]); before -= 1) words.unshift(units[before]?.word ?? "");
    const object = objects[noun] ?? (noun as DeedObject);
    return [words, wordsBehind(units, at)].flatMap((said) =>
      said.length === 0 ? [] : [{ clause, object, words: said }],
    );
  });
}

const belonging: ReadonlySet<unknown> = new Set(["for", "of", "with", "about"]);

/** "The standing order for the garden plot". */
function wordsBehind(units: readonly Unit[], at: number): readonly string[] {
  if (!belonging.has(markerOf(units[at + 1]))) return [];
  const words: string[] = [];
  let next = at + 2;
  while (has(units[next], "article")) next += 1;
  for (; describes(units[next]); next += 1) words.push(units[next]?.word ?? "");
  return words;
}

function describes(unit: Unit | undefined): boolean {
  return isUnknown(unit) || (unit?.kind === "word" && unit.meaning?.noun !== undefined);
}
