import { canonicalJson } from "../json.ts";
import type { Part, Principal } from "../message.ts";
import { newRandomId } from "../platform/random.ts";
import type { Label } from "../provenance/label.ts";
import { leastTrust } from "../provenance/label.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import type { HoldRow, InboxRow, JournalStep, StoreUnit } from "../store/store.ts";
import type { ErrorCode } from "../errors.ts";
import type { Reason } from "../layer.ts";
import type { Approvals } from "./approvals.ts";

/** Who wants to be asked once more. */
export interface Asker {
  readonly principal: Principal;
  /** False where the way it came in does not let it decide, whoever it is. */
  readonly mayAnswer: boolean;
  readonly owns: (person: string) => boolean;
  readonly traceId: string;
}

export interface AskingProblem {
  readonly code: ErrorCode;
  readonly reason: Reason;
}

/** What a turn begins with that asks once more: the message it answers, and the call as if the model had just made it. */
export interface Repetition {
  readonly hold: HoldRow;
  readonly message: InboxRow;
  readonly parts: readonly Part[];
  readonly step: JournalStep;
}

/** Reads what would be asked again, or says why it is not. */
export async function readRepetition(
  unit: StoreUnit,
  approvals: Approvals,
  holdId: string,
  asking: { readonly by: Asker; readonly now: number },
): Promise<Result<Repetition, AskingProblem>> {
  const hold = await unit.holds.get(holdId);
  const message = hold === undefined ? undefined : await unit.inbox.byTurn(hold.turnId);
  if (hold === undefined || message === undefined)
    return problem("not-found", "unknown", "Nothing with this id ever waited for a decision.");
  const fault = judge(approvals, hold, asking.by);
  if (fault !== undefined) return fault;
  const [other] = await unit.holds.pendingLike(hold.requestHash);
  if (other !== undefined)
    return problem("conflict", "waiting", `The same is being asked already: ${other.id}.`);
  const position = positionOf(await unit.journal.steps(hold.turnId), hold);
  if (position === undefined)
    return problem(
      "unprocessable",
      "sub-agent",
      "A sub-agent made this call, with less in its hands than its agent has: tell the agent in words to try again.",
    );
  return ok({ hold, message, parts: partsOf(hold, asking.now), step: stepOf(hold, position) });
}

/** Where a script stood when the call was made; undefined for a call that the turn's own agent did not make. */
function positionOf(steps: readonly JournalStep[], { call }: HoldRow): number | undefined {
  const made = steps.find((step) => step.kind === "model" && step.calls.some(({ id }) => id === call.id));
  return made?.kind === "model" ? made.rehearsalPosition : undefined;
}

function judge(approvals: Approvals, hold: HoldRow, by: Asker): Result<never, AskingProblem> | undefined {
  const decides = by.mayAnswer && approvals.mayDecide(hold, by.principal);
  if (!decides && !by.owns(hold.person))
    return problem("forbidden", "not-yours", "Only who asked, or who decides, can have it asked again.");
  if (hold.state === "pending") return problem("conflict", "waiting", "It is still being asked.");
  if (hold.state === "approved") return problem("conflict", "decided", "It was approved.");
  if (hold.state !== "expired" && !decides)
    return problem("forbidden", "decided", `It was ${hold.state}: only who decides can have it asked again.`);
  if (hold.againTurn !== null)
    return problem("conflict", "again", `It was asked again already, in turn ${hold.againTurn}.`);
  return undefined;
}

/**
 * The call keeps its label as a part of the message: what it was made from taints the new turn as it did the old one.
 * A model wrote it, so it is nobody's own words, however clean its context was.
 */
function partsOf({ call, label }: HoldRow, now: number): readonly Part[] {
  const own: Label = { trust: "system", source: "castellan", at: now, readers: label.readers };
  return [
    { kind: "text", text: "Nobody said yes to this call of yours. Ask for it once more:", label: own },
    {
      kind: "text",
      text: `${call.tool} ${canonicalJson(call.args)}`,
      label: { ...label, trust: leastTrust(label.trust, "learned") },
    },
  ];
}

function stepOf({ call }: HoldRow, rehearsalPosition: number): JournalStep {
  return {
    kind: "model",
    provider: "castellan",
    model: "ask-again",
    text: "",
    calls: [{ ...call, id: newRandomId("call") }],
    usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, cost: 0 },
    rehearsalPosition,
  };
}

function problem(code: ErrorCode, what: string, text: string): Result<never, AskingProblem> {
  const hint = "`castellan approvals list --all` shows what was asked.";
  return err({ code, reason: { code: `again/${what}`, text, hint } });
}
