import type { Tongue } from "../../patterns/injection/phrase.ts";
import type { Form } from "../../patterns/pattern.ts";
import { chooseSteps, type Needed } from "./choose-steps.ts";
import { type Joints, jointsOf } from "./joints.ts";
import { readChoice } from "./read-choice.ts";

const mostReach = 300;
const slack = 10;
/** Letters of a word in a gap, with its separator, as a rule. */
const gapLetters = 10;

/** One form of words as an expression, with the words to look for first. */
export function readForm(tongue: Tongue, form: string): Form {
  const joints = jointsOf(tongue.spaced);
  let source = "";
  const needed: Needed[] = [];
  let plain = true;
  let length = slack;
  for (const token of form.split(" ")) {
    if (token.startsWith("~")) {
      const most = Number(token.slice(1));
      source += joints.gap(most);
      length += most * (tongue.spaced ? gapLetters : 1);
      continue;
    }
    const optional = token.startsWith("[");
    const choice = readChoice(tongue, optional ? token.slice(1, -1) : token);
    if (needed.length === 0) plain &&= choice.plain;
    const joint = source === "" || endsOpen(source, joints) ? "" : joints.separator;
    source += optional ? optionalPart(choice.source, joint, joints) : joint + choice.source;
    const start = length;
    length += choice.longest + 2;
    if (!optional) needed.push({ texts: choice.texts, start, end: length });
  }
  // The border of a plain word is found faster than that of any other.
  const border = plain && tongue.spaced ? "\\b" : joints.before;
  let pattern: RegExp | undefined;
  return {
    get pattern() {
      return (pattern ??= new RegExp(`${border}(?:${source})${joints.after}`));
    },
    ...placeSteps(needed, length),
  };
}

/** The words to look for first, and how far a match of that length can reach from the last of them. */
function placeSteps(needed: readonly Needed[], length: number): Omit<Form, "pattern"> {
  const steps = chooseSteps(needed);
  const last = steps.at(-1) ?? { start: 0, end: length };
  return {
    steps: steps.map(({ texts }) => texts),
    gaps: steps.map(({ end }, index) => end - (steps[index - 1]?.start ?? end) + slack),
    before: Math.min(mostReach, last.end),
    behind: Math.min(mostReach, length - last.start + slack),
  };
}

function optionalPart(choice: string, joint: string, joints: Joints): string {
  return joint === "" ? `(?:${choice}${joints.separator})?` : `(?:${joint}${choice})?`;
}

/** After an optional first word its separator is already there. */
function endsOpen(source: string, joints: Joints): boolean {
  return source.endsWith(`${joints.separator})?`) && source.startsWith("(?:(?:");
}
