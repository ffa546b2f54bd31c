import type { Pattern } from "../patterns/pattern.ts";
import { type Anchor, AnchorFinder } from "./anchor-finder.ts";
import { Automaton } from "./automaton.ts";
import type { AnchorNeedle, NumberedForm } from "./pattern-forms.ts";
import { collectAnchors, mostSteps, numberForms, withShorterOnes } from "./pattern-forms.ts";
import type { Sightings } from "./sightings.ts";

const mostHitsPerRow = 4;
/** Characters searched in one text: a fixed part, and a share of its length, for one form and for all together. */
const formAllowance = 32_768;
const formShare = 32;
const allAllowance = 262_144;
const allShare = 8;
const floodWeight = 0.7;
/** How much of a flood of triggers is shown. */
const floodReach = 240;

const otherScript = /[\u0370-\u1fff\u2c00-\ud7ff\uf900-\uffef]/;

export interface Found {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Searches rows in one text at a time; its arrays are used again, because most texts are short. A form is searched
 * where its steps were seen in order and near each other; its neighbourhoods are merged while they overlap.
 */
export class PatternSearch {
  readonly #rows: readonly Pattern[];
  readonly #forms: readonly NumberedForm[];
  readonly #anchors: readonly Anchor[];
  readonly #latin: AnchorFinder;
  /** Built when the first text of another script comes. */
  #everyScript: Automaton<AnchorNeedle> | undefined;
  /** Expressions that go on where they are told, made when a form is first searched. */
  readonly #every: (RegExp | undefined)[];
  /** For each mark how far behind the step before it the step may end; 0 for a first step. */
  readonly #gapOf: Int32Array;
  readonly #isLast: Uint8Array;
  /** End of the latest word of each step that the steps before it led to; 0 for none. */
  readonly #stepAt: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #spent: Int32Array;
  readonly #hits: Uint8Array;
  #text = "";
  #found: Found[] = [];
  #open: number[] = [];
  #formBudget = 0;
  #budget = 0;
  #floodAt = -1;

  /** Anchors of others are seen in plain texts only. */
  constructor(rows: readonly Pattern[], others: readonly Anchor[] = []) {
    const forms = numberForms(rows);
    this.#rows = rows;
    this.#forms = forms;
    this.#anchors = collectAnchors(forms);
    this.#latin = new AnchorFinder([...this.#anchors.filter(({ text }) => isAscii(text)), ...others]);
    this.#every = Array.from({ length: forms.length });
    this.#gapOf = new Int32Array(forms.length * mostSteps);
    this.#isLast = new Uint8Array(forms.length * mostSteps);
    for (const [index, { form }] of forms.entries()) {
      for (let step = 1; step < form.steps.length; step += 1)
        this.#gapOf[index * mostSteps + step] = form.gaps[step] ?? 0;
      this.#isLast[index * mostSteps + form.steps.length - 1] = 1;
    }
    this.#stepAt = new Int32Array(forms.length * mostSteps);
    this.#from = new Int32Array(forms.length);
    this.#to = new Int32Array(forms.length);
    this.#spent = new Int32Array(forms.length);
    this.#hits = new Uint8Array(rows.length);
  }

  /** Builds what only texts of other scripts need. */
  prepareEveryScript(): Automaton<AnchorNeedle> {
    return (this.#everyScript ??= new Automaton<AnchorNeedle>(withShorterOnes(this.#anchors)));
  }

  /** With sightings, also notes which anchors of others a plain text has. */
  find(text: string, sightings?: Sightings): readonly Found[] {
    this.#begin(text);
    const onAnchor = (
      end: number,
      { text: seen, marks }: { text: string; marks: readonly number[] },
    ): void => {
      if (marks.length > 0) this.#see(end, marks);
      else if (sightings !== undefined) {
        sightings.ends.push(end);
        sightings.seen.push(seen);
      }
    };
    if (otherScript.test(text)) this.prepareEveryScript().scan(text, 0, onAnchor);
    else this.#latin.scan(text, onAnchor);
    return this.#finish();
  }

  #begin(text: string): void {
    this.#text = text;
    this.#found = [];
    this.#open = [];
    this.#floodAt = -1;
    for (const kept of [this.#stepAt, this.#from, this.#to, this.#spent, this.#hits]) kept.fill(0);
    this.#formBudget = formAllowance + Math.ceil(text.length / formShare);
    this.#budget = allAllowance + Math.ceil(text.length / allShare);
  }

  /** Each mark is a form and one of its steps, the later steps of a form first. */
  #see(end: number, marks: readonly number[]): void {
    const gapOf = this.#gapOf;
    const stepAt = this.#stepAt;
    const isLast = this.#isLast;
    for (let index = 0; index < marks.length; index += 1) {
      const mark = marks[index] as number;
      const gap = gapOf[mark] as number;
      if (gap > 0) {
        const last = stepAt[mark - 1] as number;
        if (last === 0 || end - last > gap) continue;
      }
      stepAt[mark] = end;
      if (isLast[mark] === 1) this.#widen(Math.floor(mark / mostSteps), end);
    }
  }

  #finish(): readonly Found[] {
    for (const form of this.#open) this.#searchForm(form);
    if (this.#floodAt >= 0) {
      const start = this.#floodAt;
      const end = Math.min(this.#text.length, start + floodReach);
      this.#found.push({
        id: "trigger-flood",
        family: "jailbreak-phrasing",
        weight: floodWeight,
        start,
        end,
      });
    }
    const found = this.#found;
    this.#text = "";
    this.#found = [];
    return found;
  }

  #widen(form: number, end: number): void {
    const { before, behind } = (this.#forms[form] as NumberedForm).form;
    const from = Math.max(0, end - before);
    const to = this.#to[form] as number;
    if (to === 0) this.#open.push(form);
    else if (from > to) this.#searchForm(form);
    if (to === 0 || from > to) this.#from[form] = from;
    this.#to[form] = Math.min(this.#text.length, end + behind);
  }

  #searchForm(form: number): void {
    const { row } = this.#forms[form] as NumberedForm;
    let from = this.#from[form] as number;
    const to = this.#to[form] as number;
    if ((this.#hits[row] as number) >= mostHitsPerRow) return;
    const room = Math.min(this.#formBudget - (this.#spent[form] as number), this.#budget);
    if (to - from > room) this.#floodAt = Math.max(0, from + room);
    const end = Math.min(to, from + room);
    this.#spent[form] = (this.#spent[form] as number) + end - from;
    this.#budget -= end - from;
    if (from >= end) return;
    const every = this.#expression(form);
    const part = this.#text.slice(0, end);
    while (from < end && (this.#hits[row] as number) < mostHitsPerRow) {
      every.lastIndex = from;
      const match = every.exec(part);
      if (match === null) return;
      from = Math.max(match.index + match[0].length, from + 1);
      this.#hits[row] = (this.#hits[row] as number) + 1;
      const { id, family, weight } = this.#rows[row] as Pattern;
      this.#found.push({ id, family, weight, start: match.index, end: match.index + match[0].length });
    }
  }

  #expression(form: number): RegExp {
    const { pattern } = (this.#forms[form] as NumberedForm).form;
    return (this.#every[form] ??= new RegExp(pattern, `${pattern.flags}g`));
  }
}

function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}
