import { injectionPatterns } from "../patterns/injection/rows.ts";
import { createDetector } from "./create-detector.ts";
import { findEscalation } from "./find-escalation.ts";

/** Rows whose expressions are made at once: a few milliseconds of work. */
const rowsAtOnce = 16;
const sample = "The gate stays open until nine, and two lamps are lit: see <b>the note</b> of Tuesday.";

/** Builds in small steps what the first message would otherwise wait for. */
export function* prepareDetector(): Generator<void> {
  for (let at = 0; at < injectionPatterns.length; at += rowsAtOnce) {
    for (const row of injectionPatterns.slice(at, at + rowsAtOnce)) void row.forms;
    yield;
  }
  findEscalation(sample);
  yield;
  createDetector().detect(sample);
}
