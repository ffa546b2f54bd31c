import type { Json } from "../json.ts";
import { formatTime } from "./output.ts";
import { printableLine, spellUnseen, wrapLine } from "./printable.ts";

/** A hold as the API shows it. */
export interface HoldView {
  readonly id: string;
  readonly turn: string;
  readonly conversation: string;
  readonly agent: string;
  readonly person: string;
  readonly tool: string;
  readonly args: Json;
  readonly trust: string;
  readonly source: string;
  readonly reasons: readonly { readonly code: string; readonly text: string; readonly hint?: string }[];
  readonly state: string;
  readonly expiresAt: number;
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
}

/** How much of a call a question shows; the whole of it is a command away. */
const shownLines = 12;
const shownCharacters = 600;
const indent = " ".repeat(9);

export interface HoldLayout {
  /** The width of the terminal; nothing is broken into lines where there is none. */
  readonly columns?: number | undefined;
  /** Whether long arguments are cut, so that none pushes another one off the screen. */
  readonly brief?: boolean;
}

/** The exact call, why it waits and where its words come from: what a person needs to decide. */
export function describeHold(hold: HoldView, { columns, brief = false }: HoldLayout = {}): string {
  const lines = [
    `Hold     ${hold.id} (${hold.state})`,
    `Call     ${spellUnseen(hold.tool)} by agent ${hold.agent}, for ${spellUnseen(hold.person)}`,
    ...formatArguments(hold.args, brief),
    `Words    ${hold.trust}, from ${spellUnseen(hold.source)}`,
    ...hold.reasons.map(
      (reason) => `Why      ${reason.text}${reason.hint === undefined ? "" : ` ${reason.hint}`}`,
    ),
    hold.decidedAt === null
      ? `Until    ${formatTime(hold.expiresAt)}, then it is denied`
      : `Decided  ${formatTime(hold.decidedAt)} by ${hold.decidedBy ?? "nobody"}`,
  ].map(printableLine);
  // A line that the terminal breaks by itself could go on at its edge as if it were one of ours.
  return (columns === undefined ? lines : lines.flatMap((line) => wrapLine(line, columns, indent))).join(
    "\n",
  );
}

/** One argument after the other, as JSON; what the eye does not see has its number. */
function formatArguments(args: Json, brief: boolean): readonly string[] {
  if (typeof args !== "object" || args === null || Array.isArray(args))
    return indentArgument(spell(args), brief);
  const entries = Object.entries(args);
  const lines = entries.flatMap(([name, value], index) => {
    const end = index === entries.length - 1 ? "" : ",";
    return indentArgument(`  ${spell(name)}: ${spell(value).replaceAll("\n", "\n  ")}${end}`, brief);
  });
  return [`With     {`, ...lines, `${indent}}`];
}

function spell(value: Json | undefined): string {
  return spellUnseen(JSON.stringify(value ?? null, null, 2));
}

function indentArgument(text: string, brief: boolean): readonly string[] {
  const lines = text.split("\n");
  if (!brief) return lines.map((line) => indent + line);
  const shown = lines.slice(0, shownLines).map((line) => indent + cutLine(line));
  const left = lines.length - shown.length;
  return left === 0
    ? shown
    : [...shown, `${indent}… ${left} more lines; \`castellan holds show\` has them all`];
}

function cutLine(line: string): string {
  const left = line.length - shownCharacters;
  if (left <= 0) return line;
  const shown = line.slice(0, shownCharacters).toWellFormed();
  return `${shown} … ${left} more characters; \`castellan holds show\` has them all`;
}
