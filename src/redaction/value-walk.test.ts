import fc from "fast-check";
import { expect, it } from "vitest";
import { Automaton } from "../detect/automaton.ts";
import { GramSieve } from "./gram-sieve.ts";
import { separators } from "./loose-needles.ts";
import { type ValueFinders, ValueWalk } from "./value-walk.ts";

function findersOf(exact: readonly string[], loose: readonly string[]): ValueFinders {
  const needles = (texts: readonly string[]) => [...new Set(texts)].map((text) => ({ text, name: text }));
  return {
    automaton: new Automaton(needles(exact)),
    loose: new Automaton(needles(loose), { ignoreCase: true, skip: separators }),
    sieve: GramSieve.of([...exact, ...loose]),
  };
}

/** What was found in all, and what is open behind each piece. */
function walk(finders: ValueFinders, pieces: readonly string[]): { found: string[]; open: string[] } {
  const found = new Set<string>();
  const note = (end: number, { text }: { text: string }): unknown => found.add(`${end} ${text}`);
  const walker = new ValueWalk(finders, note, note);
  let text = "";
  const open = pieces.map((piece) => {
    const known = text.length;
    text += piece;
    walker.read(text, known);
    return `${walker.depth} ${walker.openDepth}`;
  });
  return { found: [...found].sort(), open };
}

it("finds with looks at every few units what a look at each of them finds", () => {
  const unit = fc.constantFrom(..."aAbc1");
  const value = fc.string({ unit, minLength: 8, maxLength: 40 });
  const gap = fc.constantFrom("", "", " ", "-", ". ", "\u200B\u200B");
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), gap, fc.string({ unit, maxLength: 90 })), {
        maxLength: 12,
      }),
      fc.array(fc.nat({ max: 700 }), { maxLength: 12 }),
      (values, parts, cuts) => {
        const text = parts
          .map(([which, from, length, sign, between]) => {
            const whole = values[which % values.length] as string;
            const start = from % 3 === 0 ? from % whole.length : 0;
            const piece = whole.slice(
              start,
              start + (length % 3 === 0 ? length % whole.length : whole.length),
            );
            return [...piece].join(sign) + between.repeat(1 + (which % 3));
          })
          .join("");
        const pieces: string[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(text.slice(at, at + cut));
          at += cut;
        }
        pieces.push(text.slice(at));
        const finders = findersOf(
          values,
          values.filter(({ length }) => length > 9).map((item) => item.toLowerCase()),
        );
        expect(walk(finders, pieces)).toEqual(walk({ ...finders, sieve: undefined }, pieces));
      },
    ),
    { numRuns: 400 },
  );
});

it("looks at each unit where a needle has too few that are no separators", () => {
  const finders = findersOf(["a- - - - b"], []);
  expect(finders.sieve).toBeUndefined();
  expect(walk(finders, ["xa- - ", "- - bx"]).found).toEqual(["11 a- - - - b"]);
});
