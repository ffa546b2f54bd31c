import type { ReactNode } from "react";
import type { FindingView } from "../../../src/server/wire.ts";
import { VisibleText } from "../shell/visible-text.tsx";
import { markSpans } from "./mark-spans.ts";

interface MarkedTextProps {
  readonly text: string;
  readonly findings: readonly FindingView[];
  readonly offset?: number;
}

/** A text in which the signs of an attack stand out, each named; nothing invisible hides in them. */
export function MarkedText({ text, findings, offset = 0 }: MarkedTextProps): ReactNode {
  return markSpans(text, findings, offset).map((stretch, index) =>
    stretch.signs.length === 0 ? (
      <span key={index}>{stretch.text}</span>
    ) : (
      <mark key={index} className="sign-mark" title={stretch.signs.join("; ")}>
        <VisibleText text={stretch.text} shownCharacters={2_000} />
      </mark>
    ),
  );
}
