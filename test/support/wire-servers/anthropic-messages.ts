import { frame, type WireAnswer, type WireFormat } from "./wire-server.ts";

const usage = { input: 100, output: 20, cached: 40 };
const stopReasons = { length: "max_tokens", filtered: "refusal" } as const;

export const anthropicMessages: WireFormat = {
  basePath: "/v1",
  usage,
  prefixOf: ({ system, tools }) => ({ system, tools }),
  textFrame: (text) => textDelta(0, text),
  frames: (answer) => [
    frame({ type: "message_start", message: message() }, "message_start"),
    ...textBlock(answer.texts),
    ...(answer.calls ?? []).flatMap(({ name, args }, index) => callBlock(index + 1, name, args)),
    frame({
      type: "message_delta",
      delta: { stop_reason: stopReason(answer) },
      usage: { output_tokens: usage.output },
    }),
    frame({ type: "message_stop" }),
  ],
};

function message() {
  return {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "some-model",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: {
      input_tokens: usage.input - usage.cached,
      cache_read_input_tokens: usage.cached,
      cache_creation_input_tokens: 0,
      output_tokens: 1,
    },
  };
}

function textBlock(texts: readonly string[]): string[] {
  const start = frame({ type: "content_block_start", index: 0, content_block: { type: "text", text: "" } });
  return [start, ...texts.map((text) => textDelta(0, text)), frame({ type: "content_block_stop", index: 0 })];
}

function textDelta(index: number, text: string): string {
  return frame({ type: "content_block_delta", index, delta: { type: "text_delta", text } });
}

function callBlock(index: number, name: string, args: string): string[] {
  const block = { type: "tool_use", id: `toolu_${index}`, name, input: {} };
  const half = Math.ceil(args.length / 2);
  const deltas = [args.slice(0, half), args.slice(half)].map((partial_json) =>
    frame({ type: "content_block_delta", index, delta: { type: "input_json_delta", partial_json } }),
  );
  const start = frame({ type: "content_block_start", index, content_block: block });
  return [start, ...deltas, frame({ type: "content_block_stop", index })];
}

function stopReason(answer: WireAnswer): string {
  if (answer.stop !== undefined) return stopReasons[answer.stop];
  return answer.calls === undefined ? "end_turn" : "tool_use";
}
