import type { EscalationWord } from "../patterns/escalation.ts";
import { escalationWords } from "../patterns/escalation.ts";
import { Automaton } from "./automaton.ts";
import { fold } from "./fold.ts";
import { sightingsIn } from "./sightings.ts";

interface Words {
  readonly automaton: Automaton;
  readonly byWord: ReadonlyMap<string, EscalationWord>;
}

let words: Words | undefined;

/** Built at the first message, which a start does not wait for. */
function readWords(): Words {
  return (words ??= {
    automaton: new Automaton(escalationWords.map(({ word }) => ({ text: word, name: word }))),
    byWord: new Map(escalationWords.map((row) => [row.word, row])),
  });
}

const wordUnit = /[\p{L}\p{M}\p{N}_]/u;

/** The words of escalation in a text, each once: a word that is repeated a hundred times is one sign. */
export function findEscalation(written: string): readonly EscalationWord[] {
  const { automaton, byWord } = readWords();
  const { text, clean } = fold(written);
  const found = new Set<EscalationWord>();
  const visit = (end: number, name: string): void => {
    const word = byWord.get(name);
    if (word === undefined || found.has(word)) return;
    const start = end - name.length;
    if (word.unspaced !== true && !isWhole(text, start, end)) return;
    if (word.capitals === true && clean.slice(start, end) !== name.toUpperCase()) return;
    found.add(word);
  };
  const sightings = sightingsIn(text);
  if (sightings === undefined) automaton.scan(text, 0, (end, { name }) => visit(end, name));
  else sightings.seen.forEach((name, index) => visit(sightings.ends[index] as number, name));
  return [...found];
}

function isWhole(text: string, start: number, end: number): boolean {
  return !wordUnit.test(text.charAt(start - 1)) && !wordUnit.test(text.charAt(end));
}
