import type { ModelCall, ModelEvent, ModelRequest, Provider } from "../../src/providers/provider.ts";

/** What a model answers at one step: text, then calls with the ids it chose itself. */
export interface ScriptedAnswer {
  readonly text?: string;
  readonly calls?: readonly ModelCall[];
}

export interface ScriptedProvider extends Provider {
  /** Every request it was sent, in order. */
  readonly requests: ModelRequest[];
}

const usage = { inputTokens: 1, outputTokens: 1, cachedInputTokens: 0, cost: 0 };

/** A model whose answer depends only on what it is sent, as a real one's must. */
export function scriptProvider(
  answerTo: (request: ModelRequest, signal: AbortSignal) => ScriptedAnswer | Promise<ScriptedAnswer>,
): ScriptedProvider {
  const requests: ModelRequest[] = [];
  return {
    name: "scripted",
    model: "scripted-1",
    local: true,
    requests,
    async *stream(request, signal): AsyncGenerator<ModelEvent, void, undefined> {
      requests.push(request);
      const { text = "", calls = [] } = await answerTo(request, signal);
      if (text !== "") yield { type: "text", text };
      for (const call of calls) yield { type: "call", call };
      const stop = calls.length > 0 ? "calls" : "done";
      yield { type: "end", stop, usage, provider: "scripted", model: "scripted-1" };
    },
  };
}

/** How many answers this turn has had: the position in a list of answers. */
export function stepOf(request: ModelRequest): number {
  const turn = request.messages.slice(request.messages.findLastIndex(({ role }) => role === "user"));
  return turn.filter(({ role }) => role === "assistant").length;
}

/** Texts of the results of this turn so far. */
export function resultsOf(request: ModelRequest): readonly string[] {
  const turn = request.messages.slice(request.messages.findLastIndex(({ role }) => role === "user"));
  return turn.flatMap((message) => (message.role === "tool" ? [message.text] : []));
}
