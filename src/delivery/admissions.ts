import type { IdempotencyKey, InboxRow } from "../store/store.ts";
import type { Admission } from "./desk.ts";

export type Refusal = Extract<Admission, { do: "refused" }>;

/** The answer to a message that came before under the same key. */
export function earlierAdmission(row: InboxRow, { bodyHash }: IdempotencyKey): Admission {
  if (row.idempotency?.bodyHash !== bodyHash) {
    return refused(
      "conflict",
      "desk/idempotency",
      "This Idempotency-Key was used for another message.",
      "Use a new key for a new message.",
    );
  }
  return {
    do: "accepted",
    messageId: row.id,
    turnId: row.turnId,
    conversation: row.conversation,
    existed: true,
  };
}

export function refused(code: Refusal["code"], reasonCode: string, text: string, hint?: string): Refusal {
  return { do: "refused", code, reason: { code: reasonCode, text, ...(hint === undefined ? {} : { hint }) } };
}
