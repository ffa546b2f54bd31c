import type { WireJson } from "../server/wire-base.ts";
import type { DifferenceView, HoldReasonView, HoldView } from "../server/wire-holds.ts";

/** How much of a call a short view shows; the whole of it is a command away. */
const shownLines = 12;
const shownCharacters = 600;
export const indent = " ".repeat(9);

export type DescribedHold = Omit<
  HoldView,
  "kind" | "principal" | "does" | "request" | "mayDecide" | "mayAskAgain"
>;

/**
 * A view in lines, for a terminal and for a chat: why it waits first, then exactly what, then where its words come
 * from. Every line begins with a word of ours or is indented, so no text of a call reads as one of ours.
 */
export function describeView(hold: DescribedHold, isBrief = false): readonly string[] {
  const { reasons, tool, agent, person, times, args, difference, trust, source } = hold;
  return [
    ...reasons.flatMap(describeReason),
    `Call     ${tool} by agent ${agent}, for ${person}${times > 1 ? ` (×${times})` : ""}`,
    ...describeArguments(args, isBrief),
    ...(difference === undefined ? [] : describeDifference(difference, isBrief)),
    `Words    ${trust}, from ${source}`,
    `Hold     ${hold.id} (${hold.state})`,
    hold.decidedAt === null
      ? `Until    ${formatInstant(hold.expiresAt)}, then it is denied`
      : `Decided  ${formatInstant(hold.decidedAt)} by ${hold.decidedBy ?? "nobody"}`,
    ...(hold.againTurn === null ? [] : [`Again    asked once more in turn ${hold.againTurn}`]),
  ];
}

export function describeReason({ text, hint, about }: HoldReasonView): readonly string[] {
  const first = `Why      ${text}${hint === undefined ? "" : ` ${hint}`}`;
  if (about === undefined) return [first];
  const { argument, value, firstSeen, endorse } = about;
  return [
    first,
    ...(value === null
      ? []
      : [`${indent}value ${JSON.stringify(value)}${argument === null ? "" : ` of ${argument}`}`]),
    ...(firstSeen === null
      ? []
      : [
          `${indent}first seen in ${firstSeen.source}, ${formatInstant(firstSeen.at)}: ${JSON.stringify(firstSeen.excerpt)}`,
        ]),
    `${indent}to let it pass next time: ${endorse}`,
  ];
}

function describeDifference(
  { path, text, added, removed, note }: DifferenceView,
  isBrief: boolean,
): readonly string[] {
  const head = `Change   ${path === "" ? "" : `${path}: `}+${added} -${removed}${note === null ? "" : `. ${note}`}`;
  return text === "" ? [head] : [head, ...indentLines(text, isBrief)];
}

/** One argument after the other, as JSON. */
function describeArguments(args: WireJson, isBrief: boolean): readonly string[] {
  if (typeof args !== "object" || args === null || Array.isArray(args))
    return indentLines(spell(args), isBrief);
  const entries = Object.entries(args);
  const lines = entries.flatMap(([name, value], index) => {
    const end = index === entries.length - 1 ? "" : ",";
    return indentLines(`  ${spell(name)}: ${spell(value).replaceAll("\n", "\n  ")}${end}`, isBrief);
  });
  return [`With     {`, ...lines, `${indent}}`];
}

function spell(value: WireJson | undefined): string {
  return JSON.stringify(value ?? null, null, 2);
}

function indentLines(text: string, isBrief: boolean): readonly string[] {
  const lines = text.split("\n");
  if (!isBrief) return lines.map((line) => indent + line);
  const shown = lines.slice(0, shownLines).map((line) => indent + cutLine(line));
  const left = lines.length - shown.length;
  return left === 0
    ? shown
    : [...shown, `${indent}… ${left} more lines; \`castellan approvals show\` has them all`];
}

function cutLine(line: string): string {
  const left = line.length - shownCharacters;
  if (left <= 0) return line;
  const shown = line.slice(0, shownCharacters).toWellFormed();
  return `${shown} … ${left} more characters; \`castellan approvals show\` has them all`;
}

export function formatInstant(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
