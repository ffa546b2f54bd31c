import type { Phrase, Tongue } from "../../patterns/injection/phrase.ts";
import type { Form, Pattern } from "../../patterns/pattern.ts";
import { rarest } from "./choose-steps.ts";
import { readForm } from "./read-form.ts";

/** A row with an expression of its own, searched only where its steps stand in order and near each other. */
export function withSteps(row: Pattern, steps: Form["steps"], reach: number): Pattern {
  return {
    ...row,
    forms: [{ pattern: row.pattern, steps, gaps: steps.map(() => reach), before: reach, behind: reach }],
  };
}

export function createRows(tongue: Tongue, phrases: readonly Phrase[]): readonly Pattern[] {
  return phrases.map((phrase) => createRow(tongue, phrase));
}

/** Expressions are made when a row is first read: every command of the program imports the rows, few read them. */
function createRow(tongue: Tongue, phrase: Phrase): Pattern {
  const { form, id, ...rest } = phrase;
  let made: Made | undefined;
  let pattern: RegExp | undefined;
  const make = (): Made => (made ??= makeForms(tongue, form));
  return {
    ...rest,
    id: `${tongue.prefix}${id}`,
    get pattern() {
      return (pattern ??= new RegExp(
        make()
          .forms.map((one) => one.pattern.source)
          .join("|"),
      ));
    },
    get anchors() {
      return make().anchors;
    },
    get forms() {
      return make().forms;
    },
  };
}

type Made = Required<Pick<Pattern, "anchors" | "forms">>;

function makeForms(tongue: Tongue, form: Phrase["form"]): Made {
  const forms = (typeof form === "string" ? [form] : form).map((text) => readForm(tongue, text));
  const anchors = forms.flatMap(({ steps }) => rarest(steps).map((step) => step.trim()));
  return { anchors: [...new Set(anchors)], forms };
}
