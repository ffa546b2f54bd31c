import type { EventBus } from "../events.ts";
import type { JsonObject } from "../json.ts";
import { newTraceId } from "../platform/random.ts";
import { auditNameOf } from "./audit-names.ts";
import type { RecordEntry } from "./record-log.ts";
import type { LeftOut } from "./stranger-allowance.ts";
import { StrangerAllowance } from "./stranger-allowance.ts";

/** Writes the events of the bus into the records, at once and in order; returns how to stop. */
export function recordEvents(bus: EventBus, records: { append(entry: RecordEntry): void }): () => void {
  const allowance = new StrangerAllowance();
  let lastAt = 0;
  const stop = bus.subscribe((event) => {
    lastAt = event.at;
    const { event: auditEvent, level } = auditNameOf(event);
    if (!allowance.admits(event, auditEvent)) return;
    const summary = allowance.takeSummary(event.at);
    if (summary !== undefined) records.append(describeLeftOut(summary, event.at));
    records.append({
      at: event.at,
      level,
      event: auditEvent,
      name: event.name,
      origin: { ...event.origin },
      data: event.data as unknown as JsonObject,
    });
  });
  return () => {
    stop();
    const rest = allowance.takeRest();
    if (rest !== undefined) records.append(describeLeftOut(rest, lastAt));
  };
}

function describeLeftOut({ count, byEvent }: LeftOut, at: number): RecordEntry {
  return {
    at,
    level: "WARN",
    event: "gateway-flood",
    name: "security:warn",
    origin: { traceId: newTraceId() },
    data: { what: "gateway-flood", detail: { count, byEvent } },
  };
}
