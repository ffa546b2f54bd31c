import { createHash } from "node:crypto";
import type { ModelCall } from "../providers/provider.ts";

const plainId = /^[A-Za-z0-9_-]{1,128}$/;
/** Some models take back only ids of exactly this shape. */
const ownIdLength = 9;

/**
 * Ids come from the model and are names within one turn: one that repeats would let the approval, the start or the
 * result of one call stand for another's. Such an id, and one that is no plain word, is replaced by our own.
 */
export function nameCalls(
  calls: readonly ModelCall[],
  turnId: string,
  isTaken: (id: string) => boolean,
): readonly ModelCall[] {
  const named = new Set<string>();
  const isFree = (id: string): boolean => !named.has(id) && !isTaken(id);
  return calls.map((call) => {
    const id = plainId.test(call.id) && isFree(call.id) ? call.id : makeId(turnId, isFree);
    named.add(id);
    return id === call.id ? call : { ...call, id };
  });
}

function makeId(turnId: string, isFree: (id: string) => boolean): string {
  for (let count = 0; ; count += 1) {
    const id = createHash("sha256").update(`${turnId}/${count}`).digest("hex").slice(0, ownIdLength);
    if (isFree(id)) return id;
  }
}
