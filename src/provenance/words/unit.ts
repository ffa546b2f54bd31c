import type { TypedValue } from "../values/typed-value.ts";
import type { Mark, Marker } from "../../patterns/requests/language.ts";
import type { Meaning } from "./lexicon.ts";

/** A piece of a sentence: a word or phrase of the language, a value, a quoted phrase, a content, or a sign. */
export interface Unit {
  readonly kind: "word" | "value" | "phrase" | "content" | "sign";
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly word: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly meaning: Meaning | undefined;
  readonly values: readonly TypedValue[];
}

export function has(unit: Unit | undefined, mark: Mark): boolean {
  return unit?.meaning?.marks.has(mark) === true;
}

export function markerOf(unit: Unit | undefined): Marker | undefined {
  return unit?.meaning?.marker;
}

export function isSign(unit: Unit | undefined, signs: string): boolean {
  return unit?.kind === "sign" && signs.includes(unit.word);
}

/** A value, a quoted phrase, or a content: something that can be meant by a role. */
export function isThing(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.values.length > 0;
}

/** A word of which the language knows nothing. */
export function isUnknown(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && unit.meaning === undefined;
}
