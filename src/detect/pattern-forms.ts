import type { Form, Pattern } from "../patterns/pattern.ts";
import type { Anchor } from "./anchor-finder.ts";
import type { Needle } from "./automaton.ts";

/** How far from an anchor a match of a row without forms may reach. */
const rowReach = 240;
export const mostSteps = 4;

/** One form of a row, by the number of the row. */
export interface NumberedForm {
  readonly row: number;
  readonly form: Form;
}

export function numberForms(rows: readonly Pattern[]): readonly NumberedForm[] {
  return rows.flatMap((pattern, row) => formsOf(pattern).map((form) => ({ row, form })));
}

function formsOf(pattern: Pattern): readonly Form[] {
  return (
    pattern.forms ?? [
      {
        pattern: pattern.pattern,
        steps: [pattern.anchors],
        gaps: [rowReach],
        before: rowReach,
        behind: rowReach,
      },
    ]
  );
}

/** One anchor for each text of any step; its marks begin with the latest step, so that no word follows itself. */
export function collectAnchors(forms: readonly NumberedForm[]): readonly Anchor[] {
  const marks = new Map<string, number[]>();
  for (const [index, { form }] of forms.entries()) {
    for (const [step, texts] of form.steps.entries()) {
      const mark = index * mostSteps + step;
      for (const text of texts) {
        const own = marks.get(text);
        if (own === undefined) marks.set(text, [mark]);
        else if (own.at(-1) !== mark) own.push(mark);
      }
    }
  }
  return [...marks].map(([marked, own]) => {
    const text = marked.trim();
    return {
      text,
      startsWord: marked.startsWith(" ") && text !== "",
      endsWord: marked.endsWith(" ") && text !== "",
      marks: lastFirst(own),
    };
  });
}

export interface AnchorNeedle extends Needle {
  readonly marks: readonly number[];
}

/** The other automaton tells only the longest text that ends at a place; it stands for the shorter ones too. */
export function withShorterOnes(list: readonly Anchor[]): readonly AnchorNeedle[] {
  const marksOf = Map.groupBy(list, ({ text }) => text);
  return [...marksOf.keys()].map((text) => {
    const own = new Set<number>();
    for (let start = 0; start < text.length; start += 1) {
      for (const { marks } of marksOf.get(text.slice(start)) ?? []) for (const mark of marks) own.add(mark);
    }
    return { text, name: text, marks: lastFirst(own) };
  });
}

function lastFirst(marks: Iterable<number>): readonly number[] {
  return [...marks].sort((a, b) => b - a);
}
