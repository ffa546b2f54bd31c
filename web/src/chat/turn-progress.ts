import type {
  CheckpointName,
  HoldNoticeView,
  Outcome,
  Trust,
  TurnState,
  TurnStreamEvents,
  WireReason,
} from "../../../src/server/wire.ts";
import type { TurnStreamEvent } from "../api/follow-turn.ts";
import type { StreamedText } from "./streamed-text.ts";
import { emptyText, mergeDelta } from "./streamed-text.ts";

export interface ToolStep {
  readonly callId: string;
  readonly tool: string;
  readonly state: "running" | "ok" | "failed" | "held";
  readonly summary: string | undefined;
  /** What the result may be trusted for, and where it came from. */
  readonly trust?: Trust | undefined;
  readonly source?: string | undefined;
}

export interface CrossingNote {
  readonly checkpoint: CheckpointName;
  readonly outcome: Outcome;
  readonly reasons: readonly WireReason[];
}

/** A turn as the person who waits for it sees it. */
export interface TurnProgress {
  readonly turn: string | undefined;
  readonly state: "sending" | TurnState;
  readonly reply: StreamedText;
  /** Why text that was shown before was taken back. */
  readonly retracted: string | undefined;
  /** Worth knowing while the turn goes on. */
  readonly notice: string | undefined;
  readonly tools: readonly ToolStep[];
  readonly crossings: readonly CrossingNote[];
  readonly holds: readonly HoldNoticeView[];
  readonly connection: "live" | "lost";
}

export const newTurn: TurnProgress = {
  turn: undefined,
  state: "sending",
  reply: emptyText,
  retracted: undefined,
  notice: undefined,
  tools: [],
  crossings: [],
  holds: [],
  connection: "live",
};

export function isOpen({ state }: TurnProgress): boolean {
  return state === "sending" || state === "accepted" || state === "held";
}

/** Takes an event into account. Events may come twice after a lost connection; that changes nothing. */
export function advanceTurn(turn: TurnProgress, event: TurnStreamEvent): TurnProgress {
  switch (event.type) {
    case "accepted":
      return { ...turn, turn: event.data.turn, state: "accepted" };
    case "delta":
      return {
        ...turn,
        state: "accepted",
        reply: mergeDelta(turn.reply, event.data.offset, event.data.text),
      };
    case "tool":
      return { ...turn, state: "accepted", tools: mergeTool(turn.tools, event.data) };
    case "verdict":
      return { ...turn, crossings: [...turn.crossings, event.data].slice(-200) };
    case "held":
      return { ...turn, state: "held", holds: event.data.holds, tools: holdRunning(turn.tools) };
    case "notice":
      return { ...turn, notice: event.data.text };
    case "retracted":
      return { ...turn, reply: emptyText, retracted: event.data.reason };
    case "done":
      return {
        ...turn,
        state: event.data.state,
        reply: { text: event.data.text, ahead: [] },
        holds: [],
        tools: turn.tools.map((step) => (step.state === "running" ? { ...step, state: "failed" } : step)),
      };
    case "closing":
      return turn;
  }
}

function mergeTool(tools: readonly ToolStep[], data: TurnStreamEvents["tool"]): readonly ToolStep[] {
  const known = tools.find((step) => step.callId === data.callId);
  // A repeated start says nothing new about a call that ended; after a hold it does run again.
  if (data.phase === "started" && known !== undefined && known.state !== "held") return tools;
  const step: ToolStep = {
    callId: data.callId,
    tool: data.tool,
    state: data.phase === "started" ? "running" : data.ok === true ? "ok" : "failed",
    summary: data.summary,
    trust: data.trust,
    source: data.source,
  };
  return known === undefined ? [...tools, step] : tools.map((other) => (other === known ? step : other));
}

/** Once a turn is parked, the calls without a result are those that wait. */
function holdRunning(tools: readonly ToolStep[]): readonly ToolStep[] {
  return tools.map((step) => (step.state === "running" ? { ...step, state: "held" } : step));
}
