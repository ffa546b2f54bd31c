import type { JsonObject } from "../json.ts";
import type { RecordLine } from "./record-line.ts";

/** `[time][LEVEL] event {json}`: one line, with who and where before what; empty data is left out. */
export function formatRecord({ at, level, event, origin, data }: RecordLine): string {
  const { person, traceId: _, ...where } = origin;
  const what =
    typeof data === "object" && data !== null && !Array.isArray(data) ? (data as JsonObject) : { data };
  const shown = { ...(person === undefined ? {} : { sender: person }), ...where, ...what };
  const json = JSON.stringify(shown);
  return escapeControls(json === "{}" ? `[${at}][${level}] ${event}` : `[${at}][${level}] ${event} ${json}`);
}

/** A terminal must not obey what a sender wrote; JSON leaves C1 controls and direction marks as they are. */
function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
