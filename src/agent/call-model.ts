import type { EventBus } from "../events.ts";
import { limits } from "../limits.ts";
import type { Clock } from "../platform/clock.ts";
import type { ModelCall, ModelEvent, ModelRequest, Provider } from "../providers/provider.ts";
import { ProviderError } from "../providers/provider.ts";
import type { Turn } from "../turn.ts";

export interface ModelResponse {
  readonly text: string;
  readonly calls: readonly ModelCall[];
  readonly end: Extract<ModelEvent, { type: "end" }>;
}

export interface CallModelDependencies {
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly onText: (text: string) => void;
}

/** One model call, bounded: whatever the model sends, it can fill neither memory nor the journal. */
export async function callModel(
  provider: Provider,
  request: ModelRequest,
  turn: Turn,
  { bus, clock, onText }: CallModelDependencies,
): Promise<ModelResponse> {
  let text = "";
  const calls: ModelCall[] = [];
  let end: ModelResponse["end"] | undefined;
  try {
    for await (const event of provider.stream(request, turn.signal)) {
      if (event.type === "text") {
        text += event.text;
        if (text.length > limits.modelResponseCharacters)
          throw overLimit(provider, "text", limits.modelResponseCharacters);
        onText(event.text);
      } else if (event.type === "call") {
        calls.push(boundCall(provider, event.call));
        if (calls.length > limits.callsPerResponse)
          throw overLimit(provider, "tool calls", limits.callsPerResponse);
      } else end = event;
    }
    if (end === undefined)
      throw new ProviderError("cut", provider.name, `${provider.name} stopped in the middle of an answer.`);
  } catch (error) {
    if (error instanceof ProviderError) {
      bus.emit("model:failed", clock.now(), turn.origin, {
        provider: error.provider,
        model: provider.model,
        failure: error.failure,
      });
    }
    throw error;
  }
  const { usage, provider: name, model } = end;
  const { inputTokens, outputTokens, cost } = usage;
  bus.emit("model:called", clock.now(), turn.origin, {
    provider: name,
    model,
    inputTokens,
    outputTokens,
    cost,
  });
  return { text, calls, end };
}

function boundCall(provider: Provider, call: ModelCall): ModelCall {
  if (call.tool.length > limits.toolNameCharacters)
    throw overLimit(provider, "characters of a tool's name", limits.toolNameCharacters);
  if (JSON.stringify(call.args).length > limits.callArgumentCharacters) {
    throw overLimit(provider, "argument characters", limits.callArgumentCharacters);
  }
  return call;
}

function overLimit(provider: Provider, what: string, limit: number): ProviderError {
  return new ProviderError(
    "malformed",
    provider.name,
    `The model's answer was stopped: more than ${limit} ${what}.`,
  );
}
