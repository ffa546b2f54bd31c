import type { FinishedCall } from "../checkpoints/action/answer-instead.ts";
import { answerInstead } from "../checkpoints/action/answer-instead.ts";
import type { Label } from "../provenance/label.ts";
import type { ModelCall } from "../providers/provider.ts";
import type { HoldRow } from "../store/store.ts";

/** What a model reads of a call that a person, or nobody, decided about. */
export function denied(call: ModelCall, hold: HoldRow, label: Label): FinishedCall {
  const text = {
    denied: "A person denied this call. Do not repeat it; say what you would have done and go on without it.",
    expired: `Nobody decided about this call in time, so it was not done. Offer to ask again: the person says "/again ${hold.id}".`,
    cancelled: "This call was withdrawn before anybody decided about it.",
    approved: "",
    pending: "",
  }[hold.state];
  return answerInstead(call, { why: "denied", text, label });
}

/** What a model reads of a call that a stop of the daemon interrupted. */
export function unknownOutcome(call: ModelCall, label: Label): FinishedCall {
  const text = `The daemon stopped while ${call.tool} was running, so it may or may not have happened. It was not repeated. Look before you go on, and tell the person.`;
  return answerInstead(call, { why: "unknown", text, label });
}
