import { z } from "zod";
import { defineTool } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({ zone: z.string().max(64).optional().describe("like Europe/Rome") });

export function createNowTool(): Tool {
  return defineTool(
    {
      name: "now",
      description: "The time, in the person's time zone or another.",
      group: "time",
      input,
      effect: "read",
      egress: false,
      sinks: {},
      content: [],
      returns: { trust: "system", ids: [] },
      idempotent: true,
      needs: ["clock"],
      timeoutMs: 1_000,
    },
    async ({ zone }, { now, timeZone }) => {
      const asked = openZone(zone ?? timeZone);
      if (asked !== undefined) return { ok: true, text: describeTime(now, asked) };
      const text = `The time zone is not known, so this is UTC: ${describeTime(now, openZone("UTC"))}`;
      const hint = "Write a zone like Europe/Rome, or an offset like +02:00.";
      return { ok: zone === undefined, text: `${text}. ${hint}` };
    },
  );
}

function openZone(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone,
      weekday: "long",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
      timeZoneName: "longOffset",
    });
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** ISO 8601 with the zone's offset, then the weekday and the zone's own name. */
function describeTime(now: number, format: Intl.DateTimeFormat | undefined): string {
  const date = new Date(Number.isFinite(now) ? now : 0);
  if (format === undefined) return date.toISOString();
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second, weekday } = parts;
  const offset = (parts["timeZoneName"] ?? "").replace("GMT", "");
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset === "" ? "Z" : offset}`;
  return `${iso} (${weekday}, ${format.resolvedOptions().timeZone})`;
}
