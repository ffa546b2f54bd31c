/** Text from a model, a sender or a file as a terminal may get it: nothing in it moves, hides or rewrites anything. */
export function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t\u200d]/gu, "");
}

/** The same on one line. */
export function printableLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ");
}

/** A value as one line of JSON that means the same and holds nothing that a terminal obeys. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    escapeUnit,
  );
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Blanks that are not the space, and what prints nothing. */
const unseen =
  "[^\\P{C}\\n]|[\\p{Default_Ignorable_Code_Point}\\p{Zl}\\p{Zp}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000]";

/** Text that a person decides on: what cannot be seen in it stands there by its number. */
export function spellUnseen(text: string): string {
  return text.replace(new RegExp(unseen, "gu"), (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}

/** One line as several that fit, the later ones indented; wide characters count as two. */
export function wrapLine(line: string, columns: number, indent: string): readonly string[] {
  const most = Math.max(columns, indent.length + 20);
  const lines: string[] = [];
  let current = "";
  let width = 0;
  for (const character of line) {
    const wide = character > "\u02ff" ? 2 : 1;
    if (width + wide > most) {
      lines.push(current);
      current = indent;
      width = indent.length;
    }
    current += character;
    width += wide;
  }
  return [...lines, current];
}
