import { sign, verify, type KeyObject } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";

/** A signed statement that the chain had this record at this place; it needs no secret to be checked. */
export interface Checkpoint {
  readonly seq: number;
  readonly mac: string;
  readonly signature: string;
}

export const checkpointName = "records:checkpoint";

export function signCheckpoint(signing: KeyObject, storeId: string, seq: number, mac: string): Checkpoint {
  const signature = sign(null, statement(storeId, seq, mac), signing).toString("base64url");
  return { seq, mac, signature };
}

export function isSignedCheckpoint(publicKey: KeyObject, storeId: string, checkpoint: Checkpoint): boolean {
  const { seq, mac, signature } = checkpoint;
  return verify(null, statement(storeId, seq, mac), publicKey, Buffer.from(signature, "base64url"));
}

export function readCheckpoint(data: Json): Checkpoint | undefined {
  const { seq, mac, signature } = (typeof data === "object" && data !== null ? data : {}) as JsonObject;
  if (typeof seq !== "number" || typeof mac !== "string" || typeof signature !== "string") return undefined;
  return { seq, mac, signature };
}

function statement(storeId: string, seq: number, mac: string): Buffer {
  return Buffer.from(JSON.stringify(["castellan-records-checkpoint-v1", storeId, seq, mac]));
}
