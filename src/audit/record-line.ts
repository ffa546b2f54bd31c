import { createHmac, timingSafeEqual, type KeyObject } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";
import { err, ok, type Result } from "../result.ts";

export const recordLevels = ["INFO", "WARN", "BLOCK", "ERROR"] as const;
export type RecordLevel = (typeof recordLevels)[number];

/** One line of `audit.log`. */
export interface RecordLine {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly level: RecordLevel;
  /** The audit name, e.g. `rate-limited`. */
  readonly event: string;
  /** The event of the bus it came from, or of the log itself (`records:…`). */
  readonly name: string;
  readonly origin: JsonObject;
  readonly data: Json;
  /** MAC of the record before; empty in the very first. */
  readonly previous: string;
  readonly mac: string;
}

export type RecordFields = Omit<RecordLine, "mac">;

const macMember = ',"mac":"';
const macLength = 43;
const tailLength = macMember.length + macLength + 2;

/**
 * The MAC covers every byte before it, `previous` included, so a line has exactly one authentic spelling and
 * nothing has to be put in order again to check it.
 */
export function sealRecord(
  key: KeyObject,
  fields: RecordFields,
): { readonly line: string; readonly mac: string } {
  const { seq, at, level, event, name, origin, data, previous } = fields;
  const body = `{"seq":${seq},"at":"${at}","level":"${level}","event":${JSON.stringify(event)},"name":${JSON.stringify(name)},"origin":${JSON.stringify(origin)},"data":${JSON.stringify(data)},"previous":"${previous}"`;
  const mac = macOf(key, body);
  return { line: `${body}${macMember}${mac}"}\n`, mac };
}

export interface OpenedRecord {
  readonly record: RecordLine;
  readonly authentic: boolean;
}

/** Reads a line without its newline; whether its MAC is right is part of the answer. */
export function openRecord(key: KeyObject | undefined, line: string): Result<OpenedRecord, string> {
  const body = line.slice(0, -tailLength);
  const mac = line.slice(-2 - macLength, -2);
  if (!line.slice(-tailLength).startsWith(macMember) || !line.endsWith('"}')) return err("no MAC at its end");
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return err("not JSON");
  }
  if (!isRecordLine(parsed)) return err("members of another shape");
  const authentic = key !== undefined && equalText(mac, macOf(key, body));
  return ok({ record: parsed, authentic });
}

/** Names a key without telling anything about it. */
export function keyIdOf(key: KeyObject): string {
  return macOf(key, "castellan-records-key-id").slice(0, 16);
}

export function equalText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function macOf(key: KeyObject, text: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest("base64url");
}

function isRecordLine(value: unknown): value is RecordLine {
  if (typeof value !== "object" || value === null) return false;
  const { seq, at, level, event, name, origin, data, previous, mac } = value as Record<string, unknown>;
  const texts = [at, event, name, previous, mac].every((member) => typeof member === "string");
  const numbered = typeof seq === "number" && Number.isSafeInteger(seq) && seq > 0;
  const known = (recordLevels as readonly unknown[]).includes(level);
  return texts && numbered && known && typeof origin === "object" && origin !== null && data !== undefined;
}
