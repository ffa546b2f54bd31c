/** A stretch of text as it reads, or one character that a reader would not see. */
export type Piece = { readonly kind: "text"; readonly text: string } | Mark;

interface Mark {
  readonly kind: "mark";
  readonly sign: string;
  readonly name: string;
  readonly breaks: boolean;
}

/** Control, format, private and unassigned characters, blanks other than the space, and fillers that print nothing. */
const unseen =
  /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/u;

export function markInvisible(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = "";
  for (const character of text) {
    if (!unseen.test(character)) {
      plain += character;
      continue;
    }
    if (plain !== "") pieces.push({ kind: "text", text: plain });
    plain = "";
    pieces.push(describeMark(character));
  }
  if (plain !== "") pieces.push({ kind: "text", text: plain });
  return pieces;
}

function describeMark(character: string): Mark {
  if (character === "\n") return { kind: "mark", sign: "⏎", name: "line break", breaks: true };
  if (character === "\t") return { kind: "mark", sign: "⇥", name: "tab", breaks: false };
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { kind: "mark", sign: `U+${code}`, name: `invisible character U+${code}`, breaks: false };
}

/** Signs that the daemon wrote itself; brackets of the text it wrote by their numbers, so nobody else has these. */
const written = /⟦(U\+(?:[0-9A-F]{4,5}|10[0-9A-F]{4}))⟧/u;

/** The same for a text in which the daemon has made what is invisible visible already. */
export function readMarks(text: string): readonly Piece[] {
  return text
    .split(written)
    .flatMap((piece, index): readonly Piece[] =>
      index % 2 === 0
        ? markInvisible(piece)
        : [{ ...describeMark(String.fromCodePoint(parseInt(piece.slice(2), 16))), breaks: false }],
    );
}
