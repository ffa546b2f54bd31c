import type { ReactNode } from "react";
import { useState } from "react";
import { markInvisible, readMarks } from "./mark-invisible.ts";

const cutAt = 600;
const mostShown = 20_000;

interface VisibleTextProps {
  readonly text: string;
  readonly shownCharacters?: number;
  /** Set for what the daemon prepared for a decision: its signs are shown as signs. */
  readonly isMarked?: boolean;
}

/** A text in which nothing hides: invisible characters have their names, and what is cut says how much. */
export function VisibleText({
  text,
  shownCharacters = cutAt,
  isMarked = false,
}: VisibleTextProps): ReactNode {
  const [whole, setWhole] = useState(false);
  const limit = whole ? mostShown : shownCharacters;
  const points = Array.from(text.slice(0, limit * 2));
  const total = points.length < limit && text.length <= limit * 2 ? points.length : [...text].length;
  const cut = total > limit;
  const mark = isMarked ? readMarks : markInvisible;
  return (
    <span className="visible-text">
      {mark(points.slice(0, limit).join("")).map((piece, index) =>
        piece.kind === "text" ? (
          <span key={index}>{piece.text}</span>
        ) : (
          <span key={index}>
            <mark className="unseen-mark" title={piece.name}>
              {piece.sign}
            </mark>
            {piece.breaks ? "\n" : null}
          </span>
        ),
      )}
      {cut ? (
        <span className="cut-note">
          {` … ${(total - limit).toLocaleString()} of ${total.toLocaleString()} characters not shown `}
          {whole ? null : (
            <button type="button" className="link" onClick={() => setWhole(true)}>
              show
            </button>
          )}
        </span>
      ) : null}
    </span>
  );
}
