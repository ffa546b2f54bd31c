import { AppError } from "../../errors.ts";
import type { ActionCall } from "./call.ts";
import type { CallSurroundings, Tool, ToolContext, ToolOutcome } from "../../tools/tool.ts";
import type { Turn } from "../../turn.ts";

export type ToolRun =
  | { readonly do: "ran"; readonly outcome: ToolOutcome }
  | { readonly do: "unknown"; readonly text: string };

export interface RunParts {
  readonly turn: Turn;
  readonly inside: CallSurroundings;
  readonly now: number;
}

/** Runs a tool within its time. One that outlives its limit or its turn is left behind, and its outcome is unknown. */
export async function runTool(
  tool: Tool,
  call: ActionCall,
  { turn, inside, now }: RunParts,
): Promise<ToolRun> {
  const { timeoutMs, effect, name } = tool.declaration;
  const timeout = new AbortController();
  const signal = AbortSignal.any([turn.signal, timeout.signal]);
  const context: ToolContext = {
    capability: turn.capability,
    turnId: turn.id,
    callId: call.id,
    now,
    timeZone: turn.timeZone,
    label: call.label,
    signal,
    inside,
  };
  let timer: NodeJS.Timeout | undefined;
  const interrupted = new Promise<"interrupted">((resolve) => {
    timer = setTimeout(() => {
      timeout.abort(new Error("timeout"));
      resolve("interrupted");
    }, timeoutMs);
    turn.signal.addEventListener("abort", () => resolve("interrupted"), { once: true });
  });
  try {
    const outcome = await Promise.race([tool.run(call.args, context), interrupted]);
    if (outcome !== "interrupted") return { do: "ran", outcome };
  } catch (error) {
    // What is thrown may quote an argument, so it is worth no more than the arguments are.
    const { trust, source } = call.label;
    const text = `${name} failed: ${describeFailure(error)}`;
    return { do: "ran", outcome: { ok: false, text, trust, source } };
  } finally {
    clearTimeout(timer);
  }
  const cause = turn.signal.aborted ? "was stopped" : `did not finish within ${timeoutMs} ms`;
  const effectNote =
    effect === "read" ? "" : " It may or may not have had its effect: look before you try again.";
  return { do: "unknown", text: `${name} ${cause}.${effectNote}` };
}

/** A code says enough to a model; messages of the system carry paths of the host. */
function describeFailure(error: unknown): string {
  if (error instanceof AppError)
    return error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : "unknown error";
}
