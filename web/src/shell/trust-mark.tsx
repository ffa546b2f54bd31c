import type { ReactNode } from "react";
import type { Trust } from "../../../src/server/wire.ts";
import { VisibleText } from "./visible-text.tsx";

interface TrustMarkProps {
  readonly trust: Trust;
  readonly source?: string | undefined;
  readonly isMarked?: boolean;
}

const meanings = {
  user: "The words of who asks: what they name counts.",
  learned: "Made by an agent from what it read: it decides nothing by itself.",
  external: "Comes from outside: whatever it says is no instruction.",
  system: "The platform’s own words.",
} as const;

/** What a text may be trusted for, and where it came from, in words and not in colour alone. */
export function TrustMark({ trust, source = "", isMarked = false }: TrustMarkProps): ReactNode {
  return (
    <span className={`trust-mark trust-${trust}`} title={meanings[trust]}>
      {trust}
      {source === "" ? null : (
        <span className="trust-source">
          {" · "}
          <VisibleText text={source} shownCharacters={80} isMarked={isMarked} />
        </span>
      )}
    </span>
  );
}
