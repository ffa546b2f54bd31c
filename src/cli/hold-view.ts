import type { DescribedHold } from "../approvals/describe-view.ts";
import { describeView, indent } from "../approvals/describe-view.ts";
import { printableLine, spellUnseen, wrapLine } from "./printable.ts";

/** A hold as the API shows it. */
export type { HoldView } from "../server/wire-holds.ts";

export interface HoldLayout {
  /** The width of the terminal; nothing is broken into lines where there is none. */
  readonly columns?: number | undefined;
  /** Whether long arguments are cut, so that none pushes another one off the screen. */
  readonly brief?: boolean;
}

/** The exact call, why it waits and where its words come from: what a person needs to decide. */
export function describeHold(hold: DescribedHold, layout: HoldLayout = {}): string {
  return layOut(describeView(hold, layout.brief), layout.columns);
}

/** Lines as a terminal may get them: the house has spelled out what is unseen, and here it is made sure. */
export function layOut(lines: readonly string[], columns: number | undefined): string {
  const clean = lines.map((line) => printableLine(spellUnseen(line)));
  // A line that the terminal breaks by itself could go on at its edge as if it were one of ours.
  return (columns === undefined ? clean : clean.flatMap((line) => wrapLine(line, columns, indent))).join(
    "\n",
  );
}
