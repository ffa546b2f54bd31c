import type { ReactNode } from "react";
import { Cell, useCell } from "./cell.ts";

const spoken = new Cell("");

/** Says a thing once to those who listen instead of look. */
export function announce(text: string): void {
  // The same words twice are two announcements: the invisible difference makes the region change.
  spoken.update((before) => (before === text ? `${text}\u00a0` : text));
}

export function Announcer(): ReactNode {
  return (
    <div className="unseen" role="status" aria-live="polite">
      {useCell(spoken)}
    </div>
  );
}
