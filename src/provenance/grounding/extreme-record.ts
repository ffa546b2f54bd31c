import type { Superlative } from "../../patterns/superlatives.ts";
import { superlatives } from "../../patterns/superlatives.ts";
import type { SeenRecord } from "./record-index.ts";

/** The superlatives in a line of words; one of several words stands there with a space between. */
export function superlativesIn(line: string): readonly Superlative[] {
  return superlatives.filter(({ words }) =>
    words.some((word) => line.includes(` ${word.replaceAll("_", " ")} `)),
  );
}

/**
 * "The largest file": the one record whose field is more, or less, than that of every other. Ties, records without the
 * field and lists of one leave it open.
 */
export function isExtreme(id: string, records: readonly SeenRecord[], { field, pick }: Superlative): boolean {
  const sizes = new Map<string, number>();
  for (const record of records) {
    const found = record.fields.filter(({ key }) => field.test(key)).map(({ text }) => sizeOf(text));
    const [size] = found;
    if (size === undefined || Number.isNaN(size)) return false;
    sizes.set(record.id, size);
  }
  const mine = sizes.get(id);
  if (mine === undefined || sizes.size < 2) return false;
  return [...sizes].every(([other, size]) => other === id || (pick === "most" ? size < mine : size > mine));
}

/** A number, or an instant; a date that is written in words has no order here. */
function sizeOf(text: string): number {
  if (/^\d{4}-\d{2}-\d{2}/u.test(text)) return Date.parse(text.slice(0, 19).replace(" ", "T"));
  return /^[^\d-]{0,3}-?\d+(?:\.\d+)?$/u.test(text) ? Number(text.replace(/^[^\d-]+/u, "")) : Number.NaN;
}
