import type { Decoder } from "./decoder.ts";
import { reverse } from "./rotated.ts";

const longest = 20_000;
const shortForeign = 240;

/** Words in reversed order, and whole texts that run backwards: letters of no alphabet we count are told by their signs. */
export const decodeBackwards: Decoder = (text, { backwardWords }) => {
  if (text.length > longest) return [];
  const whole = { start: 0, end: text.length, backwards: true } as const;
  const words = backwardWords || runsBackwards(text);
  const letters = /^\s*[.!?\u3002\uff01\uff1f\u0964\u061f]/u.test(text) || isShortForeign(text);
  return [
    ...(words ? [{ name: "reversed-words", decoded: [{ ...whole, text: reverseWords(text) }] }] : []),
    ...(letters ? [{ name: "reversed", decoded: [{ ...whole, text: reverse(text) }] }] : []),
  ];
};

/** The text begins small and ends with a capital, or its sentences end where the next one begins small. */
function runsBackwards(text: string): boolean {
  if (!/\s[A-Z][a-z']*\s*$/u.test(text.slice(-40))) return false;
  return /^\s*[a-z]/u.test(text) || /[a-z][.!?] [a-z]/u.test(text);
}

function isShortForeign(text: string): boolean {
  return text.length <= shortForeign && /[\u0370-\uffff]{4}/u.test(text);
}

function reverseWords(text: string): string {
  return text.split(/\s+/u).reverse().join(" ");
}
