import { createHash } from "node:crypto";

/** Controls, format characters, blanks other than the space, fillers, and the brackets that mark all of them. */
const unseen =
  "[^\\P{C}\\n\\t]|[\\p{Default_Ignorable_Code_Point}\\p{Zl}\\p{Zp}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000⟦⟧]";

/** Text of a model, a sender or a file as a person decides on it: what cannot be seen stands there by its number. */
export function markUnseen(text: string): string {
  return text.replace(new RegExp(unseen, "gu"), spell);
}

/** The same on one line: no text of a call begins a line of its own. */
export function markLine(text: string): string {
  return onOneLine(markUnseen(text));
}

/** A long text by its beginning, its length and the start of its hash, so that nothing is left out unsaid. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return markUnseen(text);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const shown = text.slice(0, longest).toWellFormed();
  return `${markUnseen(shown)}⟦cut: ${shown.length} of ${text.length} characters; sha256 ${hash}⟧`;
}

/** The same on one line. */
export function cutLine(text: string, longest: number): string {
  return onOneLine(cutText(text, longest));
}

function onOneLine(text: string): string {
  return text.replace(/[\n\t]/g, spell);
}

function spell(mark: string): string {
  return `⟦U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`;
}
