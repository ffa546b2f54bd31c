import type { Grounds } from "./meant-for.ts";
import type { Leaf } from "./sink-values.ts";
import { readArgument } from "../values/read-argument.ts";
import { wordCount, wordLine } from "./words-of-text.ts";

/** Arguments by which a person knows a thing again, in whatever words the tool names them. */
const identifying = /(?:title|name|subject|date|day|query|time|label|topic|city|hotel|restaurant|company)/iu;

/**
 * A call that names no place goes ahead only for a thing that the words name: with nothing to compare, any thing
 * would do.
 */
export function hasAnchor(leaves: readonly Leaf[], grounds: Grounds): boolean {
  const { objects } = grounds.call.deeds;
  // What is stored there is stored with power, so all of it has to be the principal's own.
  if (objects.includes("password") || objects.includes("profile")) {
    return leaves.length > 0 && leaves.every((leaf) => isSaid(leaf, grounds));
  }
  return leaves.some((leaf) => identifying.test(leaf.argument) && isSaid(leaf, grounds));
}

function isSaid({ text, isSwitch }: Leaf, { index }: Grounds): boolean {
  if (isSwitch) return false;
  const line = wordLine(text);
  return index.own.some(({ values, line: said }) => {
    if (wordCount(line) >= 2 && said.includes(line)) return true;
    const read = readArgument(undefined, text);
    return read.length > 0 && read.every((value) => values.same(value).length > 0);
  });
}
