import { hidingRows, structureRows } from "../../patterns/structure.ts";
import type { StructureRow } from "../../patterns/structure.ts";
import type { Needle } from "../automaton.ts";

const turns = [":", "\uff1a"].flatMap((colon) =>
  ["user", "human", "assistant", "ai", "bot", "system", "model", "q", "a"].map((role) => role + colon),
);

/** What one text that is looked for stands for: rows that share it, and perhaps the name of a speaker. */
export interface StructureAnchor extends Needle {
  readonly rows: readonly StructureRow[];
  readonly isTurn: boolean;
}

let made: readonly StructureAnchor[] | undefined;

export function structureAnchors(): readonly StructureAnchor[] {
  return (made ??= makeAnchors());
}

function makeAnchors(): readonly StructureAnchor[] {
  const rows = [...hidingRows, ...structureRows];
  const texts = new Set([...rows.flatMap((row) => row.anchors), ...turns]);
  return [...texts].map((text) => ({
    text,
    name: text,
    rows: rows.filter((row) => row.anchors.includes(text)),
    isTurn: turns.includes(text),
  }));
}
