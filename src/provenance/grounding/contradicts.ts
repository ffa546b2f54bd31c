import { readArgument } from "../values/read-argument.ts";
import { readFormed } from "../values/read-values.ts";
import type { TypedValue, ValueKind } from "../values/typed-value.ts";
import type { BoundValue } from "../words/request.ts";
import type { Grounds } from "./meant-for.ts";
import type { Leaf } from "./sink-values.ts";
import { isSame } from "./value-key.ts";
import { wordLine } from "./words-of-text.ts";

/** Arguments that hold what something is to be called. */
const calling = /(?:title|subject|filename|file_name)$/iu;

export interface Contradiction {
  readonly leaf: Leaf;
  readonly value: TypedValue;
}

/**
 * Where the words say when, or what it is to be called, a call that has only other days, times or titles is another
 * one than was asked for, even if nothing else decides where it goes.
 */
export function findContradiction(leaves: readonly Leaf[], grounds: Grounds): Contradiction | undefined {
  // Of several deeds that the call could be, it has to fit but one.
  const found = saidForEach(grounds).map((said) => againstThis(leaves, said, grounds));
  return found.includes(undefined) ? undefined : found[0];
}

function againstThis(
  leaves: readonly Leaf[],
  said: readonly BoundValue[],
  grounds: Grounds,
): Contradiction | undefined {
  if (said.length === 0) return undefined;
  return (
    otherMoment("date", leaves, said) ??
    otherMoment("time", leaves, said) ??
    otherTitle(leaves, said, grounds)
  );
}

function saidForEach({ asked, index }: Grounds): readonly (readonly BoundValue[])[] {
  if (asked.by === "plan") return [index.asking?.request.values ?? []];
  if (asked.by !== "words") return [];
  const { values } = asked.words.request;
  return [...new Set(asked.deeds.map(({ clause }) => clause))].map((clause) =>
    values.filter((value) => value.clause === clause),
  );
}

function otherMoment(
  kind: ValueKind,
  leaves: readonly Leaf[],
  said: readonly BoundValue[],
): Contradiction | undefined {
  const wanted = said.filter((value) => value.kind === kind);
  if (wanted.length === 0) return undefined;
  const given = leaves.flatMap((leaf) => {
    if (leaf.isSwitch || leaf.text.length > longestMoment) return [];
    return readFormed(leaf.text).values.flatMap((value) => (value.kind === kind ? [{ leaf, value }] : []));
  });
  if (given.some(({ value }) => wanted.some((one) => isSame(one, value)))) return undefined;
  return given[0];
}

const longestMoment = 40;

function otherTitle(
  leaves: readonly Leaf[],
  said: readonly BoundValue[],
  { index }: Grounds,
): Contradiction | undefined {
  if (!said.some(({ role, kind }) => role === "content" && kind === "name")) return undefined;
  const titles = leaves.filter(({ argument }) => calling.test(argument));
  const isSaid = ({ text }: Leaf): boolean => {
    const line = wordLine(text);
    return line !== "" && index.own.some((words) => words.line.includes(line));
  };
  const [leaf] = titles;
  if (leaf === undefined || titles.some(isSaid)) return undefined;
  const [value] = readArgument("name", leaf.text);
  return value === undefined ? undefined : { leaf, value };
}
