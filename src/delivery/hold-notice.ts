import { describeHold } from "../approvals/hold.ts";
import type { HoldRow } from "../store/store.ts";
import type { HoldNotice } from "./desk.ts";

/** What a conversation is told of a held call. */
export function toNotice(hold: HoldRow): HoldNotice {
  return { id: hold.id, tool: hold.call.tool, reason: describeHold(hold), expiresAt: hold.expiresAt };
}
