import type { ReactNode } from "react";
import type { DifferenceView } from "../../../src/server/wire.ts";
import { VisibleText } from "../shell/visible-text.tsx";

const classes: { readonly [start: string]: string } = {
  "+": "line-added",
  "-": "line-removed",
  "@": "line-place",
};
const mostLineCharacters = 2_000;

/** What a write would do to the file as it stands now. */
export function Difference({ difference }: { readonly difference: DifferenceView }): ReactNode {
  const { path, text, added, removed, note } = difference;
  return (
    <figure className="difference">
      <figcaption>
        <code>
          <VisibleText text={path} isMarked />
        </code>{" "}
        <span className="did-pass">+{added}</span> <span className="did-refuse">−{removed}</span>
        {note === null ? null : (
          <span className="hint">
            {" "}
            <VisibleText text={note} isMarked />
          </span>
        )}
      </figcaption>
      {text === "" ? null : (
        <div className="difference-lines" role="group" aria-label="What changes" tabIndex={0}>
          {text.split("\n").map((line, index) => (
            <div key={index} className={classes[line.charAt(0)]}>
              <VisibleText text={line} shownCharacters={mostLineCharacters} isMarked />
            </div>
          ))}
        </div>
      )}
    </figure>
  );
}
